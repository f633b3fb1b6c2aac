import { encodingOf } from '../csv/decode.ts'

const mark = Buffer.of(0xef, 0xbb, 0xbf)

/** A text's bytes as UTF-8 without a byte order mark: Windows PowerShell writes JSON as UTF-16. */
export async function* utf8(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let recode: ((chunk: Buffer) => Buffer) | undefined
  for await (const chunk of chunks) {
    recode ??= recoderOf(chunk)
    yield recode(chunk)
  }
}

/** What turns the bytes of a file that begins like this into UTF-8; those of UTF-8 stay as they are, because files are large. */
function recoderOf(head: Buffer): (chunk: Buffer) => Buffer {
  const encoding = encodingOf(head)
  if (encoding !== 'utf-8') {
    const decoder = new TextDecoder(encoding)
    return (chunk) => Buffer.from(decoder.decode(chunk, { stream: true }))
  }
  const isMarked = head.subarray(0, mark.length).equals(mark)
  return (chunk) => (isMarked && chunk === head ? chunk.subarray(mark.length) : chunk)
}
