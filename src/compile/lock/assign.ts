import { optionTexts } from '../answer/index.ts'
import { withParts } from '../bank.ts'
import type { BankDraft, QuestionDraft } from '../bank.ts'
import type { ModuleDraft } from '../module.ts'
import type { DeckDraft } from '../deck.ts'
import type { Lock, LockedCard, LockedModule, LockedQuestion, Sort } from './lock.ts'
import { lockOptions } from './options.ts'
import { lockPages } from './pages.ts'

/** What the lock file is brought up to date with. */
export interface Drafts {
  readonly modules: readonly ModuleDraft[]
  readonly banks: readonly BankDraft[]
  readonly decks: readonly DeckDraft[]
  /** Exam ids. */
  readonly exams: readonly string[]
}

/** Returns the lock with a permanent number for everything in the drafts; numbers given before stay as they are. */
export function assignNumbers(lock: Lock, drafts: Drafts): Lock {
  const next: Record<Sort, number> = { ...lock.next }
  const take = (sort: Sort) => (): number => next[sort]++
  const flat = (ids: readonly string[], known: Lock['exams'], sort: Sort) => ({
    ...known,
    ...Object.fromEntries(ids.map((id) => [id, own(known, id) ?? take(sort)()])),
  })
  const exams = flat(drafts.exams, lock.exams, 'exam')
  const modules = Object.fromEntries(
    Object.entries(lock.modules).map(([id, module]) => [id, withoutPages(module)]),
  )
  for (const draft of drafts.modules) {
    const known = own(lock.modules, draft.id)
    const ids = draft.pages.map((page) => page.id)
    modules[draft.id] = {
      number: known?.number ?? take('module')(),
      pages: lockPages(ids, known?.pages ?? [], take('page')),
    }
  }
  const banks = flat(
    drafts.banks.map((bank) => bank.id),
    lock.banks,
    'bank',
  )
  const questions = lockQuestions(lock.questions, drafts.banks, take('question'))
  const cards = lockCards(lock.cards, drafts.decks, take('card'))
  return { version: 1, next, exams, modules, banks, questions, cards }
}

function lockCards(
  known: Lock['cards'],
  decks: readonly DeckDraft[],
  take: () => number,
): Lock['cards'] {
  const ids = decks.flatMap(({ cards }) => cards.map(({ id }) => id))
  const current = [...new Set(ids)].map((id): [string, LockedCard] => [
    id,
    { number: own(known, id)?.number ?? take() },
  ])
  const present = new Set(ids)
  const gone = Object.entries(known)
    .filter(([id]) => !present.has(id))
    .map(([id, { number }]): [string, LockedCard] => [id, { number, gone: true }])
  return Object.fromEntries([...current, ...gone])
}

function lockQuestions(
  known: Lock['questions'],
  banks: readonly BankDraft[],
  take: () => number,
): Lock['questions'] {
  const drafts = banks.flatMap((bank) => withParts(bank.questions))
  const present = new Set(drafts.map((draft) => draft.id))
  const gone = Object.entries(known)
    .filter(([id]) => !present.has(id))
    .map(([id, question]): [string, LockedQuestion] => [id, { ...question, gone: true }])
  const current = drafts.map((draft): [string, LockedQuestion] => [
    draft.id,
    lockQuestion(draft, own(known, draft.id), take),
  ])
  return Object.fromEntries([...current, ...gone])
}

/** An entry of a record, and nothing for `constructor`, which is a good id and which every object inherits. */
function own<T>(record: Readonly<Record<string, T>>, id: string): T | undefined {
  return Object.hasOwn(record, id) ? record[id] : undefined
}

/** Another kind is another question: an answer to the old one would mean something else. */
function lockQuestion(
  draft: QuestionDraft,
  known: LockedQuestion | undefined,
  take: () => number,
): LockedQuestion {
  const { kind } = draft.answer
  const same = known?.kind === kind ? known : undefined
  const texts = optionTexts(draft.answer)
  return {
    number: same?.number ?? take(),
    kind,
    ...(texts.length > 0 && { options: [...lockOptions(texts, same?.options ?? []).hashes] }),
  }
}

/** A module until its file turns up: its pages are gone, and keep their numbers in case they return. */
function withoutPages({ number, pages }: LockedModule): LockedModule {
  return { number, pages: pages.map((page) => ({ ...page, gone: true })) }
}
