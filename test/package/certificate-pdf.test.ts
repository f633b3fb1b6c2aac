import { readFileSync } from 'node:fs'
import { Script } from 'node:vm'
import { describe, expect, test } from 'vitest'

const script = readFileSync(new URL('../../dist/parts/certificate-pdf.js', import.meta.url), 'utf8')

describe('the script that makes a PDF of the certificate', () => {
  test('has at most 250 kB, fonts included', () => {
    expect(script.length).toBeLessThanOrEqual(250_000)
  })

  test('uses nothing that a strict policy forbids, and asks nobody', () => {
    expect(script).not.toMatch(/\beval\(|new Function|import\(|new Worker|document\.write/)
    expect(script).not.toMatch(/https?:\/\/|\bfetch\(|XMLHttpRequest/)
  })

  test('is a classic script', () => {
    expect(() => new Script(script)).not.toThrow()
  })
})
