import { all, boolean, number, problem, shape, text, under, whole } from './check.ts'
import type { Check } from './check.ts'
import { extensions } from './extensions.ts'
import { duration } from './time.ts'

const score: Check = all(
  shape({ optional: { scaled: number, raw: number, min: number, max: number } }),
  whole((score, path) => {
    const { scaled = 0, raw, min, max } = score as Readonly<Record<string, number | undefined>>
    const below = raw !== undefined && min !== undefined && raw < min
    const above = raw !== undefined && max !== undefined && raw > max
    const turned = min !== undefined && max !== undefined && min >= max
    return [
      ...(Math.abs(scaled) > 1 ? [problem('score-scaled', under(path, 'scaled'))] : []),
      ...(turned ? [problem('score-bounds', path)] : []),
      ...(below || above ? [problem('score-raw', under(path, 'raw'))] : []),
    ]
  }),
)

export const result: Check = shape({
  optional: {
    score,
    success: boolean,
    completion: boolean,
    response: text,
    duration,
    extensions,
  },
})
