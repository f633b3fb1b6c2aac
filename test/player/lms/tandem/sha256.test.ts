import { createHash, createHmac } from 'node:crypto'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hmacSha256, sha256 } from '../../../../src/player/lms/tandem/sha256.ts'

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')
const text = (characters: string): Uint8Array => new TextEncoder().encode(characters)
const times = (count: number, byte: number): Uint8Array => new Uint8Array(count).fill(byte)

describe('SHA-256', () => {
  test.each([
    { message: 'abc', hash: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad' },
    { message: '', hash: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855' },
    {
      message: 'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
      hash: '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
    },
    {
      message: 'a'.repeat(1_000_000),
      hash: 'cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0',
    },
  ])('of the example messages of FIPS 180-4 is as published', ({ message, hash }) => {
    expect(hex(sha256(text(message)))).toBe(hash)
  })

  test('is as Node has it, for messages of every length up to three blocks', () => {
    for (let length = 0; length <= 192; length++) {
      const message = Uint8Array.from({ length }, (_, at) => (at * 7 + length) % 256)
      expect(hex(sha256(message))).toBe(createHash('sha256').update(message).digest('hex'))
    }
  })
})

describe('HMAC-SHA-256', () => {
  test.each([
    {
      key: times(20, 0x0b),
      message: text('Hi There'),
      code: 'b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7',
    },
    {
      key: text('Jefe'),
      message: text('what do ya want for nothing?'),
      code: '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
    },
    {
      key: times(20, 0xaa),
      message: times(50, 0xdd),
      code: '773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe',
    },
    {
      key: times(131, 0xaa),
      message: text('Test Using Larger Than Block-Size Key - Hash Key First'),
      code: '60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54',
    },
  ])('of test cases of RFC 4231 is as published', ({ key, message, code }) => {
    expect(hex(hmacSha256(key, message))).toBe(code)
  })

  test('is as Node has it, for any key and message', () => {
    const bytes = fc.uint8Array({ maxLength: 200 })
    fc.assert(
      fc.property(bytes, bytes, (key, message) => {
        const expected = createHmac('sha256', key).update(message).digest('hex')
        expect(hex(hmacSha256(key, message))).toBe(expected)
      }),
    )
  })
})
