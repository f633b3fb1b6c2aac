import { posix } from 'node:path'
import type { VFile } from 'vfile'
import { warn } from './report.ts'
import type { Place } from './report.ts'
import type { PackagedAsset } from './asset.ts'
import type { AssetFile } from './source.ts'

const megabyte = 1_048_576

/** Sizes above which a file troubles learners or LMSs, by its extension; in bytes. */
const heavy: Readonly<Record<string, number>> = {
  ...Object.fromEntries(
    ['.png', '.jpg', '.jpeg', '.gif', '.webp', '.avif', '.svg'].map((type) => [type, 2 * megabyte]),
  ),
  '.mp4': 100 * megabyte,
  '.webm': 100 * megabyte,
}

/** Longest side of a picture that is worth keeping in a course, in pixels. */
const longestSide = 4000

/** Says what was taken out of a drawing, because a silent loss is hard to find. */
export function reportLosses(file: VFile, { path, losses = [] }: AssetFile, place: Place): void {
  if (losses.length === 0) return
  const named = losses.slice(0, 5).map((what) => `\`${what}\``)
  const list = [...named, ...(losses.length > 5 ? [`${losses.length - 5} more`] : [])].join(', ')
  warn(file, 'asset-unsafe', {
    reason: `\`${path}\` has ${list}, which could run or load something and is taken out.`,
    mend: 'Save the drawing as a plain SVG, with its pictures and fonts in it, and look at it in the course.',
    place,
  })
}

/** Says of a picture or film that it is larger than learners or LMSs like. */
export function reportSize(file: VFile, asset: AssetFile, place: Place): void {
  const { path, size, prepared } = asset
  const type = posix.extname(path).toLowerCase()
  const limit = heavy[type]
  if (limit !== undefined && size > limit) {
    const most = limit / megabyte
    warn(file, 'asset-large', {
      reason: `\`${path}\` has ${(size / megabyte).toFixed(1)} MB; above ${most} MB it is slow to load or to build.`,
      mend:
        limit > 2 * megabyte
          ? 'Cut the film into parts, or encode it anew with 720 lines and a lower bit rate.'
          : 'Save it with fewer pixels: 1600 across are enough for a page.',
      place,
    })
    return
  }
  const side = Math.max(prepared?.width ?? 0, prepared?.height ?? 0)
  if (type === '.svg' || limit !== 2 * megabyte || side <= longestSide) return
  warn(file, 'asset-large', {
    reason: `\`${path}\` has ${prepared?.width} × ${prepared?.height} pixels; more than ${longestSide} on a side are never shown.`,
    mend: 'Save it with fewer pixels: 1600 across are enough for a page.',
    place,
  })
}

/** Sizes at which LMSs and their servers begin to refuse packages, in megabytes, the largest first, and who does. */
const uploads = [
  { most: 300, who: 'most LMSs refuse' },
  { most: 100, who: 'many LMSs refuse, until an admin allows more,' },
]

/** Says that the package will be hard to upload. Pictures and films do not shrink in a zip, so their sum is its size. */
export function reportPackageSize(file: VFile, assets: readonly PackagedAsset[]): void {
  const size = assets.reduce((sum, { data }) => sum + data.length, 0) / megabyte
  const limit = uploads.find(({ most }) => size > most)
  if (!limit) return
  const [largest] = [...assets].sort((a, b) => b.data.length - a.data.length)
  warn(file, 'package-size', {
    reason: `Pictures, films and files have ${Math.ceil(size)} MB together; ${limit.who} packages above ${limit.most} MB.`,
    mend: `Make the largest smaller, or split the course; it is ${largest?.path ?? ''}.`,
  })
}
