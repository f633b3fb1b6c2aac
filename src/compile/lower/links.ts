import { posix } from 'node:path'
import type { VFile } from 'vfile'
import { decodeUrl } from '../decode-url.ts'
import type { InfoDraft } from '../info.ts'
import type { ModuleDraft } from '../module.ts'
import { namesNear } from '../near.ts'
import { coursePath, isUnreadable } from '../source.ts'

/** Where a link leads. */
type LinkTarget =
  | { readonly kind: 'external' }
  | (Spot & { readonly anchor?: string })
  | { readonly kind: 'asset' }
  | { readonly kind: 'dead'; readonly mend: string }

/** A page of a module by its number, or a page about the course by its id. */
type Spot =
  | { readonly kind: 'page'; readonly page: number }
  | { readonly kind: 'info'; readonly info: string }

/** Resolves a link as written in a file. */
export type LinkResolver = (file: VFile, url: string) => LinkTarget

interface FileTargets {
  readonly opening: Spot
  /** False for a file that could not be read: then it may have any anchor. */
  readonly isKnown: boolean
  /** By anchor; `own` anchors are those of whole pages. */
  readonly spots: ReadonlyMap<string, { readonly spot: Spot; readonly own: boolean }>
}

/** Prefix of every id inside page text, so that none can take the place of one of the player's. */
export const anchorPrefix = 'c-'

/** Knows every page and heading of the course; `numberOf` gives a page's permanent number. */
export function linkResolver(
  {
    modules,
    infos,
  }: { readonly modules: readonly ModuleDraft[]; readonly infos: readonly InfoDraft[] },
  numberOf: (module: string, page: string) => number,
): LinkResolver {
  const targets = new Map([
    ...modules.map((draft) => [coursePath(draft.file), targetsOf(draft, numberOf)] as const),
    ...infos.map((draft) => [coursePath(draft.file), infoTargets(draft)] as const),
  ])
  return (file, url) => {
    if (/^(https?:|mailto:|tel:)/i.test(url)) return { kind: 'external' }
    if (url === '') return { kind: 'dead', mend: 'Write where it leads to between the brackets.' }
    if (/^www\./i.test(url)) return { kind: 'dead', mend: `Write https://${url}.` }
    const [path = '', anchor] = url.split('#').map(decodeUrl)
    const from = coursePath(file)
    const to = path === '' ? from : posix.join(posix.dirname(from), path)
    if (path !== '' && !path.endsWith('.md')) return { kind: 'asset' }
    const found = path.startsWith('/') ? undefined : targets.get(to)
    if (!found) {
      const [near] = namesNear(to, [...targets.keys()])
      const mend = near
        ? `Did you mean ${near}?`
        : 'Link to a file of modules/ or info/ by its relative path.'
      return { kind: 'dead', mend }
    }
    return anchor ? anchorTarget(found, anchor) : found.opening
  }
}

function anchorTarget({ opening, isKnown, spots }: FileTargets, anchor: string): LinkTarget {
  const found = spots.get(anchor)
  if (found) return { ...found.spot, ...(!found.own && { anchor: anchorPrefix + anchor }) }
  if (!isKnown) return opening
  const [near] = namesNear(anchor, [...spots.keys()])
  const mend = near
    ? `Did you mean #${near}?`
    : 'Name a heading of that file, or drop the part after #.'
  return { kind: 'dead', mend }
}

function targetsOf(
  draft: ModuleDraft,
  numberOf: (module: string, page: string) => number,
): FileTargets {
  const numbers = draft.pages.map((page) => numberOf(draft.id, page.id))
  const spotOf = (index: number): Spot => ({ kind: 'page', page: numbers[index] ?? 0 })
  const spots = draft.pages.flatMap((page, index) =>
    page.anchors.map(
      (anchor) => [anchor, { spot: spotOf(index), own: anchor === page.id }] as const,
    ),
  )
  return { opening: spotOf(0), isKnown: !isUnreadable(draft.file), spots: new Map(spots) }
}

function infoTargets({ id, file, anchors }: InfoDraft): FileTargets {
  const opening: Spot = { kind: 'info', info: id }
  const spots = anchors.map((anchor) => [anchor, { spot: opening, own: false }] as const)
  return { opening, isKnown: !isUnreadable(file), spots: new Map(spots) }
}
