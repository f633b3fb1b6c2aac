import type { VFile } from 'vfile'
import { longestState, statePartSizes } from '../model/bound.ts'
import type { StateParts } from '../model/bound.ts'
import type { Course, Module } from '../model/course.ts'
import type { Question } from '../model/question.ts'
import { stateLimit } from '../model/suspend.ts'
import { textsFor } from '../texts/build-texts.ts'
import type { CourseTexts } from '../texts/build-texts.ts'
import {
  assembleBank,
  assembleCourse,
  assembleDeck,
  assembleModule,
  objectivesOf,
  tagsAsked,
} from './assemble.ts'
import type { CourseParts } from './assemble.ts'
import { reportPackageSize } from './asset-warnings.ts'
import { assetStore } from './asset.ts'
import { isWhole, readBank } from './bank.ts'
import { compileCertificate } from './certificate.ts'
import type { CertificateContext } from './certificate.ts'
import { checkCompletion } from './completion.ts'
import { readSettings, validityOf } from './course-file.ts'
import { compileCover } from './cover.ts'
import { chooseDownloads } from './downloads.ts'
import type { CompiledCourse } from './compiled.ts'
import { readInfo } from './info.ts'
import { noteFlagged } from './item-statistics/note-flagged.ts'
import { readStatistics } from './item-statistics/read.ts'
import { crossCheck } from './cross-check.ts'
import { readDeck, readGlossary } from './deck.ts'
import type { DeckDraft } from './deck.ts'
import { checkExams, compileExams } from './exams.ts'
import { assignNumbers } from './lock/assign.ts'
import { lockText, readLock } from './lock/file.ts'
import { emptyLock } from './lock/lock.ts'
import type { Lock } from './lock/lock.ts'
import { findOrphans } from './lock/orphans.ts'
import { lowerAll } from './lower-all.ts'
import type { Drafts } from './lower-all.ts'
import { readModule } from './module.ts'
import { checkNavigation, withPageRules } from './navigation.ts'
import type { AskingDrafts } from './navigation.ts'
import { placesOf } from './places.ts'
import { presets } from './presets.ts'
import type { PresetId } from './presets.ts'
import { fail, hasFailed } from './report.ts'
import { checkSecrets } from './secrets.ts'
import type { CourseSettings } from './settings.ts'
import { isUnreadable } from './source.ts'
import type { CourseFolder } from './source.ts'
import { compileTheme } from './theme/index.ts'
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
  /** Names of the formats that there are; absent: whatever the course names is taken. */
  readonly formats?: readonly string[]
}

/** Compiles a course folder. Everything is compiled and every mistake reported before the build fails. */
export function compile(folder: CourseFolder, options: CompileOptions = {}): Compilation {
  const files = filesOf(folder)
  files.forEach(checkSecrets)
  const settings = readSettings(folder.settings, options.formats)
  const language = settings?.value.language ?? 'en'
  const { course: texts } = textsFor(language)
  const drafts = readDrafts(folder, texts)
  checkNotEmpty(folder)
  crossCheck(folder.settings, settings, drafts)
  const lockBefore = readLock(folder.lock) ?? emptyLock
  const lock = assignNumbers(lockBefore, { ...drafts, exams: idsOf(settings) })
  const assets = assetStore(folder.assets)
  const parts = lowerAll(assets, { ...drafts, lock, texts, language })
  if (!settings) return { files }
  const numbered = assembleParts(settings.value, drafts, lock)
  checkExams(folder.settings, settings, { ...numbered, isComplete: drafts.banks.every(isWhole) })
  checkWays(folder.settings, settings, drafts)
  const context = { file: folder.settings, modules: numbered.modules, assets, texts }
  const looks = compileLooks(settings, context, folder)
  const downloads = chooseDownloads(folder.settings, settings)
  const preset = options.preset ?? settings.value.lms.preset
  reportPackageSize(folder.settings, assets.used())
  const whole = { ...parts, ...looks, assets: assets.used(), preset: presets[preset] }
  const course = assembleCourse(settings.value, { ...numbered, ...whole })
  const questions = [...parts.questions.values()].flat()
  const stateSize = checkState(folder.settings, course, questions)
  const statistics = readStatistics(folder.statistics)
  if (statistics) noteFlagged(drafts.banks, questions, statistics)
  if (hasFailed(files)) return { files }
  const { formats, cmi5, scorm2004 } = settings.value
  const compiled = {
    course,
    ...parts,
    ...placesOf(drafts, lock),
    references: settings.value.references,
    assets: whole.assets,
    units: cmi5.units,
    preset,
    hasRelay: settings.value.xapi?.relay !== undefined,
    scorm2004Edition: scorm2004.edition ?? presets[preset].edition,
    stateSize,
    orphans: findOrphans(lockBefore, lock),
    lockText: lockText(lock, lockBefore, folder.lock),
    ...validityOf(settings.value),
    ...(formats && { formats }),
    ...(downloads && { downloads }),
    ...(looks.theme && { theme: looks.theme }),
  }
  return { files, compiled }
}

