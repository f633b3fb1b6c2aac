import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Question } from '../../src/model/question.ts'
import { sealQuestion, unsealQuestion } from '../../src/model/seal.ts'
import { sampleQuestions } from '../doubles/course.ts'
import { anyQuestion } from './arbitraries.ts'

const choice = sampleQuestions[0] as Question & { kind: 'choice' }

describe('a sealed question', () => {
  test('shows nothing of an order, which permanent numbers would give away', () => {
    const { options, key: _, ...rest } = choice
    const question: Question = { ...rest, kind: 'ordering', items: options, key: [1, 2, 3] }
    const sealed = JSON.stringify(sealQuestion(question))
    expect(options.filter(({ text }) => sealed.includes(text))).toEqual([])
    expect(sealed).not.toContain('items')
  })

  test('gives back the whole question', () => {
    fc.assert(
      fc.property(anyQuestion, (question) => {
        const travelled = JSON.parse(JSON.stringify(sealQuestion(question))) as ReturnType<
          typeof sealQuestion
        >
        expect(unsealQuestion(travelled)).toEqual(question)
      }),
    )
  })

  test('shows nothing of pairs, which have one number for both sides', () => {
    const { options, key: _, ...rest } = choice
    const sides = { sources: options, targets: options }
    const question: Question = { ...rest, kind: 'matching', ...sides, key: [[1, 1]] }
    const sealed = JSON.stringify(sealQuestion(question))
    expect(options.filter(({ text }) => sealed.includes(text))).toEqual([])
  })

  test.each(sampleQuestions)('$id shows no key, no reason and no feedback', (question) => {
    const sealed = JSON.stringify(sealQuestion(question))
    expect(sealed).not.toMatch(/"(key|rationale|feedback)"/)
    expect(sealed).not.toContain(question.rationale)
    const feedback = 'options' in question ? question.options.map((option) => option.feedback) : []
    for (const text of feedback.filter((text) => text !== undefined)) {
      expect(sealed).not.toContain(text)
    }
  })

  test.each([
    { script: 'Latin', text: 'Der Magnet ist immer an' },
    { script: 'Latin with accents', text: 'L’aimant est toujours allumé' },
    { script: 'Cyrillic', text: 'Магнит всегда включён' },
    { script: 'Greek', text: 'Ο μαγνήτης είναι πάντα' },
    { script: 'Chinese', text: '磁铁始终处于工作状态' },
    { script: 'emoji', text: '🧲🧲🧲' },
  ])('hides words in $script', ({ text }) => {
    const question: Question = {
      ...choice,
      rationale: text,
      options: choice.options.map((option) => ({ ...option, feedback: `${text}!` })),
    }
    const sealed = sealQuestion(question)
    for (const word of text.split(' ').filter((word) => word.length > 3)) {
      expect(JSON.stringify(sealed)).not.toContain(word)
    }
    expect(unsealQuestion(sealed)).toEqual(question)
  })

  test('does not show which questions have the same key', () => {
    const keys = Array.from({ length: 90 }, (_, index) => {
      const [key] = sealQuestion({ ...choice, number: index + 1, key: 2 }).seal
      return key
    })
    expect(new Set(keys).size).toBe(keys.length)
    for (const key of keys) expect(key).not.toContain('2 ')
  })

  test('has a key of one length for one right option, two, or a statement', () => {
    const lengths = [choice, ...sampleQuestions].map(
      (question) => sealQuestion(question).seal[0].length,
    )
    expect(new Set(lengths).size).toBe(1)
  })

  test('still shows what the learner may see: stem, options, references', () => {
    const { stem, options, references } = sealQuestion(choice)
    expect({ stem, references }).toEqual({ stem: choice.stem, references: choice.references })
    expect(options).toEqual(choice.options.map(({ number, text }) => ({ number, text })))
  })
})
