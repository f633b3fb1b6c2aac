import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { courseIri, sampleTexts, voidText } from '../../report/lrs/sample-statements.ts'
import { lrsPages } from './index.ts'
import type { LrsPages } from './index.ts'
import { listIn, listOf } from './statement-list.ts'

const headers = new Headers({ 'X-Experience-API-Version': '1.0.3', Authorization: 'Basic x' })
const texts = [...sampleTexts(120), voidText(3, '2026-01-05T09:00:30.000Z')]

interface Body {
  readonly statements: readonly { readonly stored: string }[]
  readonly more: string
}

/** When the statements of all pages were stored. */
function storedOf(lrs: LrsPages, query: string): readonly string[] {
  const stored: string[] = []
  for (let url = `/xapi/statements?${query}`; url !== '';) {
    const { statements, more } = JSON.parse(lrs.answer(url, headers).body) as Body
    stored.push(...statements.map((one) => one.stored))
    url = more
  }
  return stored
}

describe('an LRS of pages', () => {
  it('gives what a file has as it gives what a list has, in the order stored', () => {
    const folder = mkdtempSync(join(tmpdir(), 'coursewright-pages-'))
    try {
      const file = join(folder, 'statements.ndjson')
      writeFileSync(file, texts.join('\n'))
      const list = listIn(file)
      const fromFile = storedOf(lrsPages(list), 'ascending=true')
      list.close()
      expect(fromFile).toEqual(storedOf(lrsPages(listOf(texts)), 'ascending=true'))
      expect(fromFile).toEqual([...fromFile].sort())
      expect(fromFile).toHaveLength(121)
    } finally {
      rmSync(folder, { recursive: true })
    }
  })

  it.each([
    ['', 121],
    ['limit=7', 121],
    [`activity=${encodeURIComponent(courseIri)}&related_activities=true`, 120],
    [`verb=${encodeURIComponent('http://adlnet.gov/expapi/verbs/voided')}`, 1],
    ['since=2026-01-05T09:57:00.000Z', 2],
    ['since=2026-01-05T09:57:00.000Z&ascending=true', 2],
    ['since=2026-01-05T09:59:00.000Z', 0],
  ])('finds what is asked for: %j', (query, count) => {
    expect(storedOf(lrsPages(listOf(texts)), query)).toHaveLength(count)
  })

  it('lists the newest first unless asked otherwise', () => {
    const lrs = lrsPages(listOf(texts))
    expect(storedOf(lrs, '')).toEqual(storedOf(lrs, 'ascending=true').toReversed())
  })

  it('fails at the share of calls that it is told, the same for the same seed', () => {
    const failed = (seed: number): readonly (string | undefined)[] => {
      const lrs = lrsPages(listOf([]), { faults: { rate: 0.05, seed } })
      for (let call = 0; call < 2000; call += 1) lrs.answer('/xapi/statements', headers)
      return lrs.calls.map(({ fault }) => fault)
    }
    const kinds = failed(1).filter((fault) => fault !== undefined)
    expect(kinds.length).toBeGreaterThan(70)
    expect(kinds.length).toBeLessThan(130)
    expect(new Set(kinds).size).toBe(5)
    expect(failed(1)).toEqual(failed(1))
    expect(failed(1)).not.toEqual(failed(2))
  })

  it('lets nobody in who has other credentials', () => {
    const lrs = lrsPages(listOf(texts), { auth: 'Basic y' })
    expect(lrs.answer('/xapi/statements', headers).status).toBe(401)
  })
})
