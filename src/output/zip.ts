import { ZipArchive } from 'archiver'

/** A file inside a zip, by its path there. */
interface ZippedFile {
  readonly path: string
  readonly data: string | Uint8Array
}

/** Any fixed date will do, as long as every build has the same; zip can't go below 1980. */
const date = new Date(Date.UTC(1980, 0, 1))

/** Zips files in their order: the same files give the same bytes on any machine, in any time zone. */
export async function zip(files: readonly ZippedFile[]): Promise<Buffer> {
  const archive = new ZipArchive({ zlib: { level: 9 } })
  const chunks: Buffer[] = []
  archive.on('data', (chunk: Buffer) => chunks.push(chunk))
  const finished = new Promise<void>((resolve, reject) => {
    archive.on('end', resolve)
    archive.on('error', reject)
  })
  for (const { path, data } of files) {
    archive.append(typeof data === 'string' ? data : Buffer.from(data), {
      name: path,
      date,
      mode: 0o644,
    })
  }
  await archive.finalize()
  await finished
  return Buffer.concat(chunks)
}
