import GithubSlugger from 'github-slugger'
import type { Definition, FootnoteDefinition, Root, RootContent } from 'mdast'
import type { VFile } from 'vfile'
import { readFrontMatter } from './front-matter.ts'
import { anchorsIn, checkHeadings, checkNames, nameHeadings, takeDefinitions } from './headings.ts'
import { parseMarkdown } from './markdown.ts'
import { infoSchema } from './schema.ts'
import { fileId } from './source.ts'

/** A page about the course, as its author wrote it: nothing of it counts. */
export interface InfoDraft {
  readonly file: VFile
  readonly id: string
  readonly title: string
  readonly tree: Root
  readonly nodes: readonly RootContent[]
  readonly definitions: readonly (Definition | FootnoteDefinition)[]
  /** Names of its headings. */
  readonly anchors: readonly string[]
}

/** Parses a file of `info/` and reports what is wrong with it by itself. */
export function readInfo(file: VFile): InfoDraft {
  const tree = parseMarkdown(file)
  const title = readFrontMatter(file, tree, infoSchema)?.value.title ?? ''
  const definitions = takeDefinitions(tree)
  checkHeadings(file, tree)
  nameHeadings(tree, new GithubSlugger())
  checkNames(file, tree)
  const nodes = tree.children.filter(({ type }) => type !== 'yaml')
  return { file, id: fileId(file), title, tree, nodes, definitions, anchors: anchorsIn(nodes) }
}
