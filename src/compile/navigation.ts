import type { RootContent } from 'mdast'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import type { Course, Module } from '../model/course.ts'
import { isScored } from '../model/mark.ts'
import type { PageRule } from '../model/navigation.ts'
import type { BankDraft } from './bank.ts'
import type { ModuleDraft } from './module.ts'
import type { ModuleNavigation, NavigationSettings } from './navigation-schema.ts'
import { fail } from './report.ts'
import type { CourseSettings } from './settings.ts'
import type { YamlValue } from './yaml-source.ts'

/** What pages are made from, and the banks that they ask from. */
export interface AskingDrafts {
  readonly modules: readonly ModuleDraft[]
  readonly banks: readonly BankDraft[]
}

/** The modules of the drafts, in their order, with what it takes until each page is done. */
export function withPageRules(
  modules: readonly Module[],
  { navigation }: CourseSettings,
  drafts: AskingDrafts,
): Module[] {
  const asks = asker(drafts)
  return modules.map((module, index) => {
    const draft = drafts.modules[index]
    const own = draft?.settings.value.navigation ?? {}
    const pages = module.pages.map((page, at) => {
      const rule = ruleOf(navigation, own, asks(draft?.pages[at]?.nodes ?? []))
      return { ...page, ...(rule && { rule }) }
    })
    return { ...module, pages }
  })
}

/** What opens when; nothing where everything is free. */
export function navigationOf(
  { navigation: { order, exam } }: CourseSettings,
  modules: readonly Module[],
): Pick<Course, 'navigation'> {
  const hasRules = modules.some(({ pages }) => pages.some(({ rule }) => rule))
  const isFree = order === 'free' && exam === 'free' && !hasRules
  return isFree ? {} : { navigation: { order, exam } }
}

/** Reports rules that nothing could ever meet, or that nothing is there for. */
export function checkNavigation(
  file: VFile,
  { value, placeOf }: YamlValue<CourseSettings>,
  drafts: AskingDrafts,
): void {
  const { exams, navigation } = value
  if (navigation.exam === 'after-pages' && !exams.some(({ graded }) => graded)) {
    fail(file, 'navigation-exam', {
      reason: 'The exam is to open after the pages, but no exam is graded.',
      mend: 'Add a graded exam, or take `exam` out.',
      place: placeOf('navigation', 'exam'),
    })
  }
  const asks = asker(drafts)
  const asking = drafts.modules.filter(({ pages }) => pages.some(({ nodes }) => asks(nodes)))
  if (wantsChecks(navigation) && asking.length === 0) {
    const place = placeOf('navigation', 'checks')
    fail(file, 'navigation-checks', { ...nothingAsked('course'), place })
  }
  for (const module of drafts.modules) {
    const { value: own, placeOf } = module.settings
    if (!wantsChecks(own.navigation) || asking.includes(module)) continue
    const place = placeOf('navigation', 'checks')
    fail(module.file, 'navigation-checks', { ...nothingAsked('module'), place })
  }
}

function wantsChecks({ checks = 'optional' }: ModuleNavigation): boolean {
  return checks !== 'optional'
}

function nothingAsked(where: string): { readonly reason: string; readonly mend: string } {
  return {
    reason: `Knowledge checks are to be done, but no page of the ${where} has one that can be right or wrong.`,
    mend: 'Put ::question{#its-id} or ::quiz{bank=its-id} on a page, or take `checks` out.',
  }
}

/** A page that asks nothing waits for no answers. */
function ruleOf(
  course: NavigationSettings,
  own: ModuleNavigation,
  asks: boolean,
): PageRule | undefined {
  const seconds = own.minimum ?? course.minimum
  const checks = own.checks ?? course.checks
  const rule: PageRule = {
    ...((own.page ?? course.page) === 'end' && { end: true }),
    ...(seconds > 0 && { seconds }),
    ...(asks && checks !== 'optional' && { checks }),
  }
  return Object.keys(rule).length > 0 ? rule : undefined
}

/** Whether a page asks something that is right or wrong; of a survey no answer is remembered. */
function asker({ banks }: AskingDrafts): (nodes: readonly RootContent[]) => boolean {
  const surveys = new Set(
    banks.flatMap(({ questions }) =>
      questions.flatMap(({ id, answer }) => (isScored(answer.kind) ? [] : [id])),
    ),
  )
  return (nodes) => {
    let asks = false
    visit({ type: 'root', children: [...nodes] }, 'leafDirective', ({ name, attributes }) => {
      if (name === 'quiz') asks = true
      if (name === 'question' && !surveys.has(attributes?.['id'] ?? '')) asks = true
    })
    return asks
  }
}
