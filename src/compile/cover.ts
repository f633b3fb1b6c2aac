import { posix } from 'node:path'
import type { VFile } from 'vfile'
import { z } from 'zod'
import type { Cover } from '../model/cover.ts'
import type { AssetStore } from './asset.ts'
import { fail } from './report.ts'
import type { CourseSettings } from './settings.ts'
import type { YamlValue } from './yaml-source.ts'

/** What stands under `cover`. */
export interface CoverSettings {
  /** Path of a picture, as seen from `course.yaml`. */
  readonly picture?: string | undefined
  readonly alt?: string | undefined
  readonly caption?: string | undefined
}

const text = z.string().trim().min(1, 'expected a text')

/** `false`, or the picture of the cover; an empty block is a cover without one. */
export const coverSchema: z.ZodType<false | CoverSettings> = z.union(
  [
    z
      .strictObject({
        picture: text.optional(),
        alt: text.max(300).optional(),
        caption: text.max(300).optional(),
      })
      .superRefine(({ picture, alt, caption }, context) => {
        const miss = (key: string, message: string): void =>
          context.addIssue({ code: 'custom', path: [key], message })
        if (picture !== undefined && alt === undefined)
          miss('alt', 'expected what there is to see in the picture')
        if (picture === undefined && (alt ?? caption) !== undefined)
          miss('picture', 'expected the path of a picture')
      }),
    z.literal(false),
  ],
  'expected false, or a picture with its text alternative',
)

/** Pictures that browsers show in a page. */
const pictureTypes = ['.svg', '.png', '.jpg', '.jpeg', '.webp', '.avif']

/** The page that the course opens with, unless its author wants none. */
export function compileCover(
  { value, placeOf }: YamlValue<CourseSettings>,
  { file, assets }: { readonly file: VFile; readonly assets: AssetStore },
): Cover | undefined {
  if (value.cover === false) return undefined
  const { picture, alt, caption } = value.cover ?? {}
  if (picture === undefined || alt === undefined) return {}
  const place = placeOf('cover', 'picture')
  if (!pictureTypes.includes(posix.extname(picture).toLowerCase())) {
    fail(file, 'asset-type', {
      reason: `\`${picture}\` can't be the picture of the cover.`,
      mend: `Use one of ${pictureTypes.join(' ')}.`,
      place,
    })
    return {}
  }
  const shown = assets.show(file, picture, place)
  return shown ? { picture: { ...shown, alt, ...(caption && { caption }) } } : {}
}
