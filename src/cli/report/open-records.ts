import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { optionalColumns, optionalOf } from '../../report/privacy/allow-list.ts'
import type { Privacy } from '../../report/privacy/privacy.ts'
import { keyOf } from '../../report/privacy/pseudonym.ts'
import { diskTrouble } from '../../report/store/disk-trouble.ts'
import { openStore } from '../../report/store/open-store.ts'
import { StoreProblem } from '../../report/store/store-problem.ts'
import type { Store } from '../../report/store/store.ts'
import { CliError, exitCodes } from '../error.ts'
import type { Io } from '../io.ts'
import type { ReportOptions } from './options.ts'

/** How the records are protected, as the options say. @throws CliError for a short key or an unknown column. */
export async function readPrivacy(
  { pseudonymise, columns }: Pick<ReportOptions, 'pseudonymise' | 'columns'>,
  { cwd }: Pick<Io, 'cwd'>,
): Promise<Privacy> {
  const unknown = columns?.filter((name) => !optionalColumns.some((one) => one === name)) ?? []
  if (unknown.length > 0) {
    throw new CliError(
      `--columns knows no ${unknown.join(', ')}. It may keep: ${optionalColumns.join(', ')}.`,
      exitCodes.usage,
    )
  }
  const key = pseudonymise && keyOf(await readFile(resolve(cwd, pseudonymise), 'utf8'))
  if (pseudonymise !== undefined && !key) {
    throw new CliError(
      'The key of pseudonyms has less than 32 characters: names could be found by trying. Make one with `openssl rand -hex 32`.',
      exitCodes.usage,
    )
  }
  return { ...(key && { key }), ...(columns && { columns: optionalOf(columns) }) }
}

/** Does something with the records of a course. @throws CliError when the store is not the one that is wanted, or the disk is full. */
export async function withRecords<T>(
  path: string,
  options: { readonly course: string; readonly privacy: Privacy },
  work: (store: Store) => Promise<T>,
): Promise<T> {
  try {
    const store = await openStore(path, options)
    try {
      return await work(store)
    } finally {
      await store.close()
    }
  } catch (error) {
    if (error instanceof StoreProblem) throw new CliError(error.message, exitCodes.records)
    const trouble = diskTrouble(error)
    if (trouble !== undefined) throw new CliError(trouble, exitCodes.files)
    throw error
  }
}
