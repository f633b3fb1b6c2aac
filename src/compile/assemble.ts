import { createHash } from 'node:crypto'
import type { Root } from 'hast'
import type { RootContent } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Card } from '../model/card.ts'
import type { Cover } from '../model/cover.ts'
import type {
  Bank,
  CertificateOffer,
  Course,
  Deck,
  Exam,
  InfoPage,
  Item,
  Module,
  Review,
} from '../model/course.ts'
import type { Question } from '../model/question.ts'
import { courseIri } from './course-file.ts'
import { isPlayed } from './asset-types.ts'
import type { PackagedAsset } from './asset.ts'
import type { BankDraft, QuestionDraft } from './bank.ts'
import { completionIn } from './completion.ts'
import type { DeckDraft } from './deck.ts'
import type { Lock } from './lock/lock.ts'
import { lrsTarget } from './lrs.ts'
import { printHtml } from './lower/index.ts'
import type { ModuleDraft } from './module.ts'
import { navigationOf } from './navigation.ts'
import { lmsValues } from './presets.ts'
import type { Preset } from './presets.ts'
import type { CourseSettings } from './settings.ts'
import type { Theme } from './theme/index.ts'

/** A module with the permanent numbers of its pages; `objectiveOf` knows the objective of a question. */
export function assembleModule(
  draft: ModuleDraft,
  lock: Lock,
  objectiveOf: ReadonlyMap<string, string>,
): Module {
  const { title, minutes, objectives } = draft.settings.value
  return {
    number: lock.modules[draft.id]?.number ?? 0,
    id: draft.id,
    title,
    minutes,
    objectives: Object.entries(objectives).map(([id, text]) => ({ id, text })),
    pages: draft.pages.map((page) => ({
      number: pageNumber(lock, draft.id, page.id),
      title: page.title,
      objectives: [...new Set(questionsIn(page.nodes).flatMap((id) => objectiveOf.get(id) ?? []))],
    })),
  }
}

/** Ids of the knowledge checks in a page. */
function questionsIn(nodes: readonly RootContent[]): string[] {
  const ids: string[] = []
  visit({ type: 'root', children: [...nodes] }, 'leafDirective', ({ name, attributes }) => {
    if (name === 'question') ids.push(attributes?.['id'] ?? '')
  })
  return ids
}

/** What each question is about: its objective by its id. */
export function objectivesOf(banks: readonly BankDraft[]): ReadonlyMap<string, string> {
  return new Map(
    banks.flatMap(({ questions }) =>
      questions.map(({ id, details }) => [id, details.objective ?? ''] as const),
    ),
  )
}

/** The permanent number of a page that the lock knows; 0 for any other. */
export function pageNumber(lock: Lock, module: string, page: string): number {
  const pages = lock.modules[module]?.pages ?? []
  return pages.find((locked) => locked.id === page && !locked.gone)?.number ?? 0
}

/** A bank as draws see it. */
export function assembleBank(draft: BankDraft, lock: Lock, asked: ReadonlySet<string>): Bank {
  return {
    number: lock.banks[draft.id] ?? 0,
    id: draft.id,
    title: draft.settings.title,
    items: draft.questions.map((question) => {
      const tags = question.details.tags?.filter((tag) => asked.has(tag)) ?? []
      return { ...assembleItem(question, lock), ...(tags.length > 0 && { tags }) }
    }),
  }
}

/** The tags that quotas name: no others are worth their room in a package. */
export function tagsAsked({ exams }: CourseSettings): ReadonlySet<string> {
  return new Set(exams.flatMap(({ blueprint }) => blueprint.flatMap(({ tag }) => tag ?? [])))
}

function assembleItem({ id, answer, details, parts }: QuestionDraft, lock: Lock): Item {
  return {
    number: lock.questions[id]?.number ?? 0,
    id,
    kind: answer.kind,
    objective: details.objective ?? '',
    difficulty: details.difficulty ?? 2,
    ...(parts.length > 0 && { parts: parts.map((part) => assembleItem(part, lock)) }),
  }
}

/** A deck without its cards' texts. */
export function assembleDeck({ id, title, isGlossary, cards }: DeckDraft, lock: Lock): Deck {
  const numbers = cards.map((card) => ({ number: lock.cards[card.id]?.number ?? 0 }))
  return { id, title, ...(isGlossary && { isGlossary }), cards: numbers }
}

/** What the revision is worked out from, and the parts of the course that are ready. */
export interface CourseParts {
  readonly preset: Preset
  readonly modules: readonly Module[]
  readonly banks: readonly Bank[]
  readonly exams: readonly Exam[]
  readonly decks: readonly Deck[]
  readonly info: readonly InfoPage[]
  readonly certificate: CertificateOffer | undefined
  readonly cover: Cover | undefined
  readonly theme: Theme | undefined
  readonly pages: ReadonlyMap<number, Root>
  readonly questions: ReadonlyMap<number, readonly Question[]>
  readonly cards: ReadonlyMap<string, readonly Card[]>
  readonly infoPages: ReadonlyMap<string, Root>
  readonly assets: readonly PackagedAsset[]
}

/** The course itself; its revision changes with anything that a learner sees, and with nothing that only an LMS is told. */
export function assembleCourse(settings: CourseSettings, parts: CourseParts): Course {
  const { id, title, language, description, publisher } = settings
  const unnumbered = {
    id,
    iri: courseIri(settings),
    title,
    language,
    description,
    publisher,
    ...(parts.cover && { cover: parts.cover }),
    modules: parts.modules,
    banks: parts.banks,
    exams: parts.exams,
    decks: parts.decks,
    info: parts.info,
    references: settings.references,
    ...(parts.certificate && { certificate: parts.certificate }),
    feedback: settings.feedback,
    ...(settings.contact && { contact: settings.contact }),
    ...(settings.disclaimer && { disclaimer: settings.disclaimer }),
    ...(settings.review && { review: reviewOf(settings.review) }),
    ...completionIn(settings),
    ...navigationOf(settings, parts.modules),
  }
  const hash = createHash('sha256').update(JSON.stringify([unnumbered, [...parts.questions]]))
  for (const [number, page] of parts.pages) hash.update(`${number} ${printHtml(page)}`)
  for (const [id, page] of parts.infoPages) hash.update(`${id} ${printHtml(page)}`)
  for (const deck of parts.cards) hash.update(JSON.stringify(deck))
  for (const asset of parts.assets) hash.update(asset.path)
  const { references: _, ...course } = unnumbered
  if (parts.theme) hash.update(JSON.stringify(parts.theme))
  return {
    ...course,
    ...lmsValues(settings.lms, parts.preset),
    ...(settings.xapi && { lrs: lrsTarget(settings.xapi) }),
    downloads: [],
    ...(parts.assets.some(({ path }) => isPlayed(path)) && { hasMedia: true }),
    revision: hash.digest('hex').slice(0, 12),
  }
}

function reviewOf({
  version,
  reviewer,
  role,
  date,
}: NonNullable<CourseSettings['review']>): Review {
  return { version, ...(reviewer && role && date && { signed: { reviewer, role, date } }) }
}
