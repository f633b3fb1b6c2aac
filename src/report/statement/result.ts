import type { StatementRow } from '../statement-row.ts'
import { readDuration } from './duration.ts'
import { booleanOf, fieldsOf, numberOf, textOf } from './json.ts'

const progressIri = 'https://w3id.org/xapi/cmi5/result/extensions/progress'

/** More than any answer or comment that the player takes, so that a store can't be filled by one statement. */
const longestResponse = 4000

type ResultFields = Pick<
  StatementRow,
  'success' | 'completion' | 'scaled' | 'raw' | 'progress' | 'response' | 'seconds'
>

/** The result of a statement (xAPI 1.0.3 Data 2.4.5); `null` for whatever is missing, of another type or out of range. */
export function resultOf(value: unknown): ResultFields {
  const result = fieldsOf(value)
  const { scaled, raw } = scoreOf(fieldsOf(result['score']))
  return {
    success: booleanOf(result['success']),
    completion: booleanOf(result['completion']),
    scaled,
    raw,
    progress: numberOf(fieldsOf(result['extensions'])[progressIri], [0, 100]),
    response: responseOf(result['response']),
    seconds: readDuration(result['duration']),
  }
}

/** The share from `raw` where `scaled` is missing or none; what is below 0 counts as 0 (xAPI allows -1). */
function scoreOf(score: Readonly<Record<string, unknown>>): Pick<StatementRow, 'scaled' | 'raw'> {
  const raw = numberOf(score['raw'], [-1e9, 1e9])
  const scaled = numberOf(score['scaled'], [-1, 1]) ?? shareOf(raw, score)
  return { scaled: scaled === null ? null : Math.max(scaled, 0), raw }
}

function shareOf(raw: number | null, score: Readonly<Record<string, unknown>>): number | null {
  const most = numberOf(score['max'], [-1e9, 1e9])
  const least = numberOf(score['min'], [-1e9, 1e9]) ?? 0
  if (raw === null || most === null || most <= least) return null
  return numberOf((raw - least) / (most - least), [0, 1])
}

/** Some tools send numbers and truth values as such. */
function responseOf(value: unknown): string | null {
  const isPlain = typeof value === 'number' || typeof value === 'boolean'
  return textOf(isPlain ? String(value) : value, longestResponse)
}
