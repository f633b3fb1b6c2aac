import type { RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import type { VFile } from 'vfile'
import { isScored } from '../model/mark.ts'
import type { CourseTexts } from '../texts/build-texts.ts'
import { pageNumber } from './assemble.ts'
import type { AssetStore } from './asset.ts'
import type { BankDraft } from './bank.ts'
import { compileCards } from './cards.ts'
import type { CompiledCourse } from './compiled.ts'
import type { DeckDraft } from './deck.ts'
import type { InfoDraft } from './info.ts'
import type { Lock } from './lock/lock.ts'
import { lower, prepare, raiseHeadings } from './lower/index.ts'
import type { LowerContext } from './lower/index.ts'
import { linkResolver } from './lower/links.ts'
import { markTerms } from './lower/mark-terms.ts'
import type { QuestionIndex } from './lower/question-index.ts'
import type { ModuleDraft } from './module.ts'
import { compileQuestions } from './questions.ts'
import { isUnreadable } from './source.ts'
import { termFinder } from './terms.ts'
import type { Term } from './terms.ts'

/** Everything of a course that becomes HTML, and its permanent numbers. */
export interface Drafts {
  readonly modules: readonly ModuleDraft[]
  readonly banks: readonly BankDraft[]
  readonly decks: readonly DeckDraft[]
  readonly infos: readonly InfoDraft[]
  readonly lock: Lock
  /** BCP 47 tag of the course's text. */
  readonly language: string
  /** The tool's own, in the course's language. */
  readonly texts: CourseTexts
}

type LoweredParts = Pick<CompiledCourse, 'pages' | 'questions' | 'cards' | 'infoPages'>

/** Pages, questions, cards and what is said about the course as HTML; the store notes which assets they show. */
export function lowerAll(assets: AssetStore, drafts: Drafts): LoweredParts {
  const { modules, banks, decks, infos, lock, texts, language } = drafts
  const resolveLink = linkResolver(drafts, (module, page) => pageNumber(lock, module, page))
  const questions = questionIndex(banks, lock)
  const findTerms = termFinder(termsOf(decks, lock))
  const prepareIn = (
    file: VFile,
    nodes: readonly RootContent[],
    asked: { readonly questions?: QuestionIndex },
  ): LowerContext =>
    prepare(
      { type: 'root', children: [...nodes] },
      { file, assets, texts, language, resolveLink, ...asked },
    )
  const contextOf = (file: VFile, nodes: readonly RootContent[]): LowerContext =>
    prepareIn(file, nodes, { questions })
  const pages = modules.flatMap((draft) => {
    const context = contextOf(draft.file, [...draft.tree.children, ...draft.definitions])
    return draft.pages.map((page) => {
      const tree = lower(page.nodes, context, draft.definitions)
      if (draft.settings.value.glossary) markTerms(tree, findTerms)
      return [pageNumber(lock, draft.id, page.id), raiseHeadings(tree)] as const
    })
  })
  const compiledBanks = banks.map((bank) => {
    const context = contextOf(bank.file, bank.tree.children)
    const compiled = compileQuestions(bank, lock.questions, context)
    return [lock.banks[bank.id] ?? 0, compiled] as const
  })
  const cards = decks.map((deck) => {
    const context = contextOf(deck.file, deck.tree.children)
    return [deck.id, compileCards(deck, lock.cards, context)] as const
  })
  const infoPages = infos.map(({ id, file, nodes, definitions }) => {
    const context = prepareIn(file, [...nodes, ...definitions], {})
    const tree = lower(nodes, context, definitions)
    markTerms(tree, findTerms)
    return [id, tree] as const
  })
  return {
    pages: new Map(pages),
    questions: new Map(compiledBanks),
    cards: new Map(cards),
    infoPages: new Map(infoPages),
  }
}

function termsOf(decks: readonly DeckDraft[], lock: Lock): Term[] {
  const glossary = decks.filter(({ isGlossary }) => isGlossary)
  return glossary.flatMap(({ cards }) =>
    cards.map(({ id, heading }) => ({
      card: lock.cards[id]?.number ?? 0,
      heading: toString(heading),
    })),
  )
}

function questionIndex(banks: readonly BankDraft[], lock: Lock): QuestionIndex {
  const numbers = new Map(
    banks.flatMap((bank) => bank.ids.map((id) => [id, lock.questions[id]?.number ?? 0])),
  )
  // A quiz asks for knowledge: surveys are not in it.
  const surveys = new Set(
    banks.flatMap(({ questions }) =>
      questions.filter(({ answer }) => !isScored(answer.kind)).map(({ id }) => id),
    ),
  )
  const byBank = new Map(
    banks.map(({ id, ids }) => [
      id,
      ids
        .filter((question) => !surveys.has(question))
        .map((question) => numbers.get(question) ?? 0),
    ]),
  )
  return {
    ids: [...numbers.keys()],
    isComplete: !banks.some((bank) => isUnreadable(bank.file)),
    question: (id) => numbers.get(id),
    bank: (id) => byBank.get(id),
  }
}
