import type { Bank, Module } from '../../../model/course.ts'
import { dayOf } from '../../../model/day.ts'
import { queueOf, recallOf } from '../../../model/round.ts'
import { shuffled } from '../../../model/random.ts'
import { el } from '../dom.ts'
import { entryRow } from '../round/entry-row.ts'
import type { Way } from '../round/entry-row.ts'
import { beginRound } from '../round/round.ts'
import { strings } from '../strings.ts'
import type { PracticeView } from './index.ts'
import {
  banksFor,
  flaggedItems,
  masteredItems,
  missedItems,
  numbersOf,
  wholeRound,
} from './round.ts'

/** What is due today, every bank and every objective, each with what the learner knows of it and the ways into practice. */
export function overview(view: PracticeView): Node[] {
  const { banks, modules } = view.app.session.course
  const objectives = modules.flatMap((module, index) => moduleObjectives(view, module, index + 1))
  return [
    el('h1', {}, strings.practiceTitle),
    el('p', {}, strings.practiceIntro),
    today(view),
    el('h2', {}, strings.practiceBanks),
    el('ul', { class: 'entries' }, ...banks.map((bank) => bankRow(view, bank))),
    ...(objectives.length > 0 ? [el('h2', {}, strings.practiceObjectives), ...objectives] : []),
  ]
}

function today(view: PracticeView): HTMLElement {
  const { session } = view.app
  const { banks } = session.course
  const numbers = numbersOf(banks)
  const { due, fresh } = recallOf(numbers, session.progress().questions, dayOf(Date.now()))
  return entryRow('div', {
    subject: strings.practiceAll,
    title: strings.dueToday(due.length),
    standing: standingIn(view, banks),
    ways: [
      [strings.roundStart, () => repeat(view, strings.practiceAll, banks)],
      ...some(view, [strings.practiceNew, strings.practiceAll, fresh]),
      ...otherWays(view, strings.practiceAll, banks),
    ],
  })
}

function bankRow(view: PracticeView, bank: Bank): HTMLElement {
  const { title } = bank
  return entryRow('li', {
    subject: title,
    standing: standingIn(view, [bank]),
    ways: [
      [strings.practiceStart, () => repeat(view, title, [bank])],
      ...otherWays(view, title, [bank]),
    ],
  })
}

/** The objectives of a module that any question serves. */
function moduleObjectives(view: PracticeView, module: Module, place: number): HTMLElement[] {
  const rows = module.objectives.flatMap(({ id, text }) => {
    const banks = banksFor(id, view.app.session.course.banks)
    if (numbersOf(banks).length === 0) return []
    const ways: Way[] = [[strings.practiceStart, () => repeat(view, text, banks)]]
    return [entryRow('li', { subject: text, standing: standingIn(view, banks), ways })]
  })
  if (rows.length === 0) return []
  const summary = el('summary', {}, `${place}. ${module.title}`)
  return [el('details', { class: 'entry-group' }, summary, el('ul', { class: 'entries' }, ...rows))]
}

function standingIn({ app }: PracticeView, banks: readonly Bank[]): string {
  const progress = app.session.progress()
  return strings.practiceKnown(masteredItems(banks, progress).length, numbersOf(banks).length)
}

/** Starts with what is due, then what is new. */
function repeat({ app, showItem }: PracticeView, subject: string, banks: readonly Bank[]): void {
  const { questions } = app.session.progress()
  const when = { day: dayOf(Date.now()), random: Math.random }
  showItem(beginRound(subject, queueOf(numbersOf(banks), questions, when)), 0)
}

/** Only what was missed, only what has a flag, and everything at one go. */
function otherWays(view: PracticeView, subject: string, banks: readonly Bank[]): Way[] {
  const progress = view.app.session.progress()
  const all = numbersOf(banks).length
  return [
    ...some(view, [strings.practiceMissed, subject, missedItems(banks, progress)]),
    ...some(view, [strings.practiceFlagged, subject, flaggedItems(banks, progress)]),
    [
      strings.practiceWhole(all),
      () => view.showItem(beginRound(subject, wholeRound(banks, progress, Math.random), all), 0),
    ],
  ]
}

/** A way into some questions, if there are any. */
function some(
  { showItem }: PracticeView,
  [label, subject, numbers]: readonly [(count: number) => string, string, readonly number[]],
): Way[] {
  const start = (): void => showItem(beginRound(subject, shuffled(numbers, Math.random)), 0)
  return numbers.length > 0 ? [[label(numbers.length), start]] : []
}
