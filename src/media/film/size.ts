import { mp4Size } from './mp4.ts'
import { webmSize } from './webm.ts'

/** Width and height in pixels. */
export interface FilmSize {
  readonly width: number
  readonly height: number
}

/** The size of a film, from its first picture track; nothing for a recording or when the file has another form. */
export function filmSize(data: Uint8Array): FilmSize | undefined {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength)
  try {
    const size = mp4Size(view) ?? webmSize(view)
    return size && size.width > 0 && size.height > 0 ? size : undefined
  } catch (error) {
    // A length that leads out of the file: a browser may still play it.
    if (error instanceof RangeError) return undefined
    throw error
  }
}
