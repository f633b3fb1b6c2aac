import { createReadStream } from 'node:fs'

import { decode } from './csv/decode.ts'

/** Bytes by which the kind of a file is known. */
const headSize = 65_536

/** The first 64 KiB of a file as text, whatever its encoding. @throws what the system says of the file. */
export async function readHead(path: string): Promise<string> {
  let head = ''
  for await (const chunk of decode(createReadStream(path, { end: headSize - 1 })).chunks) {
    head += chunk
  }
  return head
}
