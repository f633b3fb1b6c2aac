import { expect, test } from 'vitest'
import type { LearningEvent } from '../../../src/model/event.ts'
import { checkView } from '../../../src/player/view/check.ts'
import { appDouble } from '../../doubles/app.ts'
import { sampleQuestions } from '../../doubles/course.ts'

const secondsOf = (events: readonly LearningEvent[]): unknown[] =>
  events.map((event) => event.type === 'check-answered' && event.mark.seconds)

test('an answer has the seconds since the question was shown, or was answered before', () => {
  const { app, events, pass } = appDouble()
  const [question] = sampleQuestions
  if (!question) throw new Error('There is no question.')
  pass(60_000)
  const view = checkView(app, question, 1)
  const input = view.querySelector('input') as HTMLInputElement
  pass(12_400)
  input.checked = true
  input.dispatchEvent(new Event('change', { bubbles: true }))
  const check = view.querySelector('button') as HTMLButtonElement
  check.click()
  pass(3600)
  check.click()
  expect(secondsOf(events)).toEqual([12, 4])
})
