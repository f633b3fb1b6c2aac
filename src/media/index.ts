import { posix } from 'node:path'
import type { PreparedMedia } from '../compile/picture.ts'
import type { AssetFile, CourseFolder } from '../compile/source.ts'
import { filmSize } from './film/size.ts'
import { inTurns } from './in-turns.ts'
import { mentions } from './mentioned.ts'
import { renderPicture } from './raster.ts'
import { cleanSvg } from './svg/clean.ts'

/** What preparing adds to a file, or puts in its place. */
type Findings = Partial<AssetFile>

type Preparer = (data: Uint8Array) => Promise<Findings>

/** How each type of file is prepared; any other stays as it is. */
const preparers: Readonly<Record<string, Preparer>> = {
  ...Object.fromEntries(
    ['.png', '.jpg', '.jpeg', '.gif', '.webp', '.avif'].map((type) => [type, raster] as const),
  ),
  '.svg': cleanSvg,
  '.mp4': film,
  '.webm': film,
}

/**
 * The folder with its pictures made ready for the web, between reading and compiling.
 *
 * Data in, data out; no disk. Photographs and screenshots are turned upright, freed of their metadata and made in the
 * widths that screens need; drawings are freed of what could run or load something. What can't be read is noted on the
 * file, and reported where a page shows it. Only files that the course's texts name are worked on.
 */
export async function prepareMedia(folder: CourseFolder): Promise<CourseFolder> {
  const isNamed = mentions(folder)
  const files = [...folder.assets.values()]
  const prepared = await inTurns(files, async (file) => {
    const prepare = preparers[posix.extname(file.path).toLowerCase()]
    if (!prepare || !file.data || !isNamed(file.path)) return file
    return { ...file, ...(await prepare(file.data)) }
  })
  return { ...folder, assets: new Map(prepared.map((file) => [file.path, file])) }
}

async function raster(data: Uint8Array): Promise<Findings> {
  const result = await renderPicture(data)
  return typeof result === 'string' ? { damage: result } : { prepared: result }
}

async function film(data: Uint8Array): Promise<Findings> {
  const size = filmSize(data)
  const prepared: PreparedMedia | undefined = size && { ...size, webp: [] }
  return prepared ? { prepared } : {}
}
