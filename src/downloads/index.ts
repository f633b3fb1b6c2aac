import type { CompiledCourse } from '../compile/compiled.ts'
import type { Download, DownloadId } from '../model/download.ts'
import { textsFor } from '../texts/build-texts.ts'
import { ankiPackage } from './anki/index.ts'
import { cardSheets } from './card-sheets/index.ts'
import { cardsCsv } from './cards-csv.ts'
import type { DownloadMaker } from './download.ts'
import { studyGuide } from './guide/index.ts'
import { withPlainPictures } from './with-plain-pictures.ts'

/** The registry: every document that the build can make, in the order in which learners see them. */
export const downloads: readonly DownloadMaker[] = [studyGuide, cardSheets, cardsCsv, ankiPackage]

/** A document on its way to the disk and into the packages. */
export interface MadeDownload extends Download {
  /** File name beside the packages. */
  readonly name: string
  readonly data: Uint8Array
}

/** Makes the documents that the course names, or all that it can fill. */
export function makeDownloads(
  compiled: CompiledCourse,
  makers: readonly DownloadMaker[] = downloads,
): Promise<MadeDownload[]> {
  const chosen = wanted(compiled, makers).filter(({ isFor }) => isFor(compiled.course))
  const plain = withPlainPictures(compiled)
  return Promise.all(chosen.map((maker) => makeOne(maker, plain)))
}

/** What the course names but has nothing to make it of. */
export function unfitDownloads(compiled: CompiledCourse): DownloadId[] {
  if (!compiled.downloads) return []
  const unfit = wanted(compiled, downloads).filter(({ isFor }) => !isFor(compiled.course))
  return unfit.map(({ id }) => id)
}

/** The course with its documents, as packages carry it. */
export function withDownloads(
  compiled: CompiledCourse,
  documents: readonly MadeDownload[],
): CompiledCourse {
  const offers = documents.map(({ id, title, path, extension, bytes }) => ({
    id,
    title,
    path,
    extension,
    bytes,
  }))
  const files = documents.map(({ path, data }) => ({ path, data }))
  return {
    ...compiled,
    course: { ...compiled.course, downloads: offers },
    assets: [...compiled.assets, ...files],
  }
}

function wanted(
  { downloads: named }: CompiledCourse,
  makers: readonly DownloadMaker[],
): readonly DownloadMaker[] {
  return named ? makers.filter(({ id }) => named.includes(id)) : makers
}

async function makeOne(maker: DownloadMaker, compiled: CompiledCourse): Promise<MadeDownload> {
  const { id, extension, servedAs = extension } = maker
  const stem = `${compiled.course.id}-${id}`
  const made = await maker.make(compiled)
  const data = typeof made === 'string' ? new TextEncoder().encode(made) : made
  return {
    id,
    title: textsFor(compiled.course.language).documents.titles[id],
    extension,
    name: `${stem}.${extension}`,
    path: `downloads/${stem}.${servedAs}`,
    bytes: data.length,
    data,
  }
}
