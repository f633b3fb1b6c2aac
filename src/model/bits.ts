const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** Collects numbers as bits and gives them back as base64url, six bits a character. */
export interface BitWriter {
  /** Writes the lowest `width` bits, 1-30. */
  fixed(value: number, width: number): void
  /** Writes any whole number from 0 to 2^30 - 1 in groups of three bits, each with a bit that says whether more follow. */
  varying(value: number): void
  text(): string
  /** Bits written so far. */
  size(): number
}

export function bitWriter(): BitWriter {
  const bits: number[] = []
  const fixed = (value: number, width: number): void => {
    for (let bit = width - 1; bit >= 0; bit--) bits.push((value >> bit) & 1)
  }
  return {
    fixed,
    varying: (value) => {
      let rest = value
      do {
        const group = rest & 7
        rest >>= 3
        fixed(((rest > 0 ? 1 : 0) << 3) | group, 4)
      } while (rest > 0)
    },
    text: () => {
      let text = ''
      for (let at = 0; at < bits.length; at += 6) {
        const six = bits.slice(at, at + 6).reduce((sum, bit) => (sum << 1) | bit, 0)
        text += alphabet.charAt(six << Math.max(0, at + 6 - bits.length))
      }
      return text
    },
    size: () => bits.length,
  }
}

/** Reads back what a {@link BitWriter} wrote. */
export interface BitReader {
  fixed(width: number): number
  varying(): number
  /** Bits not read yet; a count read from the text can be checked against it before it is trusted. */
  left(): number
}

/** Thrown inside the codec when the text ends early or is not base64url; never leaves it. */
export class BrokenBits extends Error {}

/** @throws BrokenBits on a character outside base64url, and when more is read than there is. */
export function bitReader(text: string): BitReader {
  const bits: number[] = []
  for (const character of text) {
    const six = alphabet.indexOf(character)
    if (six < 0) throw new BrokenBits('not base64url')
    for (let bit = 5; bit >= 0; bit--) bits.push((six >> bit) & 1)
  }
  let at = 0
  const fixed = (width: number): number => {
    if (at + width > bits.length) throw new BrokenBits('the text ends early')
    let value = 0
    for (const end = at + width; at < end; at++) value = (value << 1) | (bits[at] as number)
    return value
  }
  return {
    fixed,
    varying: () => {
      let value = 0
      for (let shift = 0; shift <= 27; shift += 3) {
        const group = fixed(4)
        value |= (group & 7) << shift
        if ((group & 8) === 0) return value
      }
      throw new BrokenBits('number too long')
    },
    left: () => bits.length - at,
  }
}

/**
 * A check sum of 12 bits as two characters, so that a cut or changed text is known as such.
 *
 * FNV-1a cut down to its lowest bits: every step on them can be undone, so a single changed character always shows.
 */
export function checksum(text: string): string {
  let sum = 0x811c9dc5
  for (let at = 0; at < text.length; at++) {
    sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193) >>> 0
  }
  return alphabet.charAt((sum >>> 6) & 63) + alphabet.charAt(sum & 63)
}

/** Reads so many entries. Every entry takes at least a bit, so a count beyond the bits left is a lie and not worth the memory. */
export function readList<T>(from: BitReader, count: number, read: (from: BitReader) => T): T[] {
  if (count > from.left()) throw new BrokenBits('count too large')
  return Array.from({ length: count }, () => read(from))
}
