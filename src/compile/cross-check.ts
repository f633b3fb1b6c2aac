import type { VFile } from 'vfile'
import { withParts } from './bank.ts'
import type { BankDraft, QuestionDraft } from './bank.ts'
import type { DeckDraft } from './deck.ts'
import type { InfoDraft } from './info.ts'
import { checkItemWriting } from './item-writing/index.ts'
import type { ModuleDraft } from './module.ts'
import { didYouMean } from './near.ts'
import { fail } from './report.ts'
import type { Place } from './report.ts'
import { idPattern } from './schema.ts'
import type { CourseSettings } from './settings.ts'
import { coursePath } from './source.ts'
import type { YamlValue } from './yaml-source.ts'

/** Reports what only shows when all files are seen together: ids used twice, objectives and references nobody defines. */
export function crossCheck(
  file: VFile,
  settings: YamlValue<CourseSettings> | undefined,
  { modules, banks, decks, infos }: Drafts,
): void {
  for (const draft of modules) checkFileId(draft, 'module')
  for (const draft of banks) checkFileId(draft, 'bank')
  for (const draft of decks) checkFileId(draft, 'deck')
  for (const draft of infos) checkFileId(draft, 'page')
  checkUnique([
    ...(settings ? examUses(file, settings) : []),
    ...modules.flatMap(moduleUses),
    ...banks.flatMap(bankUses),
    ...decks.flatMap(deckUses),
    ...infos.map(({ file, id }) => ({ what: `info page \`${id}\``, file })),
  ])
  checkObjectives(modules, banks)
  if (!settings) return
  checkReferences(Object.keys(settings.value.references), banks)
  checkItemWriting(banks, settings.value.language)
}

interface Drafts {
  readonly modules: readonly ModuleDraft[]
  readonly banks: readonly BankDraft[]
  readonly decks: readonly DeckDraft[]
  readonly infos: readonly InfoDraft[]
}

function checkFileId(
  { file, id }: ModuleDraft | BankDraft | DeckDraft | InfoDraft,
  sort: string,
): void {
  if (idPattern.test(id)) return
  fail(file, 'id-invalid', {
    reason: `\`${id}\` can't be a ${sort}'s id, which is the file's name without its number.`,
    mend: 'Name the file like 01-lower-case-words.md.',
  })
}

/** Something with an id that nothing else of its sort may have. */
interface Use {
  readonly what: string
  /** What is unique, where that is not its name itself. */
  readonly key?: string
  readonly file: VFile
  readonly place?: Place
}

function examUses(file: VFile, { value, placeOf }: YamlValue<CourseSettings>): Use[] {
  return value.exams.map(({ id }, index) => ({
    what: `exam \`${id}\``,
    file,
    place: placeOf('exams', index, 'id'),
  }))
}

function moduleUses({ file, id, settings }: ModuleDraft): Use[] {
  const objectives = Object.keys(settings.value.objectives).map((objective) => ({
    what: `objective \`${objective}\``,
    file,
    place: settings.placeOf('objectives', objective),
  }))
  return [{ what: `module \`${id}\``, file }, ...objectives]
}

function bankUses({ file, id, questions }: BankDraft): Use[] {
  const inside = withParts(questions).map((question) => ({
    what: `question \`${question.id}\``,
    file,
    place: question.heading,
  }))
  return [{ what: `bank \`${id}\``, file }, ...inside]
}

/** Two spellings of a term may have one id. */
function deckUses({ file, id, cards }: DeckDraft): Use[] {
  const inside = cards.map((card) => ({
    what: card.name,
    key: `card \`${card.id}\``,
    file,
    place: card.heading,
  }))
  return [{ what: `deck \`${id}\``, file }, ...inside]
}

function checkUnique(uses: readonly Use[]): void {
  const firstUse = new Map<string, string>()
  for (const { what, key = what, file, place } of uses) {
    const first = firstUse.get(key)
    firstUse.set(key, first ?? coursePath(file))
    if (first === undefined) continue
    fail(file, 'id-duplicate', {
      reason: `The ${what} exists already, in ${first}.`,
      mend: 'Choose another id; ids are permanent and unique over the course.',
      place,
    })
  }
}

/** The questions, and the parts that do not have this detail from their case: a mistake there is one, not four. */
function claimants(
  questions: readonly QuestionDraft[],
  detail: 'objective' | 'reference',
): QuestionDraft[] {
  return questions.flatMap((question) => [
    question,
    ...question.parts.filter(({ details }) => details[detail] !== question.details[detail]),
  ])
}

/** Questions whose objective may stand in front matter that could not be read are left alone. */
function checkObjectives(modules: readonly ModuleDraft[], banks: readonly BankDraft[]): void {
  const known = modules.flatMap((module) => Object.keys(module.settings.value.objectives))
  const isComplete = modules.length > 0 && modules.every((module) => module.hasSettings)
  for (const bank of banks) {
    for (const { id, heading, details } of claimants(bank.questions, 'objective')) {
      const { objective } = details
      const isKnown = objective === undefined ? !bank.hasSettings : known.includes(objective)
      if (isKnown || (objective !== undefined && !isComplete)) continue
      fail(bank.file, 'objective-unknown', {
        reason: objective
          ? `No module has the objective \`${objective}\` that \`${id}\` names.`
          : `Question \`${id}\` names no objective.`,
        mend:
          didYouMean(objective ?? '', known) ??
          "Set `objective:` to one from a module's front matter.",
        place: heading,
      })
    }
  }
}

/** A course without a reference list may cite freely. */
function checkReferences(known: readonly string[], banks: readonly BankDraft[]): void {
  if (known.length === 0) return
  for (const bank of banks) {
    for (const { id, heading, details } of claimants(bank.questions, 'reference')) {
      for (const key of details.reference ?? []) {
        if (known.includes(key)) continue
        fail(bank.file, 'reference-unknown', {
          reason: `Question \`${id}\` cites \`${key}\`, which is not in the reference list.`,
          mend: 'Add it under `references:` in course.yaml, or cite a key from there.',
          place: heading,
        })
      }
    }
  }
}
