import type { Lack } from '../../../model/gating.ts'
import { strings } from '../strings.ts'

type Text<K extends Lack['kind']> = (lack: Extract<Lack, { kind: K }>) => string

/** Seconds in whose steps the time is shown: a number that changes each second would draw the eye. */
const step = 5

const texts: { readonly [K in Lack['kind']]: Text<K> } = {
  end: () => strings.lackEnd,
  answered: ({ count }) => strings.lackAnswers(count),
  right: ({ count }) => strings.lackRight(count),
  time: ({ seconds }) => strings.lackTime(Math.ceil(seconds / step) * step),
}

/** What is missing before a page is done, as something to do. */
export function lackText(lack: Lack): string {
  const text = texts[lack.kind] as (lack: Lack) => string
  return text(lack)
}
