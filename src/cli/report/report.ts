import { mkdir } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import type { CompiledCourse } from '../../compile/compiled.ts'
import { statisticsName } from '../../compile/item-statistics/schema.ts'
import { statisticsText } from '../../compile/item-statistics/text.ts'
import { writeAll } from '../../output/write.ts'
import { analyse } from '../../report/analysis/analyse.ts'
import { statisticsOf } from '../../report/annotate.ts'
import type { CourseReport } from '../../report/course-report.ts'
import { dayNumber, daySpan } from '../../report/day-number.ts'
import { outputs } from '../../report/output/index.ts'
import type { Output } from '../../report/output/output.ts'
import { reportTables } from '../../report/output/terminal/index.ts'
import type { Privacy } from '../../report/privacy/privacy.ts'
import type { FactTable, Store } from '../../report/store/store.ts'
import { shownCount } from '../../report/output/shown.ts'
import type { OptionValues } from '../command.ts'
import { CliError, exitCodes } from '../error.ts'
import type { ExitCode } from '../error.ts'
import type { Io } from '../io.ts'
import { shownPath } from '../shown-path.ts'
import { readReportSql, readReportTexts } from '../tool-files.ts'
import { readForReport } from './course.ts'
import { importFiles } from './import-files.ts'
import { readPrivacy, withRecords } from './open-records.ts'
import { readOptions } from './options.ts'
import type { ReportOptions } from './options.ts'
import { pullRecords } from './pull-records.ts'
import { readRosterFile } from './roster.ts'
import { storePath } from './store-path.ts'

/** Brings new records into the store, and reports on all that it has; files are written all together or not at all. */
export async function report(folder: string, values: OptionValues, io: Io): Promise<ExitCode> {
  const options = readOptions(values, io)
  const chosen = chooseOutputs(options.formats)
  const privacy = await readPrivacy(options, io)
  const compiled = await readForReport(folder, io)
  if (!compiled) return exitCodes.course
  const { course } = compiled
  const roster = await readRosterFile(options, privacy, io)
  const path = storePath(options.store, course, io)
  await mkdir(dirname(path), { recursive: true })
  await withRecords(path, { course: course.iri, privacy }, async (store) => {
    await collect(store, { options, compiled, io })
    const made = await makeReport(store, { options, compiled, io }, { privacy, roster })
    for (const line of reportTables(made, io.width).split('\n')) io.out(line)
    await writeReport(made, chosen, { folder, options, compiled, io })
    if (options.parquet !== undefined) await store.writeParquet(resolve(io.cwd, options.parquet))
  })
  return exitCodes.ok
}

/** What the steps of a report share. */
interface Job {
  readonly options: ReportOptions
  readonly compiled: CompiledCourse
  readonly io: Io
}

/** @throws CliError for an output that there is not. */
function chooseOutputs(ids: readonly string[] | undefined): readonly Output[] {
  const unknown = ids?.filter((id) => !outputs.some((output) => output.id === id)) ?? []
  if (unknown.length > 0) {
    throw new CliError(
      `There is no form "${unknown.join(', ')}" of a report. There are: ${outputs.map(({ id }) => id).join(', ')}.`,
      exitCodes.usage,
    )
  }
  return ids ? outputs.filter(({ id }) => ids.includes(id)) : outputs
}

/** New records come first, and what is too old goes last: an import may bring old ones. */
async function collect(store: Store, { options, compiled, io }: Job): Promise<void> {
  const { activities, titles, timeZone, files, lrs, forgetDays, asOf } = options
  const scope = { course: compiled.course, aliases: activities, titles, timeZone }
  await importFiles(files, { store, scope, io })
  if (lrs !== undefined) await pullRecords(lrs, options, { store, scope, io })
  if (forgetDays === undefined) return
  const forgotten = await store.purge((dayNumber(asOf) - forgetDays) * daySpan)
  io.out(
    `${shownCount(forgotten)} records older than ${forgetDays} days were taken out of the store.`,
  )
}

async function makeReport(
  store: Store,
  { options, compiled }: Job,
  { privacy, roster }: { readonly privacy: Privacy; readonly roster: FactTable | undefined },
): Promise<CourseReport> {
  const { asOf, since, until, soonDays } = options
  const validDays = options.validDays ?? compiled.validDays
  return analyse({
    store,
    compiled,
    sql: await readReportSql(),
    options: {
      asOf,
      soonDays,
      isPseudonymous: privacy.key !== undefined,
      ...(since !== undefined && { from: since }),
      ...(until !== undefined && { to: until }),
      ...(validDays !== undefined && { validDays }),
      ...(roster && { roster }),
    },
  })
}

async function writeReport(
  made: CourseReport,
  chosen: readonly Output[],
  { folder, options, compiled, io }: Job & { readonly folder: string },
): Promise<void> {
  const texts = await readReportTexts()
  const files = new Map<string, string | Uint8Array>()
  for (const output of chosen) {
    for (const { path, data } of await output.make(made, texts)) {
      files.set(resolve(io.cwd, options.out, path), data)
    }
  }
  if (options.annotate) {
    const questions = [...compiled.questions.values()].flat()
    const text = statisticsText(statisticsOf(made, questions))
    files.set(resolve(io.cwd, folder, statisticsName), text)
  }
  await writeAll(files)
  for (const path of files.keys()) io.out(shownPath(path, io.cwd))
}
