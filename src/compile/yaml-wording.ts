import type { ErrorCode, YAMLParseError } from 'yaml'
import type { z } from 'zod'

/** What is said of a mistake, and what the author does about it. */
interface Wording {
  readonly reason: string
  readonly mend: string
}

const generalSyntax = 'Mend the line; texts with : or # in them go between quotes.'

/** The slips that authors make most; the parser's own words for these are about YAML's grammar. */
const slips: Readonly<Partial<Record<ErrorCode, Wording>>> = {
  BLOCK_AS_IMPLICIT_KEY: {
    reason: 'a line has two colons, or the next one is indented without need',
    mend: 'Put a text with a colon in it between quotes; begin keys of one level in one column.',
  },
  MULTILINE_IMPLICIT_KEY: {
    reason: 'a line has no key with a colon and a blank after it',
    mend: 'Write key: value, with a blank after the colon.',
  },
  RESOURCE_EXHAUSTION: {
    reason: 'its brackets are nested too deeply',
    mend: generalSyntax,
  },
  TAB_AS_INDENT: {
    reason: 'a line is indented with a tab',
    mend: 'Indent with blanks.',
  },
}

/** The wording for YAML that does not parse; the parser's own where ours is no better. */
export function syntaxWording({ code, message }: YAMLParseError): Wording {
  return slips[code] ?? { reason: message, mend: generalSyntax }
}

/** What values are called in front of authors, by zod's names of their types. */
const types: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a block of keys',
  record: 'a block of keys',
}

/** The reason for a value that does not fit; schemas come before it with words of their own. */
export function valueReason(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.code === 'invalid_type') {
    if (issue.input === undefined) return 'it is missing'
    return `expected ${types[issue.expected] ?? issue.expected}, found ${typeOf(issue.input)}`
  }
  if (issue.code === 'invalid_value') {
    return `expected ${issue.values.length > 1 ? 'one of ' : ''}${issue.values.map(String).join(', ')}`
  }
  if (issue.code === 'too_small') {
    const least = `${issue.minimum}${unitOf(issue.origin)}`
    return issue.inclusive === false ? `expected more than ${least}` : `expected ${least} or more`
  }
  if (issue.code === 'too_big') return `expected at most ${issue.maximum}${unitOf(issue.origin)}`
  return undefined
}

function unitOf(origin: string): string {
  if (origin === 'string') return ' characters'
  return origin === 'array' ? ' entries' : ''
}

function typeOf(value: unknown): string {
  if (value === null) return 'nothing'
  if (Array.isArray(value)) return types['array'] ?? ''
  return types[typeof value] ?? typeof value
}

/** What mends a value of the wrong type, by what is expected and what was written. */
const mends: Readonly<Record<string, string>> = {
  'string number': 'Put it between quotes.',
  'string boolean': 'Put it between quotes.',
  'number string':
    'Write the figure alone, with a point for decimals, and without quotes and unit.',
  'int string': 'Write the figure alone, without quotes and unit.',
  'boolean string': 'Write true or false, without quotes.',
  'array string': 'Put it into square brackets; several entries have commas between them.',
  'array number': 'Put it into square brackets; several entries have commas between them.',
  'array object': 'Begin each entry with a hyphen, on a line of its own.',
  'object string': 'Write its keys on lines below it, indented by two blanks.',
  'record string': 'Write its keys on lines below it, indented by two blanks.',
  'record object': 'Write each entry as key: text, without a hyphen.',
}

/** The mend for a value that does not fit. */
export function valueMend(issue: z.core.$ZodIssue): string {
  const asked = 'Give the value that is asked for; docs/authoring.md lists every key.'
  if (issue.code !== 'invalid_type') return asked
  if (issue.input === null) {
    return 'Write a value, or take the key out; a text that begins with # goes between quotes.'
  }
  return mends[`${issue.expected} ${typeof issue.input}`] ?? asked
}
