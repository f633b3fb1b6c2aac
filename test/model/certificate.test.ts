import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { certificateCode, isCertificateCode } from '../../src/model/certificate.ts'
import type { CertificateFacts } from '../../src/model/certificate.ts'

const facts: CertificateFacts = {
  learner: 'fnightingale',
  course: 'https://training.example.org/courses/mr-safety',
  revision: '0123456789abcdef',
  score: 8333,
  day: 2206,
}

const anyFacts: fc.Arbitrary<CertificateFacts> = fc.record({
  learner: fc.string({ unit: 'grapheme', maxLength: 30 }),
  course: fc.webUrl(),
  revision: fc.stringMatching(/^[0-9a-f]{12,16}$/),
  score: fc.nat({ max: 10_000 }),
  day: fc.nat({ max: 65_535 }),
})

describe('the code of a certificate', () => {
  test('has three groups of four letters and digits, none of them easily mistaken', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        expect(certificateCode(facts)).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/)
        expect(certificateCode(facts)).not.toMatch(/[ILOU]/)
        expect(isCertificateCode(certificateCode(facts))).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })

  test('is the same for the same facts, now and in later versions of the tool', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        expect(certificateCode({ ...facts })).toBe(certificateCode(facts))
      }),
    )
    expect(certificateCode(facts)).toBe('0S3B-NT3Y-CM0M')
  })

  test.each<{ changed: Partial<CertificateFacts> }>([
    { changed: { learner: 'fnightingal' } },
    { changed: { learner: '' } },
    { changed: { course: 'https://training.example.org/courses/mr-safetz' } },
    { changed: { revision: '0123456789abcdee' } },
    { changed: { score: 8334 } },
    { changed: { score: 833 } },
    { changed: { day: 2207 } },
    { changed: { day: 22_066 } },
  ])('is another one for $changed', ({ changed }) => {
    expect(certificateCode({ ...facts, ...changed })).not.toBe(certificateCode(facts))
  })

  test('is another one whenever any fact is another', () => {
    fc.assert(
      fc.property(anyFacts, anyFacts, (facts, others) => {
        for (const key of Object.keys(facts) as (keyof CertificateFacts)[]) {
          if (facts[key] === others[key]) continue
          const changed = { ...facts, [key]: others[key] }
          expect(certificateCode(changed)).not.toBe(certificateCode(facts))
        }
      }),
      { numRuns: 1000 },
    )
  })

  test('tells apart every score of every day of a year', () => {
    const codes = new Set<string>()
    for (let day = 0; day < 365; day++) {
      for (let score = 7000; score <= 10_000; score += 50) {
        codes.add(certificateCode({ ...facts, day, score }))
      }
    }
    expect(codes.size).toBe(365 * 61)
  })
})

describe('a text', () => {
  test.each([
    { text: '0123-4567-89AB', is: true },
    { text: 'ZZZZ-ZZZZ-ZZZZ', is: true },
    { text: '', is: false },
    { text: '0123-4567-89A', is: false },
    { text: '0123-4567-89ABC', is: false },
    { text: '0123-4567', is: false },
    { text: '012345678 9AB', is: false },
    { text: '0123456789AB', is: false },
    { text: '0123-4567-89ab', is: false },
    { text: '0123-4567-89AI', is: false },
    { text: '0123-4567-89AL', is: false },
    { text: '0123-4567-89AO', is: false },
    { text: '0123-4567-89AU', is: false },
    { text: '0123-4567-89A!', is: false },
    { text: ' 0123-4567-89AB', is: false },
    { text: '0123-4567-89AB\n', is: false },
  ])('$text has the form of a code: $is', ({ text, is }) => {
    expect(isCertificateCode(text)).toBe(is)
  })
})
