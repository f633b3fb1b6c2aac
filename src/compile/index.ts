import type { RootContent } from 'mdast'
import type { VFile } from 'vfile'
import { longestState, statePartSizes } from '../model/bound.ts'
import type { StateParts } from '../model/bound.ts'
import { isScored } from '../model/mark.ts'
import { stateLimit } from '../model/suspend.ts'
import {
  assembleBank,
  assembleCourse,
  assembleDeck,
  assembleModule,
  objectivesOf,
  pageNumber,
  tagsAsked,
} from './assemble.ts'
import { assetStore } from './asset.ts'
import type { AssetStore } from './asset.ts'
import { isWhole, readBank } from './bank.ts'
import type { BankDraft } from './bank.ts'
import { compileCards } from './cards.ts'
import { compileCertificate } from './certificate.ts'
import type { CompiledCourse } from './compiled.ts'
import { crossCheck } from './cross-check.ts'
import { readDeck, readGlossary } from './deck.ts'
import type { DeckDraft } from './deck.ts'
import { checkExams, compileExams } from './exams.ts'
import { assignNumbers } from './lock/assign.ts'
import { lockText, readLock } from './lock/file.ts'
import { emptyLock } from './lock/lock.ts'
import type { Lock } from './lock/lock.ts'
import { findOrphans } from './lock/orphans.ts'
import { lower, prepare, raiseHeadings } from './lower/index.ts'
import type { LowerContext } from './lower/index.ts'
import { linkResolver } from './lower/links.ts'
import type { QuestionIndex } from './lower/question-index.ts'
import { readModule } from './module.ts'
import type { ModuleDraft } from './module.ts'
import { presets } from './presets.ts'
import type { PresetId } from './presets.ts'
import { compileQuestions } from './questions.ts'
import { fail, hasFailed } from './report.ts'
import { courseSchema } from './schema.ts'
import { checkSecrets } from './secrets.ts'
import type { CourseSettings } from './settings.ts'
import { isUnreadable } from './source.ts'
import type { CourseFolder } from './source.ts'
import { readYaml } from './yaml-source.ts'
import type { YamlValue } from './yaml-source.ts'

/** The outcome: every file with its messages, and the course when none of them fails the build. */
export interface Compilation {
  readonly files: readonly VFile[]
  readonly compiled?: CompiledCourse
}

/** What the caller knows better than the course. */
export interface CompileOptions {
  /** The LMS to build for; the course's own choice when absent. */
  readonly preset?: PresetId | undefined
}

/** Compiles a course folder. Everything is compiled and every mistake reported before the build fails. */
export function compile(folder: CourseFolder, options: CompileOptions = {}): Compilation {
  const files = filesOf(folder)
  files.forEach(checkSecrets)
  const settings = isUnreadable(folder.settings) ? undefined : readSettings(folder.settings)
  const modules = folder.modules.map(readModule)
  const banks = folder.banks.map(readBank)
  const decks = readDecks(folder)
  checkNotEmpty(folder)
  crossCheck(folder.settings, settings, { modules, banks, decks })
  const exams = settings?.value.exams.map((exam) => exam.id) ?? []
  const lockBefore = readLock(folder.lock) ?? emptyLock
  const lock = assignNumbers(lockBefore, { modules, banks, decks, exams })
  const assets = assetStore(folder.assets)
  const parts = lowerAll(assets, { modules, banks, decks, lock })
  if (!settings) return { files }
  const numbered = {
    modules: modules.map((draft) => assembleModule(draft, lock, objectivesOf(banks))),
    banks: banks.map((draft) => assembleBank(draft, lock, tagsAsked(settings.value))),
    exams: compileExams(settings.value, lock.exams),
    decks: decks.map((draft) => assembleDeck(draft, lock)),
  }
  const isComplete = banks.every(isWhole)
  checkExams(folder.settings, settings, { ...numbered, isComplete })
  const context = { file: folder.settings, modules: numbered.modules, assets }
  const certificate = compileCertificate(settings, context)
  const preset = options.preset ?? settings.value.lms.preset
  const whole = { ...parts, certificate, assets: assets.used(), preset: presets[preset] }
  const course = assembleCourse(settings.value, { ...numbered, ...whole })
  const questions = [...parts.questions.values()].flat()
  const stateSize = longestState(course, questions)
  if (stateSize > stateLimit) {
    reportState(folder.settings, stateSize, statePartSizes(course, questions))
  }
  if (hasFailed(files)) return { files }
  const { formats, cmi5, scorm2004 } = settings.value
  const compiled = {
    course,
    ...parts,
    assets: whole.assets,
    units: cmi5.units,
    preset,
    hasRelay: settings.value.xapi?.relay !== undefined,
    scorm2004Edition: scorm2004.edition ?? presets[preset].edition,
    stateSize,
    orphans: findOrphans(lockBefore, lock),
    lockText: lockText(lock, lockBefore, folder.lock),
    ...(formats && { formats }),
  }
  return { files, compiled }
}

function filesOf(folder: CourseFolder): VFile[] {
  const { settings, lock, modules, banks, decks, glossary, others = [] } = folder
  const all = [settings, lock, ...modules, ...banks, ...decks, glossary, ...others]
  return all.flatMap((file) => file ?? [])
}

function checkNotEmpty({ modules, settings }: CourseFolder): void {
  if (modules.length > 0 || isUnreadable(settings)) return
  fail(settings, 'course-empty', {
    reason: 'The course has no modules.',
    mend: 'Write at least one file modules/01-name.md.',
  })
}

function readSettings(file: VFile): YamlValue<CourseSettings> | undefined {
  return readYaml({ file, text: String(file), line: 1 }, courseSchema)
}

/** All decks in the order of the course: flash cards by file name, then the glossary. */
function readDecks({ decks, glossary }: CourseFolder): DeckDraft[] {
  return [...decks.map(readDeck), ...(glossary ? [readGlossary(glossary)] : [])]
}

interface Drafts {
  readonly modules: readonly ModuleDraft[]
  readonly banks: readonly BankDraft[]
  readonly decks: readonly DeckDraft[]
  readonly lock: Lock
}

type LoweredParts = Pick<CompiledCourse, 'pages' | 'questions' | 'cards'>

/** Pages, questions and cards as HTML; the store notes which assets they show. */
function lowerAll(assets: AssetStore, { modules, banks, decks, lock }: Drafts): LoweredParts {
  const resolveLink = linkResolver(modules, (module, page) => pageNumber(lock, module, page))
  const questions = questionIndex(banks, lock)
  const contextOf = (file: VFile, nodes: readonly RootContent[]): LowerContext =>
    prepare({ type: 'root', children: [...nodes] }, { file, assets, resolveLink, questions })
  const pages = modules.flatMap((draft) => {
    const context = contextOf(draft.file, [...draft.tree.children, ...draft.definitions])
    return draft.pages.map((page) => {
      const tree = lower(page.nodes, context, draft.definitions)
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
  return { pages: new Map(pages), questions: new Map(compiledBanks), cards: new Map(cards) }
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

/** Says what takes the room, the most first, so that the author knows where to begin. */
function reportState(file: VFile, size: number, parts: StateParts): void {
  const shares = parts.filter(([, characters]) => characters > 0)
  const list = shares.map(([part, characters]) => `${part} ${characters}`).join(', ')
  fail(file, 'state-size', {
    reason: `The learner state may grow to ${size} characters; SCORM 1.2 keeps ${stateLimit}. It is made of: ${list}.`,
    mend: 'Reduce the first of these, or split the course.',
  })
}
