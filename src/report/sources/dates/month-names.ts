/** Languages whose names of months are read; Arabic has three sets of them. */
const languages = ['en', 'es', 'fr', 'de', 'ar', 'ar-SY', 'ar-MA', 'ar-DZ']

const months = Array.from({ length: 12 }, (_, month) => month)

/** Names in lower case without accents, with their months from 1, the longest first: a short one may begin a longer one. */
const names: readonly (readonly [name: string, month: number])[] = [...allNames()].sort(
  ([a], [b]) => b.length - a.length,
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
  for (const [name, month] of names) {
    const at = wordAt(plain, name)
    if (at >= 0) return { month, rest: `${plain.slice(0, at)} ${plain.slice(at + name.length)}` }
  }
  return undefined
}

/** Lower case, without accents and full stops, which not every system writes. */
function plainWords(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('.', '')
}

/** Where a word stands that is no part of a longer one. */
function wordAt(text: string, word: string): number {
  const isLetter = (at: number): boolean => /\p{L}/u.test(text.charAt(at))
  let at = text.indexOf(word)
  while (at >= 0 && (isLetter(at - 1) || isLetter(at + word.length)))
    at = text.indexOf(word, at + 1)
  return at
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