/** What of a course is seen beside its texts. */
function compileLooks(
  settings: YamlValue<CourseSettings>,
  context: CertificateContext,
  { others = [] }: CourseFolder,
): Pick<CourseParts, 'certificate' | 'cover' | 'theme'> {
  return {
    certificate: compileCertificate(settings, context),
    cover: compileCover(settings, context),
    theme: compileTheme(settings, { ...context, texts: others }),
  }
}

/** What is read and drawn from, with permanent numbers. */
function assembleParts(
  settings: CourseSettings,
  drafts: Omit<Drafts, 'lock' | 'texts' | 'language'>,
  lock: Lock,
): Pick<Course, 'modules' | 'banks' | 'exams' | 'decks' | 'info'> {
  return {
    modules: withPageRules(assembleModules(drafts, lock), settings, drafts),
    banks: drafts.banks.map((draft) => assembleBank(draft, lock, tagsAsked(settings))),
    exams: compileExams(settings, lock.exams),
    decks: drafts.decks.map((draft) => assembleDeck(draft, lock)),
    info: drafts.infos.map(({ id, title }) => ({ id, title })),
  }
}

function idsOf(settings: YamlValue<CourseSettings> | undefined): string[] {
  return settings?.value.exams.map(({ id }) => id) ?? []
}

function assembleModules({ modules, banks }: AskingDrafts, lock: Lock): Module[] {
  const objectives = objectivesOf(banks)
  return modules.map((draft) => assembleModule(draft, lock, objectives))
}

/** Reports contradictions in how learners get through the course. */
function checkWays(file: VFile, settings: YamlValue<CourseSettings>, drafts: AskingDrafts): void {
  checkNavigation(file, settings, drafts)
  checkCompletion(file, settings)
}

/** Reads every file by itself and reports what is wrong with it. */
function readDrafts(
  folder: CourseFolder,
  texts: CourseTexts,
): Omit<Drafts, 'lock' | 'texts' | 'language'> {
  return {
    modules: folder.modules.map(readModule),
    banks: folder.banks.map(readBank),
    decks: readDecks(folder, texts),
    infos: folder.info.map(readInfo),
  }
}

function filesOf(folder: CourseFolder): VFile[] {
  const { settings, lock, modules, banks, decks, glossary, info, statistics, others = [] } = folder
  const sources = [...modules, ...banks, statistics, ...decks, glossary, ...info]
  const all = [settings, lock, ...sources, ...others]
  return all.flatMap((file) => file ?? [])
}

function checkNotEmpty({ modules, settings }: CourseFolder): void {
  if (modules.length > 0 || isUnreadable(settings)) return
  fail(settings, 'course-empty', {
    reason: 'The course has no modules.',
    mend: 'Write at least one file modules/01-name.md.',
  })
}

/** All decks in the order of the course: flash cards by file name, then the glossary. */
function readDecks({ decks, glossary }: CourseFolder, texts: CourseTexts): DeckDraft[] {
  return [...decks.map(readDeck), ...(glossary ? [readGlossary(glossary, texts.glossary)] : [])]
}

/** Characters of learner state in the worst case; a state that is too long is reported. */
function checkState(file: VFile, course: Course, questions: readonly Question[]): number {
  const size = longestState(course, questions)
  if (size > stateLimit) reportState(file, size, statePartSizes(course, questions))
  return size
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
