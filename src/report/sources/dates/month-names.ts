/** Languages whose names of months are read; Arabic has three sets of them. */
const languages = ['en', 'es', 'fr', 'de', 'ar', 'ar-SY', 'ar-MA', 'ar-DZ']

const months = Array.from({ length: 12 }, (_, month) => month)

/** Names in lower case without accents, with their months from 1. */
const names = allNames()

/** A name that is no part of a longer word; the longest come first, because a short one may begin a longer one. */
const anyName = new RegExp(
  `(?<!\\p{L})(?:${[...names.keys()].toSorted((a, b) => b.length - a.length).join('|')})(?!\\p{L})`,
  'u',
)

/** A month that a text names. */
export interface NamedMonth {
  /** 1-12. */
  readonly month: number
  /** The text with a blank in the name's place. */
  readonly rest: string
}

/** The month that a text names in any of the languages, in full or shortened. */
export function namedMonth(text: string): NamedMonth | undefined {
  const plain = plainWords(text)
  const found = anyName.exec(plain)
  const month = found && names.get(found[0])
  if (!month) return undefined
  const after = plain.slice(found.index + found[0].length)
  return { month, rest: `${plain.slice(0, found.index)} ${after}` }
}

/** Lower case, without accents and full stops, which not every system writes. */
function plainWords(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('.', '')
}

/** As they stand in a date, where some languages have another form than alone. */
function allNames(): Map<string, number> {
  const found = new Map<string, number>()
  for (const language of languages)
    for (const length of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(`${language}-u-ca-gregory-nu-latn`, {
        day: 'numeric',
        month: length,
        timeZone: 'UTC',
      })
      for (const month of months) {
        const parts = format.formatToParts(Date.UTC(2026, month, 15))
        const name = plainWords(parts.find(({ type }) => type === 'month')?.value ?? '')
        if (/\p{L}{2}/u.test(name) && !found.has(name)) found.set(name, month + 1)
      }
    }
  return found
}
