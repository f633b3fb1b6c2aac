import type { ParseArgsConfig } from 'node:util'
import type { ExitCode } from './error.ts'
import type { Io } from './io.ts'

/** An option of a command, in the words of `node:util` parseArgs, with its line in the help. */
interface OptionSpec {
  readonly type: 'string' | 'boolean'
  readonly help: string
  /** What stands for the value in the help. */
  readonly value?: string
}

/** Values of the options, as parseArgs gives them. */
export type OptionValues = Readonly<Record<string, string | boolean | undefined>>

export interface Command {
  /** One word, or two. */
  readonly name: string
  /** What must stand before the folder; it comes with the options, by this name. */
  readonly argument?: string
  readonly summary: string
  readonly options: Readonly<Record<string, OptionSpec>>
  readonly run: (folder: string, options: OptionValues, io: Io) => Promise<ExitCode>
}

/** The options of a command for parseArgs. */
export function parseConfig(command: Command): NonNullable<ParseArgsConfig['options']> {
  const options = Object.entries(command.options).map(
    ([name, { type }]) => [name, { type }] as const,
  )
  return Object.fromEntries(options)
}
