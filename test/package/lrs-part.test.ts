import { readFileSync } from 'node:fs'
import { Script } from 'node:vm'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'

const script = readFileSync(new URL('../../dist/parts/lrs.js', import.meta.url), 'utf8')

describe('the script that tells an LRS what an LMS is told', () => {
  test('has at most 12 kB, compressed', () => {
    expect(gzipSync(script, { level: 9 }).length).toBeLessThanOrEqual(12_000)
  })

  test('uses nothing that a strict policy forbids', () => {
    expect(script).not.toMatch(/\beval\(|new Function|import\(|new Worker|document\.write/)
  })

  test('has no call behind ?. with spread arguments, which Chrome 86 gets wrong', () => {
    expect(script.match(/\?\.\w*\((?:[^()]*,)?\.\.\..{20}/g)).toBeNull()
  })

  test('is a classic script', () => {
    expect(() => new Script(script)).not.toThrow()
  })
})
