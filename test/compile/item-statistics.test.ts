import { expect, test } from 'vitest'
import { compile } from '../../src/compile/index.ts'
import { readStatistics } from '../../src/compile/item-statistics/read.ts'
import { statisticsName } from '../../src/compile/item-statistics/schema.ts'
import { statisticsText } from '../../src/compile/item-statistics/text.ts'
import { bankWith, folderOf, messagesOf, mini } from './mini-course.ts'
import type { Sources } from './mini-course.ts'
import { flaggedFirst } from './flagged-first.ts'

function messages(change: Sources): string[] {
  const { files } = compile(folderOf({ ...mini, [statisticsName]: flaggedFirst(), ...change }))
  return messagesOf(files)
}

test.each([
  ['its stem', bankWith('Stem?', 'Another stem?'), 0],
  ['an option', bankWith('[ ] No', '[ ] Maybe'), 0],
  ['its key', bankWith('- [x] Yes\n- [ ] No', '- [ ] Yes\n- [x] No'), 0],
  ['its rationale', bankWith('Because.', 'For that reason.'), 1],
  ['nothing', {}, 1],
])(
  'a flagged question of which %s has been changed since has its notes or none',
  (_, change, count) => {
    expect(messages(change)).toHaveLength(count)
  },
)

test('statistics of questions that are gone say nothing', () => {
  expect(messages(bankWith('## first', '## other'))).toEqual([])
})

test('what is written is read again, in a text that shows what changed', async () => {
  const file = folderOf({ [statisticsName]: flaggedFirst() }).statistics
  const read = readStatistics(file)
  if (!read) throw new Error('The statistics were not read.')
  expect(statisticsText(read)).toBe(flaggedFirst())
  await expect(flaggedFirst()).toMatchFileSnapshot('__snapshots__/item-statistics.yaml')
})
