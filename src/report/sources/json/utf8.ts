import { encodingOf } from '../csv/decode.ts'

/** A text's bytes as UTF-8 without a byte order mark: Windows PowerShell writes JSON as UTF-16. */
export async function* utf8(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let decoder: TextDecoder | undefined
  for await (const chunk of chunks) {
    decoder ??= new TextDecoder(encodingOf(chunk))
    yield Buffer.from(decoder.decode(chunk, { stream: true }))
  }
}
