import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Root } from 'mdast'
import { readBank, withParts } from '../../src/compile/bank.ts'
import type { QuestionDraft } from '../../src/compile/bank.ts'
import { readDeck, readGlossary } from '../../src/compile/deck.ts'
import { compile } from '../../src/compile/index.ts'
import { readModule } from '../../src/compile/module.ts'
import { readCourse } from '../../src/compile/read.ts'
import type { CompiledCourse } from '../../src/compile/compiled.ts'

const root = join(import.meta.dirname, '../..')

/** A file of the repository as text. */
export function textOf(path: string): Promise<string> {
  return readFile(join(root, path), 'utf8')
}

const folder = await readCourse(join(root, 'course'))
const { files, compiled: built } = compile(folder)

/** Everything that the compiler says about the bundled course. */
export const messages: readonly string[] = files.flatMap((file) => file.messages.map(String))

if (!built) throw new Error(`The bundled course does not compile:\n${messages.join('\n')}`)

export const compiled: CompiledCourse = built
export const modules = folder.modules.map(readModule)
export const banks = folder.banks.map(readBank)
export const decks = folder.decks.map(readDeck)
export const terms = folder.glossary ? readGlossary(folder.glossary, 'Glossary').cards : []

/** The questions that are answered by themselves or within a case, each with the details that it has in the end. */
export function leavesOf(questions: readonly QuestionDraft[]): QuestionDraft[] {
  return withParts(questions).filter(({ answer }) => answer.kind !== 'case')
}

/** A module's text without front matter and footnotes. */
export function bodyOf({ children }: Root): Root {
  const isBody = (type: string): boolean => type !== 'footnoteDefinition' && type !== 'yaml'
  return { type: 'root', children: children.filter(({ type }) => isBody(type)) }
}
