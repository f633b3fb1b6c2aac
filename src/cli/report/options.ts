import type { OptionValues } from '../command.ts'
import { CliError, exitCodes } from '../error.ts'
import type { Io } from '../io.ts'

/** What `report` is told, checked. Paths are as they were written; days are `YYYY-MM-DD`. */
export interface ReportOptions {
  /** Address of the LRS to pull from. */
  readonly lrs?: string
  /** File with its credentials. */
  readonly lrsAuth?: string
  /** Statements to ask for at once. */
  readonly page?: number
  /** Calls in a minute, at most. */
  readonly calls?: number
  /** Other activity ids of the course. */
  readonly activities: readonly string[]
  /** Files with records. */
  readonly files: readonly string[]
  /** What LMS exports call the course. */
  readonly titles: readonly string[]
  readonly timeZone: string
  readonly roster?: string
  readonly store?: string
  readonly out: string
  /** Ids of outputs; all when absent. */
  readonly formats?: readonly string[]
  readonly since?: string
  readonly until?: string
  readonly asOf: string
  readonly validDays?: number
  readonly soonDays: number
  /** Days from the assignment to the due day of those for whom the roster has none. */
  readonly dueDays?: number
  readonly parquet?: string
  readonly annotate: boolean
  /** File with the key of pseudonyms. */
  readonly pseudonymise?: string
  readonly columns?: readonly string[]
  readonly forgetDays?: number
}

/** @throws CliError when a value makes no sense. */
export function readOptions(values: OptionValues, { now }: Pick<Io, 'now'>): ReportOptions {
  const text = (name: string): string | undefined => {
    const value = values[name]
    return typeof value === 'string' ? value : undefined
  }
  const list = (name: string): readonly string[] | undefined =>
    text(name)
      ?.split(',')
      .map((one) => one.trim())
      .filter((one) => one !== '')
  const count = (name: string): number | undefined => readCount(name, text(name))
  const day = (name: string): string | undefined => readDay(name, text(name))
  const [since, until] = [day('since'), day('until')]
  if (since !== undefined && until !== undefined && since > until) {
    throw new CliError(
      `--since ${since} is after --until ${until}: nothing is between them.`,
      exitCodes.usage,
    )
  }
  return withoutAbsent({
    lrs: text('lrs'),
    lrsAuth: text('lrs-auth'),
    page: count('page'),
    calls: count('calls'),
    activities: list('activity') ?? [],
    files: list('from') ?? [],
    titles: text('title') === undefined ? [] : [text('title') ?? ''],
    timeZone: readTimeZone(text('time-zone')),
    roster: text('roster'),
    store: text('store'),
    out: text('out') ?? 'dist/reports',
    formats: list('format'),
    since,
    until,
    asOf: day('as-of') ?? new Date(now()).toISOString().slice(0, 10),
    validDays: count('valid-days'),
    soonDays: count('soon-days') ?? 30,
    dueDays: count('due-days'),
    parquet: text('parquet'),
    annotate: values['annotate'] === true,
    pseudonymise: text('pseudonymise'),
    columns: list('columns'),
    forgetDays: count('forget-days'),
  })
}

type Optional<T> = { [K in keyof T]: T[K] | undefined }

/** Options that were not given are not there at all. */
function withoutAbsent(options: Optional<Required<ReportOptions>>): ReportOptions {
  const given = Object.entries(options).filter(([, value]) => value !== undefined)
  return Object.fromEntries(given) as unknown as ReportOptions
}

function readCount(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  if (!/^[1-9][0-9]{0,6}$/.test(text)) {
    throw new CliError(`--${name} is a whole number above 0, not "${text}".`, exitCodes.usage)
  }
  return Number(text)
}

function readDay(name: string, text: string | undefined): string | undefined {
  if (text === undefined) return undefined
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : Number.NaN
  const isDay = Number.isFinite(time) && new Date(time).toISOString().startsWith(text)
  if (!isDay)
    throw new CliError(`--${name} is a day such as 2026-11-23, not "${text}".`, exitCodes.usage)
  return text
}

function readTimeZone(name: string | undefined): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone
  } catch {
    throw new CliError(
      `--time-zone is a name such as Europe/Paris, not "${name}".`,
      exitCodes.usage,
    )
  }
}
