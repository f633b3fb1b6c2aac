import { toString } from 'mdast-util-to-string'
import { describe, expect, test } from 'vitest'
import type { QuestionDraft } from '../../src/compile/bank.ts'
import { writtenItems } from '../../src/compile/item-writing/item.ts'
import { isLongestKey } from '../../src/compile/item-writing/longest-key.ts'
import { banks, compiled, leavesOf, textOf } from './bundled.ts'

const domains = [
  'static-fields',
  'gradient-fields',
  'rf-fields',
  'gadolinium-pregnancy',
  'facilities-cryogens',
  'standards-regulatory',
  'clinical-applications',
]

/** The mark of each fact by its id. */
const facts = new Map(
  [...(await textOf('docs/course-facts.md')).matchAll(/^- (M\d+-\d+) \[(.)\]/gm)].map(
    ([, id = '', mark = '']) => [id, mark],
  ),
)

const titled = banks.map((bank) => ({ ...bank, title: bank.settings.title }))
const all = banks.flatMap(({ questions }) => questions)

function choicesOf(questions: readonly QuestionDraft[]): QuestionDraft[] {
  return leavesOf(questions).filter(({ answer }) => answer.kind === 'choice')
}

function idsOf(questions: readonly QuestionDraft[]): string[] {
  return questions.map(({ id }) => id)
}

test('there are 600 questions or more, of seven kinds at least', () => {
  expect(all.length).toBeGreaterThanOrEqual(600)
  expect(new Set(all.map(({ answer }) => answer.kind)).size).toBeGreaterThanOrEqual(7)
})

describe.each(titled)('the bank $title', (bank) => {
  const { questions } = bank
  const leaves = leavesOf(questions)

  test('has 40 questions or more', () => {
    expect(questions.length).toBeGreaterThanOrEqual(40)
  })

  test('has four options in each single choice', () => {
    const odd = choicesOf(questions).filter(
      ({ answer }) => answer.kind === 'choice' && answer.options.length !== 4,
    )
    expect(idsOf(odd)).toEqual([])
  })

  test('has the key as longest option in fewer than 30 of 100 questions', () => {
    const choices = writtenItems(bank).filter(({ kind }) => kind === 'choice')
    expect(choices.filter(isLongestKey).length / choices.length).toBeLessThan(0.3)
  })

  test('spreads keys evenly over the four positions', () => {
    const places = choicesOf(questions).map(({ answer }) =>
      answer.kind === 'choice' ? answer.options.findIndex(({ right }) => right) : -1,
    )
    for (const place of [0, 1, 2, 3]) {
      const share = places.filter((at) => at === place).length / places.length
      expect(share).toBeGreaterThan(0.17)
      expect(share).toBeLessThan(0.33)
    }
  })

  test('has about as many true statements as false ones', () => {
    const keys = leaves.flatMap(({ answer }) => (answer.kind === 'true-false' ? [answer.key] : []))
    const share = keys.filter(Boolean).length / keys.length
    expect(share).toBeGreaterThanOrEqual(0.35)
    expect(share).toBeLessThanOrEqual(0.65)
  })

  test('says how many to select where several are right', () => {
    const several = leaves.filter(({ answer }) => answer.kind === 'multiple')
    const silent = several.filter(
      ({ stem }) => !/select|choose/i.test(stem.map((node) => toString(node)).join(' ')),
    )
    expect(several.length).toBeGreaterThan(0)
    expect(idsOf(silent)).toEqual([])
  })

  test('explains each key in two sentences or more', () => {
    const sentences = ({ rationale }: QuestionDraft): number =>
      rationale
        .map((node) => toString(node))
        .join(' ')
        .match(/[.!?](?=\s|$)/g)?.length ?? 0
    expect(idsOf(leaves.filter((question) => sentences(question) < 2))).toEqual([])
  })

  test('gives each question a source, a difficulty and a day of review', () => {
    const known = Object.keys(compiled.references)
    const lacking = leaves.filter(
      ({ details: { reference = [], difficulty, reviewed } }) =>
        reference.length === 0 ||
        reference.some((key) => !known.includes(key)) ||
        difficulty === undefined ||
        reviewed === undefined,
    )
    expect(idsOf(lacking)).toEqual([])
  })

  test('gives each question one domain, and facts that are known and certain', () => {
    const odd = questions.filter(({ details: { tags = [] } }) => {
      const named = tags.filter((tag) => !domains.includes(tag))
      const isSound =
        named.length > 0 && named.every((tag) => 'RrCK'.includes(facts.get(tag) ?? '?'))
      return tags.length - named.length !== 1 || !isSound
    })
    expect(idsOf(odd)).toEqual([])
  })
})

test('the list of references has nothing that is not cited', async () => {
  const cited = new Set(
    leavesOf(all)
      .flatMap(({ details }) => details.reference ?? [])
      .concat(
        ...(await Promise.all(
          banks.map(async ({ file }) => {
            const text = await textOf(`course/modules/${file.basename}`)
            return [...text.matchAll(/\[\^([^\]]+)\](?!:)/g)].map(([, label = '']) => label)
          }),
        )),
      ),
  )
  expect(Object.keys(compiled.references).filter((key) => !cited.has(key))).toEqual([])
})
