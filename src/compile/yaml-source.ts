import type { Point } from 'unist'
import type { VFile } from 'vfile'
import { LineCounter, isMap, isNode, isPair, isScalar, parseDocument, visit } from 'yaml'
import type { Alias, Document, YAMLParseError } from 'yaml'
import type { z } from 'zod'
import { fail } from './report.ts'
import { namesNear } from './near.ts'
import { syntaxWording, valueMend, valueReason } from './yaml-wording.ts'

/** A piece of YAML inside a source file, with the line it begins on. */
export interface YamlText {
  readonly file: VFile
  readonly text: string
  /** Line of the file that the text's first line is, 1-based. */
  readonly line: number
  /** The mend for a key that is missing, where the usual one does not say enough. */
  readonly whenMissing?: string
}

type Path = readonly PropertyKey[]

/** Values read from YAML, and where each of them stands. */
export interface YamlValue<T> {
  readonly value: T
  readonly placeOf: (...path: PropertyKey[]) => Point
}

/** Parses and checks a piece of YAML; every mistake is reported, and then nothing comes back. */
export function readYaml<T>(source: YamlText, schema: z.ZodType<T>): YamlValue<T> | undefined {
  const lines = new LineCounter()
  const document = parseDocument(source.text, {
    lineCounter: lines,
    prettyErrors: false,
    logLevel: 'error',
  })
  const pointAt = (offset: number): Point => {
    const { line, col } = lines.linePos(offset)
    return { line: line + source.line - 1, column: col }
  }
  for (const error of independent(document.errors)) {
    const { reason, mend } = syntaxWording(error)
    fail(source.file, 'yaml-syntax', {
      reason: `The YAML does not parse: ${reason}.`,
      mend,
      place: pointAt(error.pos[0]),
    })
  }
  if (document.errors.length > 0) return undefined
  const placeOf = (...path: PropertyKey[]): Point => pointAt(offsetOf(document, path))
  const values = readValues(document)
  if ('alias' in values) {
    fail(source.file, 'yaml-syntax', {
      reason: `The YAML does not parse: ${values.problem}.`,
      mend: 'Write the value out where the alias (*name) stands.',
      place: pointAt(values.alias?.range?.[0] ?? 0),
    })
    return undefined
  }
  const parsed = schema.safeParse(values.js ?? {}, { error: valueReason, reportInput: true })
  if (parsed.success) return { value: parsed.data, placeOf }
  const issues = parsed.error.issues.flatMap(issuesOf)
  const misspelt = new Set(issues.flatMap((issue) => meantKeys(issue, schema)))
  for (const issue of issues) {
    const isMissing = document.getIn(issue.path) === undefined
    if (isMissing && misspelt.has(issue.path.join('.'))) continue
    reportIssue(source.file, issue, { placeOf, schema, whenMissing: source.whenMissing })
  }
  return undefined
}

/** Of a union with a block in it, the mistakes in the block, when one was written. */
function issuesOf(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  const inner = (issue.code === 'invalid_union' && issue.errors[0]) || []
  return inner.length > 0 && inner.every(isInside)
    ? inner.map((found) => ({ ...found, path: [...issue.path, ...found.path] }))
    : [issue]
}

function isInside({ code, path }: z.core.$ZodIssue): boolean {
  return path.length > 0 || code === 'unrecognized_keys'
}

/** Paths of the keys that unknown ones are near to: where such a key is missing, that is no second mistake. */
function meantKeys(issue: z.core.$ZodIssue, schema: z.ZodType): string[] {
  if (issue.code !== 'unrecognized_keys') return []
  const known = keysAt(schema, issue.path)
  return issue.keys.flatMap((key) =>
    namesNear(key, known).map((name) => [...issue.path, name].join('.')),
  )
}

/** A key that stands twice is a mistake by itself; any other throws the parser off, and what it says after is guesswork. */
function independent(errors: readonly YAMLParseError[]): readonly YAMLParseError[] {
  return errors.filter((error, index) => index === 0 || error.code === 'DUPLICATE_KEY')
}

