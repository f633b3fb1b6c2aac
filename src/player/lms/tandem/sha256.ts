/** The primes below 312, of which SHA-256 takes its constants. */
const primes = Array.from({ length: 310 }, (_, at) => at + 2).filter((number) => {
  for (let factor = 2; factor * factor <= number; factor++) if (number % factor === 0) return false
  return true
})

/** The first 32 bits of what stands behind the point of a root; a double has more than enough. */
const fraction = (root: number): number => ((root % 1) * 2 ** 32) | 0

const start = primes.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)))
const rounds = primes.map((prime) => fraction(Math.cbrt(prime)))

/** Bytes of a block. */
const blockSize = 64

/**
 * SHA-256 (FIPS 180-4), in 32 bytes.
 *
 * Our own, because browsers offer `crypto.subtle` only where the LMS is served over https, and only as a promise.
 */
export function sha256(message: Uint8Array): Uint8Array {
  const padded = new Uint8Array((((message.length + 8) >> 6) + 1) << 6)
  padded.set(message)
  padded[message.length] = 0x80
  const view = new DataView(padded.buffer)
  view.setUint32(padded.length - 8, Math.floor(message.length / 2 ** 29))
  view.setUint32(padded.length - 4, message.length << 3)
  let hash: readonly number[] = start
  for (let at = 0; at < padded.length; at += blockSize) {
    const block = Array.from({ length: 16 }, (_, index) => view.getInt32(at + index * 4))
    hash = compress(hash, scheduleOf(block))
  }
  const digest = new DataView(new ArrayBuffer(32))
  hash.forEach((word, index) => digest.setInt32(index * 4, word))
  return new Uint8Array(digest.buffer)
}

/** HMAC-SHA-256 (RFC 2104), in 32 bytes. */
export function hmacSha256(key: Uint8Array, message: Uint8Array): Uint8Array {
  const padded = new Uint8Array(blockSize)
  padded.set(key.length > blockSize ? sha256(key) : key)
  const masked = (mask: number): Uint8Array => padded.map((byte) => byte ^ mask)
  return sha256(joined(masked(0x5c), sha256(joined(masked(0x36), message))))
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const both = new Uint8Array(first.length + second.length)
  both.set(first)
  both.set(second, first.length)
  return both
}

const rotated = (word: number, bits: number): number => (word >>> bits) | (word << (32 - bits))

/** The 64 words of the message schedule (FIPS 180-4, 6.2.2, step 1). */
function scheduleOf(block: readonly number[]): readonly number[] {
  const words = [...block]
  const word = (at: number): number => words[at] ?? 0
  for (let at = 16; at < 64; at++) {
    const [older, newer] = [word(at - 15), word(at - 2)]
    const low = rotated(older, 7) ^ rotated(older, 18) ^ (older >>> 3)
    const high = rotated(newer, 17) ^ rotated(newer, 19) ^ (newer >>> 10)
    words.push((word(at - 16) + low + word(at - 7) + high) | 0)
  }
  return words
}

/** The hash after one more block (FIPS 180-4, 6.2.2, steps 2 to 4). */
function compress(hash: readonly number[], words: readonly number[]): readonly number[] {
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = hash
  words.forEach((word, at) => {
    const high = rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25)
    const chosen = (e & f) ^ (~e & g)
    const one = (h + high + chosen + (rounds[at] ?? 0) + word) | 0
    const low = rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22)
    const most = (a & b) ^ (a & c) ^ (b & c)
    ;[h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + low + most) | 0]
  })
  return [a, b, c, d, e, f, g, h].map((word, at) => (word + (hash[at] ?? 0)) | 0)
}
