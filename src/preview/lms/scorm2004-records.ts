import { formats } from './scorm2004-answers.ts'
import { objectiveDefaults } from './scorm2004-model.ts'
import type { ScormRecord } from './strict-lms.ts'

/** Every collection in an element's name, outermost first: where it stands, and the index in it. */
interface Step {
  readonly collection: string
  readonly index: number
  readonly at: string
}

function stepsOf(element: string): Step[] {
  return [...element.matchAll(/\.(\d+)(?=\.)/g)].map((found) => ({
    collection: element.slice(0, found.index),
    index: Number(found[1]),
    at: element.slice(0, found.index + found[0].length),
  }))
}

/** How many records a collection has. */
function countOf(collection: string, values: ScormRecord): number {
  const indices = Object.keys(values).flatMap((name) => {
    const index = name.startsWith(`${collection}.`) ? name.slice(collection.length + 1) : ''
    return /^\d+\./.test(index) ? [Number.parseInt(index, 10)] : []
  })
  return Math.max(-1, ...indices) + 1
}

/** The length of a collection whose `_count` is asked for; nothing for other elements, `missing` where there is no such record. */
export function countAt(element: string, values: ScormRecord): number | 'missing' | undefined {
  const collection =
    /^(cmi\.(comments_from_learner|objectives|interactions(\.\d+\.(objectives|correct_responses))?))\._count$/.exec(
      element,
    )?.[1]
  if (collection === undefined) return undefined
  return isThere(`${collection}.`, values) ? countOf(collection, values) : 'missing'
}

/** Whether all records that an element's name goes through are there. */
export function isThere(element: string, values: ScormRecord): boolean {
  return stepsOf(element).every(({ collection, index }) => index < countOf(collection, values))
}

/** What an objective has before anything was written to it. */
export function unsetObjective(element: string): string | undefined {
  const field = /^cmi\.objectives\.\d+\.(.+)$/.exec(element)?.[1]
  return field === undefined ? undefined : objectiveDefaults[field]
}

/** The error code for writing this value there, from what the record holds: order, dependencies, uniqueness, formats. */
export function checkRecord(
  element: string,
  value: string,
  values: ScormRecord,
): string | undefined {
  const steps = stepsOf(element)
  const gap = steps.some(({ collection, index }) => index > countOf(collection, values))
  if (gap) return '351'
  const [outer] = steps
  if (!outer) return undefined
  const field = element.slice(outer.at.length + 1)
  if (outer.collection === 'cmi.comments_from_learner') return undefined
  if (field === 'id') return checkId(element, value, values)
  if (!(`${outer.at}.id` in values)) return '408'
  return outer.collection === 'cmi.interactions' ? checkAnswer(element, value, values) : undefined
}

/** Ids of objectives are unique, and stay what they are. */
function checkId(element: string, value: string, values: ScormRecord): string | undefined {
  if (!/\.?objectives\.\d+\.id$/.test(element)) return undefined
  const changed = element.startsWith('cmi.objectives') && (values[element] ?? value) !== value
  return changed || isElsewhere(element, value, values) ? '351' : undefined
}

/** Whether another record of the same collection has this value in the same field. */
function isElsewhere(element: string, value: string, values: ScormRecord): boolean {
  const [, before = '', field = ''] = /^(.+\.)\d+(\.\w+)$/.exec(element) ?? []
  return Object.entries(values).some(
    ([name, other]) =>
      name !== element &&
      other === value &&
      name.startsWith(before) &&
      /^\d+$/.test(name.slice(before.length, name.length - field.length)) &&
      name.endsWith(field),
  )
}

/** Response and patterns follow the type, which must stand there before them. */
function checkAnswer(element: string, value: string, values: ScormRecord): string | undefined {
  const [, at = '', field = ''] = /^(cmi\.interactions\.\d+)\.(.+)$/.exec(element) ?? []
  if (/^objectives\.\d+\.id$/.test(field)) return checkId(element, value, values)
  const pattern = /^correct_responses\.(\d+)\.pattern$/.exec(field)
  if (!pattern && field !== 'learner_response') return undefined
  const format = formats[values[`${at}.type`] ?? '']
  if (!format) return '408'
  if (!pattern) return format.response(value) ? undefined : '406'
  if (!format.pattern(value)) return '406'
  const tooMany = Number(pattern[1]) >= format.patterns
  const isUnique = ['choice', 'sequencing'].includes(values[`${at}.type`] ?? '')
  return tooMany || (isUnique && isElsewhere(element, value, values)) ? '351' : undefined
}
