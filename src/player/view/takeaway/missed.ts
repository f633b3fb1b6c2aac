import { strings } from '../strings.ts'
import { isMissed } from '../../../model/memory.ts'
import type { App } from '../app.ts'
import { givenFirst, tidyName } from '../certificate/name.ts'
import { loadQuestions } from '../load-questions.ts'
import { saveFile } from '../save-file.ts'
import { summaryOf } from './summary.ts'

/**
 * Saves a page of the questions that the learner got wrong the last time, and says what became of it.
 *
 * The record is what practice goes by: exams that show no answers are not in it. Nor are questions of the exam under way told.
 *
 * @throws when a bank can't be loaded.
 */
export async function saveMissed(app: App): Promise<string> {
  const { course, learner } = app.session
  const { questions: memories, sitting } = app.session.progress()
  const missed = course.banks
    .flatMap(({ items }) => items)
    .filter(({ number }) => isMissed(memories[number]))
  const told = missed.filter(({ number }) => !sitting?.items.includes(number))
  const note = told.length < missed.length ? [strings.missedSitting] : []
  if (told.length === 0) {
    const isFresh = Object.keys(memories).length === 0
    const nothing = isFresh ? strings.missedUnanswered : strings.missedNone
    return note[0] ?? nothing
  }
  const html = summaryOf({
    course,
    items: told,
    questions: await loadQuestions(app),
    learner: tidyName(givenFirst(learner.name)),
    date: new Date(),
  })
  saveFile(html, `${course.id}-missed-questions.html`, 'text/html')
  return [strings.missedMade(told.length), ...note].join(' ')
}
