import { expect, test } from 'vitest'
import { statusLine } from '../../src/cli/status-line.ts'

test.each([
  { columns: 20, shown: '24,600 statements,…' },
  { columns: 80, shown: '24,600 statements, 893/s, about 5 min left' },
  { columns: undefined, shown: '24,600 statements, 893/s, about 5 min left' },
])('a status is one row of a terminal of $columns columns', ({ columns, shown }) => {
  const written: string[] = []
  const write = (text: string | Uint8Array): boolean => written.push(String(text)) > 0
  const stream = { isTTY: true, write, ...(columns !== undefined && { columns }) }
  const status = statusLine(stream, () => 0)
  status.show('24,600 statements, 893/s, about 5 min left')
  status.clear()
  expect(written).toEqual([`\r\u001B[K${shown}`, '\r\u001B[K'])
})
