import { hashNumbers } from '../../../model/random.ts'

/** A random UUID, version 4. `crypto.randomUUID` is missing where the LMS is served over plain http. */
export function randomUuid(): string {
  return uuidOf(crypto.getRandomValues(new Uint8Array(16)), 4)
}

/** The same UUID for the same texts; of version 5 in form, because some LRSs refuse those above it. */
export function lastingUuid(texts: readonly string[]): string {
  const text = texts.join('\n')
  const units = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at))
  const words = [1, 2, 3, 4].map((seed) => hashNumbers(seed, ...units))
  return uuidOf(new Uint8Array(Uint32Array.from(words).buffer), 5)
}

/** A UUID of these bytes, of which the first 16 count. */
export function uuidOf(from: Uint8Array, version: number): string {
  const bytes = from.slice(0, 16)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | (version << 4)
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}
