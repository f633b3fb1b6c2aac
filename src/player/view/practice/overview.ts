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
      ...some(view, [strings.practiceNew, strings.practiceAll, due.length > 0 ? fresh : []]),
      ...missedWays(view, strings.practiceAll, banks),
      ...some(view, [
        strings.practiceFlagged,
        strings.practiceAll,
        flaggedItems(banks, session.progress()),
      ]),
      wholeWay(view, strings.practiceAll, banks),
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
      ...missedWays(view, title, [bank]),
      wholeWay(view, title, [bank]),
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

/** Only what was missed the last time. */
function missedWays(view: PracticeView, subject: string, banks: readonly Bank[]): Way[] {
  const missed = missedItems(banks, view.app.session.progress())
  return some(view, [strings.practiceMissed, subject, missed])
}

/** Everything at one go. */
function wholeWay({ app, showItem }: PracticeView, subject: string, banks: readonly Bank[]): Way {
  const count = numbersOf(banks).length
  const start = (): void => {
    const all = wholeRound(banks, app.session.progress(), Math.random)
    showItem(beginRound(subject, all, count), 0)
  }
  return [strings.practiceWhole(count), start]
}

/** A way into some questions, if there are any. */
function some(
  { showItem }: PracticeView,
  [label, subject, numbers]: readonly [(count: number) => string, string, readonly number[]],
): Way[] {
  const start = (): void => showItem(beginRound(subject, shuffled(numbers, Math.random)), 0)
  return numbers.length > 0 ? [[label(numbers.length), start]] : []
}