type Values =
  | { readonly js: unknown }
  | { readonly problem: string; readonly alias: Alias | undefined }

/** The values; or the alias in the way: one that names nothing, or one of very many that fill the memory ("billion laughs"). */
function readValues(document: Document): Values {
  try {
    return { js: document.toJS() }
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error
    const aliases: Alias[] = []
    visit(document, { Alias: (_key, alias) => void aliases.push(alias) })
    const dangling = aliases.find((alias) => !alias.resolve(document))
    return dangling
      ? { problem: `the alias *${dangling.source} has no anchor`, alias: dangling }
      : { problem: 'its aliases multiply beyond all use', alias: aliases[0] }
  }
}

interface IssueContext {
  readonly placeOf: (...path: PropertyKey[]) => Point
  readonly schema: z.ZodType
  readonly whenMissing: string | undefined
}

function reportIssue(
  file: VFile,
  issue: z.core.$ZodIssue,
  { placeOf, schema, whenMissing }: IssueContext,
): void {
  if (issue.code !== 'unrecognized_keys') {
    const name = issue.path.length > 0 ? `\`${issue.path.join('.')}\`` : 'The block'
    const cause = issue.code === 'invalid_key' ? issue.issues[0] : undefined
    const { message } = cause ?? issue
    fail(file, 'yaml-value', {
      reason: `${name}: ${message.replace(/^Invalid input: /, '')}.`,
      mend: (issue.input === undefined && whenMissing) || valueMend(issue),
      place: placeOf(...issue.path),
    })
    return
  }
  const known = keysAt(schema, issue.path)
  for (const key of issue.keys) {
    fail(file, 'yaml-unknown-key', {
      reason: `Unknown key \`${[...issue.path, key].join('.')}\`.`,
      mend: unknownMend(key, known),
      place: placeOf(...issue.path, key),
    })
  }
}

function unknownMend(key: string, known: readonly string[]): string {
  const [block = '', ...inner] = key.split('.')
  if (inner.length > 0 && known.includes(block)) {
    return `A point stands for a block: ${block}: { ${inner.join('.')}: … }`
  }
  const near = namesNear(key, known)
  return near.length > 0
    ? `Did you mean ${near.map((name) => `\`${name}\``).join(' or ')}?`
    : `Take it out; the keys here are ${known.join(', ')}.`
}

/** Names of the keys that the schema has at a path. */
function keysAt(schema: z.ZodType, path: Path): string[] {
  let here: unknown = schema
  for (const step of path) {
    const { shape, element, valueType } = unwrap(here)
    here = shape?.[String(step)] ?? element ?? valueType
  }
  return Object.keys(unwrap(here).shape ?? {})
}

interface SchemaParts {
  readonly shape?: Record<string, unknown>
  readonly element?: unknown
  readonly valueType?: unknown
}

interface Wrapper {
  readonly def?: { readonly innerType?: unknown; readonly options?: readonly unknown[] }
}

/** Looks through optional and default wrappers, and into the first choice of a union. */
function unwrap(schema: unknown): SchemaParts {
  const { innerType, options } = (schema as Wrapper | undefined)?.def ?? {}
  const inner = innerType ?? options?.[0]
  return inner ? unwrap(inner) : (schema ?? {})
}

/** Offset of the value at a path, or of the nearest thing around it that exists; of the key for an unknown one. */
function offsetOf(document: Document, path: Path): number {
  for (let length = path.length; length > 0; length--) {
    const parent = document.getIn(path.slice(0, length - 1), true)
    const pair = isMap(parent)
      ? parent.items.find((item) => isScalar(item.key) && item.key.value === path[length - 1])
      : undefined
    if (isPair(pair) && isNode(pair.key) && pair.key.range) return pair.key.range[0]
    const node = document.getIn(path.slice(0, length), true)
    if (isNode(node) && node.range) return node.range[0]
  }
  return document.contents?.range?.[0] ?? 0
}
