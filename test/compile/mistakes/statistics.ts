import { statisticsName } from '../../../src/compile/item-statistics/schema.ts'
import { flaggedFirst } from '../flagged-first.ts'
import type { Mistake } from './mistake.ts'

const text = flaggedFirst()

/** Files of statistics that the build has something to say about; none of it fails. */
export const statisticsMistakes: readonly Mistake[] = [
  {
    title: 'a question that a report flagged',
    change: { [statisticsName]: text },
    says: 'banks/01-one.md:6:1 note Those who know more answer it wrong. (negative-discrimination, 212 answers until 2026-11-23.) (item-flagged)',
    mend: 'Check the key.',
  },
  {
    title: 'statistics of another version',
    change: { [statisticsName]: text.replace('version: 1', 'version: 2') },
    says: 'banks/item-statistics.yaml:4:1 warning The item statistics are not as the tool wrote them. `version`: expected 1. (statistics-invalid)',
    mend: 'Run coursewright report --annotate again, or delete the file.',
  },
  {
    title: 'statistics with a share above 1',
    change: { [statisticsName]: text.replace('0.41', '41') },
    says: 'banks/item-statistics.yaml:9:5 warning The item statistics are not as the tool wrote them. `questions.first.difficulty`: expected at most 1. (statistics-invalid)',
    mend: 'Run coursewright report --annotate again, or delete the file.',
  },
]
