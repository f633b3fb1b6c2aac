import { encodingOf } from '../csv/decode.ts'

/** A text's bytes as UTF-8 without a byte order mark: Windows PowerShell writes JSON as UTF-16. */
export async function* utf8(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let decoder: TextDecoder | undefined
  let isFirst = true
  for await (const chunk of chunks) {
    const encoding = encodingOf(chunk)
    if (isFirst && encoding !== 'utf-8') decoder = new TextDecoder(encoding)
    const hasMark = isFirst && chunk.subarray(0, 3).equals(Buffer.of(0xef, 0xbb, 0xbf))
    isFirst = false
    if (decoder) yield Buffer.from(decoder.decode(chunk, { stream: true }))
    else yield hasMark ? chunk.subarray(3) : chunk
  }
}
