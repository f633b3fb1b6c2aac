import { languageTag } from './language-map.ts'

/** The lists of components that an interaction may have. */
export type ComponentList = 'choices' | 'scale' | 'source' | 'target' | 'steps'

/** Ids that a text names, with the list that must have them. */
export type Named = readonly { readonly list: ComponentList; readonly id: string }[]

/** How the texts of one interactionType are written. */
export interface Writing {
  readonly lists: readonly ComponentList[]
  /** Ids in a correct response; nothing if it is not well written. */
  readonly pattern: (text: string) => Named | undefined
  /** Ids in a learner's response; nothing if it is not well written. */
  readonly response: (text: string) => Named | undefined
}

const number = /^-?(?:\d+(?:\.\d+)?|\.\d+)(?:e[+-]?\d+)?$/i
const none: Named = []
const free = (): Named => none
const only = (holds: boolean): Named | undefined => (holds ? none : undefined)

function distinct(parts: readonly string[]): boolean {
  return new Set(parts).size === parts.length
}

const isId = (text: string): boolean => /^\S+$/.test(text)

/** Ids of one list, each once. */
function ids(text: string, list: ComponentList): Named | undefined {
  const parts = text.split('[,]')
  return parts.every(isId) && distinct(parts) ? parts.map((id) => ({ list, id })) : undefined
}

/** A learner may choose nothing; a correct response names something. */
function chosen(text: string): Named | undefined {
  return text === '' ? none : ids(text, 'choices')
}

/** `source[.]target` pairs, each once. */
function pairs(text: string): Named | undefined {
  const parts = text.split('[,]')
  const named = parts.map((part) => part.split('[.]'))
  const whole = named.every((pair) => pair.length === 2 && pair.every(isId))
  if (!whole || !distinct(parts)) return undefined
  return named.flatMap(([source = '', target = '']): Named => [
    { list: 'source', id: source },
    { list: 'target', id: target },
  ])
}

/** `step[.]response` pairs; the response may be empty. */
function steps(text: string): Named | undefined {
  const named = text.replace(/^\{order_matters=(?:true|false)\}/, '').split('[,]')
  const pairs = named.map((part) => part.split('[.]'))
  const whole = pairs.every(([step = '', ...rest]) => isId(step) && rest.length === 1)
  return whole ? pairs.map(([id = '']): Named[number] => ({ list: 'steps', id })) : undefined
}

function range(text: string): boolean {
  const [low = '', high, ...more] = text.split('[:]')
  if (high === undefined) return number.test(low)
  const bounds = [low, high].filter((bound) => bound !== '')
  const ordered = bounds.length < 2 || Number(low) <= Number(high)
  return more.length === 0 && bounds.length > 0 && bounds.every((b) => number.test(b)) && ordered
}

/** Parameters in braces before a text; any other brace is part of the text. */
function prefixed(text: string): boolean {
  const [, name, value = ''] = /^\{(case_matters|order_matters|lang)=([^}]*)\}/.exec(text) ?? []
  if (name === undefined) return true
  const known = name === 'lang' ? languageTag(value, '').length === 0 : /^(true|false)$/.test(value)
  return known && prefixed(text.slice(name.length + value.length + 3))
}

const texts = (text: string): Named | undefined => only(text.split('[,]').every(prefixed))
const flag = (text: string): Named | undefined => only(text === 'true' || text === 'false')
const choices = (text: string): Named | undefined => ids(text, 'choices')
const place = (text: string): Named | undefined =>
  isId(text) && !text.includes('[,]') ? [{ list: 'scale', id: text }] : undefined

/** How each interactionType is written, xAPI-Data 2.4.4.1 and its appendix C. */
const writings: Readonly<Record<string, Writing>> = {
  'true-false': { lists: [], pattern: flag, response: flag },
  choice: { lists: ['choices'], pattern: choices, response: chosen },
  'fill-in': { lists: [], pattern: texts, response: texts },
  'long-fill-in': { lists: [], pattern: texts, response: texts },
  matching: {
    lists: ['source', 'target'],
    pattern: pairs,
    response: (text) => (text === '' ? none : pairs(text)),
  },
  sequencing: { lists: ['choices'], pattern: choices, response: chosen },
  likert: { lists: ['scale'], pattern: place, response: place },
  numeric: {
    lists: [],
    pattern: (text) => only(range(text)),
    response: (text) => only(number.test(text)),
  },
  performance: { lists: ['steps'], pattern: steps, response: steps },
  other: { lists: [], pattern: free, response: free },
}

/** How this interactionType is written; nothing if the spec has no such type. */
export function writingOf(interactionType: unknown): Writing | undefined {
  return Object.entries(writings).find(([type]) => type === interactionType)?.[1]
}
