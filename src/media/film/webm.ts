import type { FilmSize } from './size.ts'

/** Elements on the way to the size, and the size, by their ids in Matroska. */
const ids = {
  header: 0x1a45dfa3,
  segment: 0x18538067,
  tracks: 0x1654ae6b,
  entry: 0xae,
  video: 0xe0,
  width: 0xb0,
  height: 0xba,
}

interface Element {
  readonly id: number
  readonly start: number
  readonly end: number
}

/** The size of a WebM's first picture track, in pixels. */
export function webmSize(view: DataView): FilmSize | undefined {
  const all = elementsIn(view, { id: 0, start: 0, end: view.byteLength })
  if (all[0]?.id !== ids.header) return undefined
  let level = all
  for (const id of [ids.segment, ids.tracks, ids.entry, ids.video]) {
    level = level.filter((element) => element.id === id).flatMap((one) => elementsIn(view, one))
  }
  const valueOf = (id: number): number => {
    const found = level.find((element) => element.id === id)
    return found ? numberAt(view, found) : 0
  }
  const size = { width: valueOf(ids.width), height: valueOf(ids.height) }
  return size.width > 0 && size.height > 0 ? size : undefined
}

function elementsIn(view: DataView, { start, end }: Element): Element[] {
  const elements: Element[] = []
  for (let at = start; at + 2 <= end;) {
    const idLength = lengthAt(view, at)
    const sizeLength = lengthAt(view, at + idLength)
    if (idLength > 4 || sizeLength > 8) break
    const id = numberAt(view, { start: at, end: at + idLength })
    const content = at + idLength + sizeLength
    // All ones say that the length was not known while recording: it goes on to the end, as any that leads out of the file.
    const size = sizeAt(view, at + idLength, sizeLength)
    const isOpen = size >= 2 ** (7 * sizeLength) - 1
    const last = isOpen ? end : Math.min(end, content + size)
    elements.push({ id, start: content, end: last })
    at = last
  }
  return elements
}

/** How many bytes a number has: one more than the zeros that its first byte begins with. */
function lengthAt(view: DataView, at: number): number {
  return Math.clz32(view.getUint8(at)) - 23
}

/** A length without the bit that says how many bytes it has. */
function sizeAt(view: DataView, at: number, length: number): number {
  const first = view.getUint8(at) & (0xff >> length)
  return first * 256 ** (length - 1) + numberAt(view, { start: at + 1, end: at + length })
}

function numberAt(view: DataView, { start, end }: Pick<Element, 'start' | 'end'>): number {
  let value = 0
  for (let at = start; at < end; at++) value = value * 256 + view.getUint8(at)
  return value
}
