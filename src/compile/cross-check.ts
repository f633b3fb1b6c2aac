import type { BankDraft } from './bank.ts'
import type { ModuleDraft } from './module.ts'
import { namesNear } from './near.ts'
import { fail } from './report.ts'
import type { CourseSettings } from './settings.ts'

/** Reports what only shows when all files are seen together: ids used twice, objectives and references nobody defines. */
export function crossCheck(
  settings: CourseSettings | undefined,
  modules: readonly ModuleDraft[],
  banks: readonly BankDraft[],
): void {
  checkUnique(modules, banks)
  checkObjectives(modules, banks)
  if (settings) checkReferences(Object.keys(settings.references), banks)
}

function checkUnique(modules: readonly ModuleDraft[], banks: readonly BankDraft[]): void {
  const firstUse = new Map<string, string>()
  const claim = (
    draft: ModuleDraft | BankDraft,
    what: string,
    place?: BankDraft['questions'][0],
  ): void => {
    const first = firstUse.get(what)
    firstUse.set(what, first ?? draft.file.path)
    if (first === undefined) return
    fail(draft.file, 'id-duplicate', {
      reason: `The ${what} exists already, in ${first}.`,
      mend: 'Choose another id; ids are permanent and unique over the course.',
      place: place?.heading,
    })
  }
  for (const module of modules) {
    claim(module, `module \`${module.id}\``)
    for (const id of Object.keys(module.settings.value.objectives))
      claim(module, `objective \`${id}\``)
  }
  for (const bank of banks) {
    claim(bank, `bank \`${bank.id}\``)
    for (const question of bank.questions) claim(bank, `question \`${question.id}\``, question)
  }
}

function checkObjectives(modules: readonly ModuleDraft[], banks: readonly BankDraft[]): void {
  const known = modules.flatMap((module) => Object.keys(module.settings.value.objectives))
  for (const bank of banks) {
    for (const { id, heading, details } of bank.questions) {
      if (details.objective !== undefined && known.includes(details.objective)) continue
      const near = namesNear(details.objective ?? '', known)
      fail(bank.file, 'objective-unknown', {
        reason: details.objective
          ? `No module has the objective \`${details.objective}\` that \`${id}\` names.`
          : `Question \`${id}\` names no objective.`,
        mend: near[0]
          ? `Did you mean \`${near[0]}\`?`
          : "Set `objective:` to one from a module's front matter.",
        place: heading,
      })
    }
  }
}

/** A course without a reference list may cite freely. */
function checkReferences(known: readonly string[], banks: readonly BankDraft[]): void {
  if (known.length === 0) return
  for (const bank of banks) {
    for (const { id, heading, details } of bank.questions) {
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
