/** A text in the encoding that its first bytes tell. */
export interface Decoded {
  readonly chunks: AsyncIterable<string>
  /** Whether a byte was met that the encoding does not have: asked once all was read. */
  readonly isDamaged: () => boolean
}

const replacement = '\uFFFD'

/** Bytes as text: UTF-8, or UTF-16 where a byte order mark says so. The mark is left out. */
export function decode(bytes: AsyncIterable<Uint8Array>): Decoded {
  let isDamaged = false
  return { chunks: chunks(), isDamaged: () => isDamaged }

  async function* chunks(): AsyncGenerator<string> {
    let decoder: TextDecoder | undefined
    for await (const chunk of bytes) {
      decoder ??= new TextDecoder(encodingOf(chunk))
      yield checked(decoder.decode(chunk, { stream: true }))
    }
    yield checked(decoder?.decode() ?? '')
  }

  function checked(text: string): string {
    isDamaged ||= text.includes(replacement)
    return text
  }
}

/** The encoding by the mark at the beginning; UTF-8 without one. */
export function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return 'utf-8'
}
