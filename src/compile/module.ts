import GithubSlugger from 'github-slugger'
import type { Definition, FootnoteDefinition, Heading, Parents, Root, RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { SKIP, visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { readFrontMatter } from './front-matter.ts'
import { parseMarkdown } from './markdown.ts'
import { fail } from './report.ts'
import { moduleSchema } from './schema.ts'
import type { ModuleSettings } from './settings.ts'
import type { YamlValue } from './yaml-source.ts'
import { fileId } from './source.ts'

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
  value: { title: '', objectives: {}, minutes: 1, glossary: true },
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
  checkNames(file, tree)
  const hasSettings = found !== undefined
  return { file, id: fileId(file), settings, hasSettings, tree, pages, definitions }
}

function takeDefinitions(tree: Root): (Definition | FootnoteDefinition)[] {
  const definitions: (Definition | FootnoteDefinition)[] = []
  visit(tree, (node, index, parent) => {
    if (node.type !== 'definition' && node.type !== 'footnoteDefinition') return undefined
    definitions.push(node)
    parent?.children.splice(index ?? 0, 1)
    return [SKIP, index ?? 0]
  })
  return definitions
}

function checkHeadings(file: VFile, tree: Root): void {
  let depth = 1
  const reported = new Set<Parents>()
  visit(tree, 'heading', (heading, _, parent) => {
    if (parent && parent !== tree && heading.depth === 2 && !reported.has(parent)) {
      reported.add(parent)
      fail(file, 'heading-level', {
        reason: 'A page heading (##) stands inside a block.',
        mend: 'Close the ::: block above it, or make it a ### heading.',
        place: heading,
      })
    }
    if (heading.depth === 1 || heading.depth > depth + 1) {
      fail(file, 'heading-level', {
        reason:
          heading.depth === 1
            ? 'A heading with a single # in a module.'
            : `A heading of level ${heading.depth} follows one of level ${depth}.`,
        mend: 'Begin pages with ##, sections inside a page with ###; the title goes into the front matter.',
        place: heading,
      })
    }
    depth = Math.max(heading.depth, 2)
  })
}

/** Gives every heading its anchor: `{#name}` at its end if the author wrote one, else the slug of its text. */
function nameHeadings(tree: Root, slugger: GithubSlugger): void {
  visit(tree, 'heading', (heading) => {
    const name = takeName(heading)
    const anchor = name ?? slugger.slug(toString(heading))
    heading.data = { ...heading.data, hProperties: { id: anchor } }
  })
}

function takeName(heading: Heading): string | undefined {
  const last = heading.children.at(-1)
  const match = last?.type === 'text' ? /\s*\{#([a-z][a-z0-9-]*)\}\s*$/.exec(last.value) : null
  if (last?.type !== 'text' || !match) return undefined
  last.value = last.value.slice(0, match.index)
  return match[1]
}

/** The anchor that {@link readModule} gave the heading. */
function anchorOf(heading: Heading): string {
  return String(heading.data?.hProperties?.['id'])
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

function anchorsIn(nodes: readonly RootContent[]): string[] {
  const anchors: string[] = []
  visit({ type: 'root', children: [...nodes] } as Root, 'heading', (heading) => {
    anchors.push(anchorOf(heading))
  })
  return anchors
}

/** Slugs never clash by themselves; names that authors chose can. A heading of signs alone has an empty slug. */
function checkNames(file: VFile, tree: Root): void {
  const seen = new Set<string>([openingPage])
  visit(tree, 'heading', (heading) => {
    const anchor = anchorOf(heading)
    if (/^(-\d+)?$/.test(anchor)) {
      fail(file, 'id-invalid', {
        reason: 'The heading has no letters or digits that could become its name.',
        mend: 'Write a heading in words, or name it: `## ??? {#a-name}`.',
        place: heading,
      })
    } else if (seen.has(anchor)) {
      fail(file, 'id-duplicate', {
        reason: `The module has \`${anchor}\` as a heading's name already.`,
        mend: 'Give one of the headings another name: `## Heading {#another-name}`.',
        place: heading,
      })
    }
    seen.add(anchor)
  })
}
