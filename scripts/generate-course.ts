import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { seededRandom } from '../src/model/random.ts'

/** How large the generated course is. */
export interface CourseSize {
  readonly modules: number
  /** Words in each module. */
  readonly words: number
  /** Questions in all. */
  readonly questions: number
}

const vocabulary =
  'field patient scanner coil gradient magnet zone screening implant label signal safety training staff room current tissue limit standard policy nurse check access heat noise oxygen cable monitor exam image'.split(
    ' ',
  )

/** Writes a course of the given size, the same one every time. */
export function generateCourse(folder: string, { modules, words, questions }: CourseSize): void {
  const random = seededRandom(1)
  const word = (): string => vocabulary[Math.floor(random() * vocabulary.length)] ?? 'field'
  const sentence = (length: number): string => {
    const text = Array.from({ length }, word).join(' ')
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
  }
  const paragraph = (): string => Array.from({ length: 5 }, () => sentence(12)).join(' ')
  for (const name of ['modules', 'banks']) mkdirSync(join(folder, name), { recursive: true })
  writeFileSync(join(folder, 'course.yaml'), settings)
  for (let module = 1; module <= modules; module++) {
    const name = `${String(module).padStart(3, '0')}-module-${module}.md`
    const pages = Array.from({ length: 5 }, (_, page) => {
      const body = Array.from({ length: Math.round(words / 300) }, paragraph).join('\n\n')
      return `## Page ${page + 1} of module ${module}\n\n${body}\n\n- ${sentence(6)}\n- ${sentence(6)}\n`
    })
    const front = `---\ntitle: Module ${module}\nobjectives:\n  objective-${module}: ${sentence(8)}\nminutes: 10\n---\n`
    writeFileSync(join(folder, 'modules', name), `${front}\n${paragraph()}\n\n${pages.join('\n')}`)
    const items = Array.from({ length: questions / modules }, (_, index) =>
      [
        `## question-${module}-${index}`,
        `${sentence(14).slice(0, -1)} ${index}?`,
        ['a', 'b', 'c', 'd']
          .map((tag, at) => `- [${at === index % 4 ? 'x' : ' '}] ${sentence(6)} ${tag}`)
          .join('\n'),
        `> ${sentence(20)}`,
        '```yaml\ndifficulty: 2\n```',
      ].join('\n\n'),
    )
    const bank = `---\ntitle: Bank ${module}\nobjective: objective-${module}\n---\n\n${items.join('\n\n')}\n`
    writeFileSync(join(folder, 'banks', name), bank)
  }
}

const settings = `id: generated
iri: https://coursewright.example/courses/generated
title: Generated course
language: en
description: A course for measuring.
publisher: Coursewright
exams:
  - { id: final, title: Final assessment, draw: 100, pass: 70 }
`
