import { zip } from '../../output/zip.ts'
import { unlink } from '../../render/unlink.ts'
import type { DownloadMaker } from '../download.ts'
import { collectionOf } from './collection.ts'
import { withMedia } from './media.ts'

/**
 * The flash cards as a package that Anki imports.
 *
 * It is a zip. Packages hold it as one, because Microsoft's web server gives away no file of a type that it does not know.
 */
export const ankiPackage: DownloadMaker = {
  id: 'flash-cards-anki',
  extension: 'apkg',
  servedAs: 'zip',
  isFor: ({ decks }) => decks.length > 0,
  make: async ({ course, cards, assets }) => {
    const all = course.decks.flatMap(({ id }) => unlink(cards.get(id) ?? [], new Set<number>()))
    const { cards: named, media } = withMedia(course.id, all, assets)
    const byNumber = new Map(named.map((card) => [card.number, card]))
    const collection = await collectionOf(course, (deck) =>
      (cards.get(deck) ?? []).flatMap(({ number }) => byNumber.get(number) ?? []),
    )
    const names = Object.fromEntries([...media.keys()].map((name, at) => [at, name]))
    return zip([
      { path: 'collection.anki2', data: collection },
      { path: 'media', data: JSON.stringify(names) },
      ...[...media.values()].map((data, at) => ({ path: String(at), data })),
    ])
  },
}
