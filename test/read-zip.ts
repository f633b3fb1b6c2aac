import { buffer } from 'node:stream/consumers'
import { promisify } from 'node:util'
import { fromBuffer } from 'yauzl'
import type { Entry, ZipFile } from 'yauzl'

/** Reads a zip as an LMS would: every entry by its path, in the order of the zip. */
export async function readZip(data: Buffer): Promise<Map<string, Buffer>> {
  const open = promisify(fromBuffer) as (
    data: Buffer,
    options: { lazyEntries: boolean },
  ) => Promise<ZipFile>
  const zip = await open(data, { lazyEntries: true })
  const files = new Map<string, Buffer>()
  await new Promise<void>((resolve, reject) => {
    zip.on('error', reject)
    zip.on('end', resolve)
    zip.on('entry', (entry: Entry) => {
      zip.openReadStream(entry, (error, stream) => {
        if (error) return reject(error)
        buffer(stream).then((content) => {
          files.set(entry.fileName, content)
          zip.readEntry()
        }, reject)
        return undefined
      })
    })
    zip.readEntry()
  })
  return files
}
