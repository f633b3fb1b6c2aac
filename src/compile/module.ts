import GithubSlugger from 'github-slugger'
import type { Definition, FootnoteDefinition, Heading, Root, RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import type { VFile } from 'vfile'
import { readFrontMatter } from './front-matter.ts'
import {
  anchorOf,
  anchorsIn,
  checkHeadings,
  checkNames,
  nameHeadings,
  takeDefinitions,
} from './headings.ts'
import { parseMarkdown } from './markdown.ts'
import { moduleSchema } from './schema.ts'
import type { ModuleSettings } from './settings.ts'
import { fileId } from './source.ts'
import type { YamlValue } from './yaml-source.ts'

/** A module as its author wrote it, cut into pages. */
export interface ModuleDraft {
  readonly file: VFile
  readonly id: string
  readonly settings: YamlValue<ModuleSettings>
  /** False when the front matter could not be read: then nothing that it may define is missed elsewhere. */
  readonly hasSettings: boolean
  /** The whole file; the pages are stretches of it. */
  readonly tree: Root
  readonly pages: readonly PageDraft[]
  /** Link and footnote definitions, which serve every page of the file. */
  readonly definitions: readonly (Definition | FootnoteDefinition)[]
}

interface PageDraft {
  /** Name inside the module that the lock file knows the page by. */
  readonly id: string
  readonly title: string
  readonly nodes: readonly RootContent[]
  /** Anchors that links may point at: the page's own and those of its headings. */
  readonly anchors: readonly string[]
}

/** Id of the page before a module's first `##`. */
const openingPage = 'start'

const noSettings: YamlValue<ModuleSettings> = {
  value: { title: '', objectives: {}, minutes: 1, glossary: true, navigation: {} },
  placeOf: () => ({ line: 1, column: 1 }),
}

/** Parses a module file and reports what is wrong with it by itself. */
export function readModule(file: VFile): ModuleDraft {
  const tree = parseMarkdown(file)
  const found = readFrontMatter(file, tree, moduleSchema)
  const settings = found ?? noSettings
  const definitions = takeDefinitions(tree)
  checkHeadings(file, tree)
  nameHeadings(tree, new GithubSlugger())
  const pages = cutPages(tree, settings.value.title)
  checkNames(file, tree, [openingPage])
  const hasSettings = found !== undefined
  return { file, id: fileId(file), settings, hasSettings, tree, pages, definitions }
}

function cutPages(tree: Root, title: string): PageDraft[] {
  const nodes = tree.children.filter((node) => node.type !== 'yaml')
  const starts = nodes.flatMap((node, index) => (isPageHeading(node) ? [index] : []))
  const opening = nodes.slice(0, starts[0] ?? nodes.length)
  const pages = starts.map((start, index): PageDraft => {
    const heading = nodes[start] as Heading
    const body = nodes.slice(start + 1, starts[index + 1] ?? nodes.length)
    const anchor = anchorOf(heading)
    const anchors = [anchor, ...anchorsIn(body)]
    return { id: anchor, title: toString(heading), nodes: body, anchors }
  })
  return [{ id: openingPage, title, nodes: opening, anchors: anchorsIn(opening) }, ...pages]
}

function isPageHeading(node: RootContent): boolean {
  return node.type === 'heading' && node.depth === 2
}
