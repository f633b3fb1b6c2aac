import { posix } from 'node:path'
import type { VFile } from 'vfile'
import { decodeUrl } from '../decode-url.ts'
import type { ModuleDraft } from '../module.ts'
import { namesNear } from '../near.ts'
import { coursePath, isUnreadable } from '../source.ts'

/** Where a link leads. */
type LinkTarget =
  | { readonly kind: 'external' }
  | { readonly kind: 'page'; readonly page: number; readonly anchor?: string }
  | { readonly kind: 'asset' }
  | { readonly kind: 'dead'; readonly mend: string }

/** Resolves a link as written in a file. */
export type LinkResolver = (file: VFile, url: string) => LinkTarget

interface ModuleTargets {
  readonly opening: number
  /** False for a file that could not be read: then it may have any anchor. */
  readonly isKnown: boolean
  /** Page number by anchor; `own` anchors are those of whole pages. */
  readonly pages: ReadonlyMap<string, { readonly page: number; readonly own: boolean }>
}

/** Prefix of every id inside page text, so that none can take the place of one of the player's. */
export const anchorPrefix = 'c-'

/** Knows every page and heading of the course; `numberOf` gives a page's permanent number. */
export function linkResolver(
  modules: readonly ModuleDraft[],
  numberOf: (module: string, page: string) => number,
): LinkResolver {
  const targets = new Map(
    modules.map((draft) => [coursePath(draft.file), targetsOf(draft, numberOf)]),
  )
  return (file, url) => {
    if (/^(https?:|mailto:|tel:)/i.test(url)) return { kind: 'external' }
    const [path = '', anchor] = url.split('#').map(decodeUrl)
    const from = coursePath(file)
    const to = path === '' ? from : posix.join(posix.dirname(from), path)
    if (path !== '' && !path.endsWith('.md')) return { kind: 'asset' }
    const module = path.startsWith('/') ? undefined : targets.get(to)
    if (!module) {
      const near = [...targets.keys()].filter((known) => namesNear(to, [known]).length > 0)
      const mend = near[0]
        ? `Did you mean ${near[0]}?`
        : 'Link to a file of modules/ by its relative path.'
      return { kind: 'dead', mend }
    }
    return anchor ? anchorTarget(module, anchor) : { kind: 'page', page: module.opening }
  }
}

function anchorTarget(module: ModuleTargets, anchor: string): LinkTarget {
  const found = module.pages.get(anchor)
  if (found) {
    return { kind: 'page', page: found.page, ...(!found.own && { anchor: anchorPrefix + anchor }) }
  }
  if (!module.isKnown) return { kind: 'page', page: module.opening }
  const near = namesNear(anchor, [...module.pages.keys()])
  const mend = near[0]
    ? `Did you mean #${near[0]}?`
    : 'Name a heading of that module, or drop the part after #.'
  return { kind: 'dead', mend }
}

function targetsOf(
  draft: ModuleDraft,
  numberOf: (module: string, page: string) => number,
): ModuleTargets {
  const numbers = draft.pages.map((page) => numberOf(draft.id, page.id))
  const pages = draft.pages.flatMap((page, index) =>
    page.anchors.map(
      (anchor) => [anchor, { page: numbers[index] ?? 0, own: anchor === page.id }] as const,
    ),
  )
  return {
    opening: numbers[0] ?? 0,
    isKnown: !isUnreadable(draft.file),
    pages: new Map(pages),
  }
}
