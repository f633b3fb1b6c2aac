import type GithubSlugger from 'github-slugger'
import type { Definition, FootnoteDefinition, Heading, Parents, Root, RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { SKIP, visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { fail } from './report.ts'

/** Takes link and footnote definitions out of a file, for they serve all of it. */
export function takeDefinitions(tree: Root): (Definition | FootnoteDefinition)[] {
  const definitions: (Definition | FootnoteDefinition)[] = []
  visit(tree, (node, index, parent) => {
    if (node.type !== 'definition' && node.type !== 'footnoteDefinition') return undefined
    definitions.push(node)
    parent?.children.splice(index ?? 0, 1)
    return [SKIP, index ?? 0]
  })
  return definitions
}

/** Reports headings of a level that can't be there. */
export function checkHeadings(file: VFile, tree: Root): void {
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
            ? 'A heading with a single #.'
            : `A heading of level ${heading.depth} follows one of level ${depth}.`,
        mend: 'Begin pages with ##, sections inside a page with ###; the title goes into the front matter.',
        place: heading,
      })
    }
    depth = Math.max(heading.depth, 2)
  })
}

/** Gives every heading its anchor: `{#name}` at its end if the author wrote one, else the slug of its text. */
export function nameHeadings(tree: Root, slugger: GithubSlugger): void {
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

/** The anchor that {@link nameHeadings} gave the heading. */
export function anchorOf(heading: Heading): string {
  return String(heading.data?.hProperties?.['id'])
}

/** The anchors of all headings below these nodes. */
export function anchorsIn(nodes: readonly RootContent[]): string[] {
  const anchors: string[] = []
  visit({ type: 'root', children: [...nodes] } as Root, 'heading', (heading) => {
    anchors.push(anchorOf(heading))
  })
  return anchors
}

/**
 * Reports names that two headings have, or that are taken: slugs never clash by themselves, names that authors chose can.
 *
 * A heading of signs alone has an empty slug.
 */
export function checkNames(file: VFile, tree: Root, taken: readonly string[] = []): void {
  const seen = new Set(taken)
  visit(tree, 'heading', (heading) => {
    const anchor = anchorOf(heading)
    const [written] = /\{#[^}]*\}\s*$/.exec(toString(heading)) ?? []
    if (written) {
      fail(file, 'id-invalid', {
        reason: `\`${written.trim()}\` can't be a heading's name.`,
        mend: 'Use lower-case letters, digits and hyphens, a letter first.',
        place: heading,
      })
    } else if (/^(-\d+)?$/.test(anchor)) {
      fail(file, 'id-invalid', {
        reason: 'The heading has no letters or digits that could become its name.',
        mend: 'Write a heading in words, or name it: `## ??? {#a-name}`.',
        place: heading,
      })
    } else if (seen.has(anchor)) {
      fail(file, 'id-duplicate', {
        reason: `The file has \`${anchor}\` as a heading's name already.`,
        mend: 'Give one of the headings another name: `## Heading {#another-name}`.',
        place: heading,
      })
    }
    seen.add(anchor)
  })
}
