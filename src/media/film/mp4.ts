import type { FilmSize } from './size.ts'

/** A part of a file, from the first byte of its content to the one after the last. */
interface Box {
  readonly type: string
  readonly start: number
  readonly end: number
}

/** The size that an MP4 shows at: of its first track with one, turned as the player turns it (ISO/IEC 14496-12, `tkhd`). */
export function mp4Size(view: DataView): FilmSize | undefined {
  const whole = { start: 0, end: view.byteLength }
  for (const { type, ...file } of boxesIn(view, whole)) {
    if (type !== 'moov') continue
    for (const { type, ...track } of boxesIn(view, file)) {
      const header = type === 'trak' && boxesIn(view, track).find((box) => box.type === 'tkhd')
      const size = header && sizeIn(view, header)
      if (size) return size
    }
  }
  return undefined
}

/** Sizes are the last fields of the header, in 1/65536 pixels; before them are nine numbers that say how it is turned. */
function sizeIn(view: DataView, { end }: Box): FilmSize | undefined {
  const [width, height] = [view.getUint32(end - 8) / 65_536, view.getUint32(end - 4) / 65_536]
  if (width === 0 || height === 0) return undefined
  const isTurned = view.getInt32(end - 44) === 0 && view.getInt32(end - 40) !== 0
  return isTurned ? { width: height, height: width } : { width, height }
}

function boxesIn(view: DataView, { start, end }: Omit<Box, 'type'>): Box[] {
  const boxes: Box[] = []
  for (let at = start; at + 8 <= end;) {
    const type = String.fromCharCode(...[4, 5, 6, 7].map((offset) => view.getUint8(at + offset)))
    const short = view.getUint32(at)
    const isLong = short === 1
    const size = isLong ? Number(view.getBigUint64(at + 8)) : short || end - at
    const head = isLong ? 16 : 8
    if (size < head || at + size > end) break
    boxes.push({ type, start: at + head, end: at + size })
    at += size
  }
  return boxes
}
