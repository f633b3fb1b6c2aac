import { createHash } from 'node:crypto'

/**
 * A UUID of the facts that it is made from: the same facts always have the same, so that reading a file twice adds nothing.
 *
 * The first half of a SHA-256 in the form of version 8 (RFC 9562, 5.8).
 */
export function syntheticId(facts: readonly (string | number)[]): string {
  const bytes = createHash('sha256').update(JSON.stringify(facts)).digest().subarray(0, 16)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}
