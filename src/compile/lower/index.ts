import type { Element, Root as Html } from 'hast'
import type { Definition, FootnoteDefinition, Root, RootContent } from 'mdast'
import rehypeRaw from 'rehype-raw'
import rehypeSanitize from 'rehype-sanitize'
import rehypeStringify from 'rehype-stringify'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import type { Processor } from 'unified'
import { visit } from 'unist-util-visit'
import type { CourseTexts } from '../../texts/build-texts.ts'
import { limitDepth, withinStack } from '../depth.ts'
import { makeAccessible } from './accessible.ts'
import { resolveDirectives } from './directives.ts'
import type { DirectiveContext } from './directives.ts'
import { warnOfLeftovers } from './leftovers.ts'
import { resolveReferences } from './references.ts'
import type { ReferenceContext } from './references.ts'
import { isUnsafeUrl, safeSchema, warnOfUnsafe } from './safe.ts'

/** Everything that a piece of Markdown may refer to. */
export interface LowerContext extends ReferenceContext {
  /** Makes HTML of Markdown, with the names of footnotes in the course's language. */
  readonly toHtmlTree: HtmlMaker
  /** Whether the file has raw HTML or an address that is taken out: only then the costly look for them is worth it. */
  readonly suspect: boolean
}

/** Resolves the directives of a whole file, once, before any piece of it is lowered. */
export function prepare(tree: Root, context: DirectiveContext & ReferenceContext): LowerContext {
  warnOfLeftovers(tree, context.file)
  resolveDirectives(tree, context)
  return { ...context, toHtmlTree: htmlMaker(context.texts), suspect: isSuspect(tree) }
}

type HtmlMaker = Processor<undefined, Root, Html>

function htmlMaker(texts: CourseTexts): HtmlMaker {
  return unified()
    .use(remarkRehype, {
      allowDangerousHtml: true,
      clobberPrefix: '',
      footnoteLabel: texts.footnotes,
      footnoteBackLabel: (note, mark) =>
        texts.footnoteBack(`${note + 1}${mark > 1 ? `-${mark}` : ''}`),
    })
    .freeze()
}

/** Parsing raw HTML means printing and reading the whole tree again: only for files that have some. */
const parseRaw = unified().use(rehypeRaw).freeze()
const sanitize = unified().use(rehypeSanitize, safeSchema).freeze()
const printer = unified().use(rehypeStringify).freeze()

/**
 * Markdown nodes as a sanitized HTML tree with every reference resolved.
 *
 * Order matters: directives come first, in {@link prepare}, while they are Markdown; the sanitizer before references, so that nothing
 * which it would take out is resolved; our own attributes last, because it would take them out too.
 */
export function lower(
  nodes: readonly RootContent[],
  context: LowerContext,
  definitions: readonly (Definition | FootnoteDefinition)[] = [],
): Html {
  const markdown: Root = { type: 'root', children: [...nodes, ...definitions] }
  let tree: Html = context.toHtmlTree.runSync(markdown, context.file)
  if (context.suspect) {
    const unparsed = tree
    const parse = (): Html => parseRaw.runSync(unparsed, context.file)
    tree = withinStack(context.file, parse, nodes[0]) ?? unparsed
    limitDepth(tree, context.file)
    warnOfUnsafe(tree, context.file)
  }
  tree = sanitize.runSync(tree, context.file)
  resolveReferences(tree, context)
  makeAccessible(tree)
  return tree
}

/** An HTML tree as text. */
export function printHtml(tree: Html): string {
  return printer.stringify(tree).trim()
}

/** A short piece as text, without the paragraph around it when it is just one. */
export function printInline(tree: Html): string {
  const blocks = tree.children.filter((node) => node.type === 'element')
  const only = blocks.length === 1 ? (blocks[0] as Element) : undefined
  return printHtml(only?.tagName === 'p' ? { type: 'root', children: only.children } : tree)
}

/** Raises every heading by one: the page's own title is its `h1`, and was `##` in the source. */
export function raiseHeadings(tree: Html): Html {
  visit(tree, 'element', (node) => {
    const level = /^h([3-6])$/.exec(node.tagName)?.[1]
    if (level) node.tagName = `h${Number(level) - 1}`
  })
  return tree
}

function isSuspect(tree: Root): boolean {
  let found = false
  visit(tree, (node) => {
    found ||= node.type === 'html' || ('url' in node && isUnsafeUrl(node.url))
  })
  return found
}
