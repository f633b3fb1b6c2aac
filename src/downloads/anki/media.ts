import type { PackagedAsset } from '../../compile/asset.ts'
import type { Card } from '../../model/card.ts'

/** Cards whose pictures and sounds have the names that Anki knows them by, and these files. */
interface WithMedia {
  readonly cards: readonly Card[]
  /** Files by their names in Anki's one folder for all collections. */
  readonly media: ReadonlyMap<string, Uint8Array>
}

/** Takes along the files that cards show; each is named after its course, because the folder has no others. */
export function withMedia(
  course: string,
  cards: readonly Card[],
  assets: readonly PackagedAsset[],
): WithMedia {
  const media = new Map<string, Uint8Array>()
  const names = new Map(
    assets.map((asset) => [asset.path, `${course}-${asset.path.split('/').at(-1) ?? ''}`]),
  )
  const data = new Map(assets.map((asset) => [asset.path, asset.data]))
  const rename = (html: string): string =>
    html.replace(/ (src|poster)="([^"]*)"/g, (whole, attribute: string, path: string) => {
      const [name, file] = [names.get(path), data.get(path)]
      if (name === undefined || !file) return whole
      media.set(name, file)
      return ` ${attribute}="${name}"`
    })
  return {
    cards: cards.map(({ number, front, back }) => ({
      number,
      front: rename(front),
      back: rename(back),
    })),
    media,
  }
}
