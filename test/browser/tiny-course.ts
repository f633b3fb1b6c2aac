import type { CompiledCourse } from '../../src/compile/compiled.ts'
import { compile } from '../../src/compile/index.ts'
import { makeDownloads, withDownloads } from '../../src/downloads/index.ts'
import { readToolFiles } from '../../src/cli/tool-files.ts'
import { formats } from '../../src/formats/index.ts'
import { makePackage } from '../../src/formats/package.ts'
import type { LrsTarget } from '../../src/model/course.ts'
import type { Question } from '../../src/model/question.ts'
import { render } from '../../src/render/index.ts'
import { folderOf } from '../compile/mini-course.ts'
import type { Sources } from '../compile/mini-course.ts'
import type { PackageFiles } from './packages.ts'

const settings = `id: tiny
iri: https://courses.example/tiny
title: Tiny
language: en
description: Small enough to be taken thousands of times.
publisher: Example Works
cover: false
exams:
  - { id: final, title: Final, draw: 10, pass: 70 }
`

const page = (number: number): string => `## Page ${number}\n\nText of page ${number}.\n`

const modules = {
  'modules/01-one.md': `---\ntitle: One\nobjectives:\n  know: Know it\n---\n\nHello.\n\n${page(2)}\n${page(3)}\n::question{#q1}\n`,
  'modules/02-two.md': `---\ntitle: Two\nobjectives:\n  do: Do it\n---\n\nHello again.\n\n${page(5)}\n${page(6)}`,
}

/** One form of answer after the other: several kinds of question go through every fault. */
const answers = [
  '- [x] Yes\n- [ ] No\n- [ ] Perhaps',
  '- [x] One\n- [x] Two\n- [ ] Three',
  '- [x] True\n- [ ] False',
  '= 1.5 ± 0.1 T',
]

const question = (number: number): string => `## q${number}

Question ${number}?

${answers[number % answers.length]}

> Because.

\`\`\`yaml
difficulty: 1
objective: ${number % 2 === 0 ? 'know' : 'do'}
\`\`\`
`

const bank = `---\ntitle: One\n---\n\n${Array.from({ length: 12 }, (_, index) => question(index + 1)).join('\n')}`

const sources = { 'course.yaml': settings, ...modules, 'banks/01-one.md': bank }

const deck = '---\ntitle: Cards\n---\n\n## one\n\n=1+1 <>\n\n> Two, "2"\n'

function compileTiny(more: Sources = {}): CompiledCourse {
  const { compiled, files } = compile(folderOf({ ...sources, ...more }))
  if (!compiled) throw new Error(files.flatMap((file) => file.messages).join('\n'))
  return compiled
}

/** What a package of the tiny course may have beside what it always has. */
interface TinyOptions {
  /** Where SCORM packages send statements. */
  readonly lrs?: LrsTarget
  /** What a cmi5 package launches by itself; the course unless it is given. */
  readonly units?: 'course' | 'module'
  /** A flash card, and documents of it. */
  readonly documents?: boolean
}

/** Six pages with one check, a bank of twelve questions, an exam of ten: a package for each format. */
export async function tinyPackages({
  lrs,
  units = 'course',
  documents = false,
}: TinyOptions = {}): Promise<ReadonlyMap<string, PackageFiles>> {
  const tool = await readToolFiles(new URL('../../', import.meta.url))
  const compiled = documents ? await withDocuments() : compileTiny()
  const course = { ...compiled.course, ...(lrs && { lrs }) }
  const rendered = render({ ...compiled, course, units }, tool.template)
  const packages = formats.map(async (format) => {
    const { files } = await makePackage(format, rendered, tool)
    const entries = files.map(({ path, data }) => [path, Buffer.from(data)] as const)
    return [format.id, new Map(entries)] as const
  })
  return new Map(await Promise.all(packages))
}

async function withDocuments(): Promise<CompiledCourse> {
  const compiled = compileTiny({ 'flashcards/01-cards.md': deck })
  const made = await makeDownloads({
    ...compiled,
    downloads: ['flash-cards-csv', 'flash-cards-anki'],
  })
  return withDownloads(compiled, made)
}

/** The questions of the tiny course. */
export function tinyQuestions(): readonly Question[] {
  return [...compileTiny().questions.values()].flat()
}
