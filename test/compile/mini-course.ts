import { VFile } from 'vfile'
import { statisticsName } from '../../src/compile/item-statistics/schema.ts'
import { lockName } from '../../src/compile/read.ts'
import type { AssetFile, CourseFolder } from '../../src/compile/source.ts'

/** Texts of a course's files by their paths in its folder. */
export type Sources = Readonly<Record<string, string>>

const settings = `id: mini
iri: https://courses.example/mini
title: Mini
language: en
description: The least that a course may be.
publisher: Example Works
exams:
  - { id: final, title: Final, draw: 1, pass: 50 }
`

const module = `---
title: One
objectives:
  know: Know it
---

Hello.

## Page

Text.
`

const bank = `---
title: One
objective: know
---

## first

Stem?

- [x] Yes
- [ ] No

> Because.

\`\`\`yaml
difficulty: 1
\`\`\`
`

/** The least that a course may be: it compiles without a message. */
export const mini = {
  'course.yaml': settings,
  'modules/01-one.md': module,
  'banks/01-one.md': bank,
} as const satisfies Sources

/** The mini course's module with another text on its second page, which begins on line 11. */
export function pageWith(text: string): Sources {
  return { 'modules/01-one.md': replaced(module, 'Text.', text) }
}

/** The mini course's bank with something else in place of a part of it. */
export function bankWith(part: string, other: string): Sources {
  return { 'banks/01-one.md': replaced(bank, part, other) }
}

/** The mini course's settings with something else in place of a part of them. */
export function settingsWith(part: string, other: string): Sources {
  return { 'course.yaml': replaced(settings, part, other) }
}

function replaced(text: string, part: string, other: string): string {
  if (!text.includes(part)) throw new Error(`The mini course does not contain "${part}".`)
  return text.replace(part, () => other)
}

/** A question in full, as a bank holds it. */
export function questionText(id: string, details = 'difficulty: 1'): string {
  return bank
    .slice(bank.indexOf('## first'))
    .replace('first', id)
    .replace('difficulty: 1', () => details)
}

/** The files as `readCourse` would hand them over, without a disk. */
export function folderOf(sources: Sources, assets: readonly AssetFile[] = []): CourseFolder {
  const file = (path: string): VFile =>
    new VFile({ path, value: sources[path] ?? '', data: { coursePath: path } })
  const inFolder = (folder: string): VFile[] =>
    Object.keys(sources)
      .filter((path) => path.startsWith(folder))
      .sort()
      .map(file)
  return {
    settings: file('course.yaml'),
    ...(lockName in sources && { lock: file(lockName) }),
    modules: inFolder('modules/'),
    banks: inFolder('banks/').filter((bank) => bank.extname === '.md'),
    ...(statisticsName in sources && { statistics: file(statisticsName) }),
    decks: inFolder('flashcards/'),
    info: inFolder('info/'),
    ...('glossary.md' in sources && { glossary: file('glossary.md') }),
    others: Object.keys(sources)
      .filter((path) => path.endsWith('.css'))
      .map(file),
    assets: new Map(assets.map((asset) => [asset.path, asset])),
  }
}

/** A file of assets/ with this text. */
export function assetOf(path: string, text: string): AssetFile {
  const data = new TextEncoder().encode(text)
  return { path, size: data.length, data }
}

/** Every message of the files as two lines: place, grade, reason and rule; then the mend. */
export function messagesOf(files: readonly VFile[]): string[] {
  return files.flatMap((file) =>
    file.messages.map(
      ({ line, column, fatal, reason, ruleId, note }) =>
        `${String(file.data['coursePath'])}:${line}:${column} ${gradeOf(fatal)} ${reason} (${ruleId})\n${note}`,
    ),
  )
}

function gradeOf(fatal: boolean | null | undefined): string {
  if (fatal === true) return 'error'
  return fatal === false ? 'warning' : 'note'
}
