import { afterEach, expect, test, vi } from 'vitest'
import { fromBufferPromise } from 'yauzl'
import type { Entry } from 'yauzl'
import { zip } from '../../src/output/zip.ts'
import { readZip } from '../read-zip.ts'

const files = [
  { path: 'index.html', data: '<!doctype html><title>Größe</title>' },
  { path: 'content/course.js', data: 'x'.repeat(100_000) },
  { path: 'assets/plan.png', data: new Uint8Array([0, 255, 1, 254]) },
  { path: 'assets/again.png', data: new Uint8Array([9, 0, 255, 1, 254, 9]).subarray(1, 5) },
  { path: 'empty.txt', data: '' },
]

afterEach(() => {
  vi.unstubAllEnvs()
  vi.useRealTimers()
})

test('a zip holds the files with their content, in the order they were given', async () => {
  const entries = await readZip(await zip(files))
  expect([...entries].map(([path, data]) => ({ path, data }))).toEqual(
    files.map(({ path, data }) => ({ path, data: Buffer.from(data) })),
  )
})

test('content is compressed', async () => {
  expect((await zip(files)).length).toBeLessThan(2000)
})

test.each(['UTC', 'America/Los_Angeles', 'Asia/Tokyo'])(
  'the same files give the same bytes in %s, today and in ten years',
  async (zone) => {
    const first = await zip(files)
    vi.stubEnv('TZ', zone)
    vi.useFakeTimers({ now: Date.UTC(2036, 6, 1, 23, 30), toFake: ['Date'] })
    expect(new Date().getFullYear()).toBe(2036)
    expect((await zip(files)).equals(first)).toBe(true)
  },
)

test('another order, name or content gives other bytes', async () => {
  const first = await zip(files)
  const [head, ...rest] = files
  const others = [
    [...rest, { path: 'index.html', data: '<!doctype html><title>Größe</title>' }],
    [{ path: 'index.htm', data: head?.data ?? '' }, ...rest],
    [{ path: 'index.html', data: '<!doctype html><title>Grösse</title>' }, ...rest],
  ]
  for (const other of others) expect((await zip(other)).equals(first)).toBe(false)
})

test('no entry tells when or by whom it was made', async () => {
  const dates = await entriesOf(await zip(files))
  expect(
    dates.map((entry) => [
      entry.lastModFileDate,
      entry.lastModFileTime,
      entry.externalFileAttributes >>> 16,
      entry.extraFieldLength,
    ]),
  ).toEqual(files.map(() => [0b0000000_0001_00001, 0, 0o100644, 0]))
})

test('no files make an empty zip', async () => {
  expect(await readZip(await zip([]))).toEqual(new Map())
})

async function entriesOf(data: Buffer): Promise<Entry[]> {
  const archive = await fromBufferPromise(data)
  const entries: Entry[] = []
  return new Promise((resolve, reject) => {
    archive.on('entry', (entry: Entry) => {
      entries.push(entry)
      archive.readEntry()
    })
    archive.on('end', () => resolve(entries))
    archive.on('error', reject)
    archive.readEntry()
  })
}
