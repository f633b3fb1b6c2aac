import type { Finding } from '../report.ts'
import type { WrittenItem } from './item.ts'

/** So many words in a row are hardly the same by chance. */
const run = 4

/** A question with what another has in common with it. */
export interface Likeness {
  readonly item: WrittenItem
  readonly finding: Omit<Finding, 'place'>
}

/** A stem of fewer words says too little to be compared. */
const shortest = 3

/** Questions whose stem and options another has too: an exam may draw both. */
export function sameStems(items: readonly WrittenItem[]): Likeness[] {
  const first = new Map<string, WrittenItem>()
  return items.flatMap((item) => {
    if (words(item.stem).split(' ').length < shortest) return []
    const texts = [item.stem, ...item.options.map(({ plain }) => plain)].map(words)
    const key = [...texts, ...item.pictures].join('\n')
    const other = first.get(key)
    first.set(key, other ?? item)
    if (!other) return []
    return {
      item,
      finding: {
        reason: `The question \`${other.id}\` asks the same.`,
        mend: 'Ask for something else, or take one of the two out.',
      },
    }
  })
}

/** Share of a question's own words that another's stem must have too before it speaks of the same thing. */
const related = 0.4

/** Questions whose stem says what is the key of another about the same thing, in the same words: four of them at least. */
export function givenAway(items: readonly WrittenItem[]): Likeness[] {
  const stemsWith = new Map<string, WrittenItem[]>()
  for (const item of items) {
    for (const start of runsOf(words(item.stem))) {
      const known = stemsWith.get(start)
      if (known) known.push(item)
      else stemsWith.set(start, [item])
    }
  }
  return items.flatMap((item) =>
    keysOf(item).flatMap((key) => {
      const [start = ''] = runsOf(key)
      const tellers = (stemsWith.get(start) ?? []).filter(
        (other) =>
          other !== item && ` ${words(other.stem)} `.includes(` ${key} `) && speaksOf(other, item),
      )
      return tellers.map((teller) => ({
        item: teller,
        finding: {
          reason: `The stem gives away \`${item.id}\`, whose key is \`${key}\`.`,
          mend: 'Say it in other words, or leave it out here.',
        },
      }))
    }),
  )
}

function speaksOf(teller: WrittenItem, { stem }: WrittenItem): boolean {
  const told = new Set(words(teller.stem).split(' '))
  const asked = words(stem)
    .split(' ')
    .filter((word) => word.length > 3)
  return asked.filter((word) => told.has(word)).length >= related * asked.length
}

function keysOf({ options }: WrittenItem): string[] {
  return options.flatMap(({ plain, right }) => (right ? [words(plain)] : []))
}

/** Every run of words, from each word on; none in a text with fewer. */
function runsOf(text: string): Set<string> {
  const list = text.split(' ')
  return new Set(list.slice(0, 1 - run).map((_, at) => list.slice(at, at + run).join(' ')))
}

/** Lower-case words and numbers with single spaces. */
function words(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
