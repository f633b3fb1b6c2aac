import { parseArgs } from 'node:util'
import { parseConfig } from './command.ts'
import type { Command } from './command.ts'
import { commands } from './commands.ts'
import { CliError, exitCodes } from './error.ts'
import type { ExitCode } from './error.ts'
import { helpText } from './help.ts'
import type { Io } from './io.ts'
import { toolVersion } from './version.ts'

/** Runs the command line; what users can mend is printed, what only we can mend is thrown. */
export async function run(args: readonly string[], io: Io): Promise<ExitCode> {
  try {
    return await dispatch(args, io)
  } catch (error) {
    const known = asCliError(error)
    if (!known) throw error
    io.err(`coursewright: ${known.message}`)
    if (known.code === exitCodes.usage) io.err('Run coursewright --help for the commands.')
    return known.code
  }
}

async function dispatch(args: readonly string[], io: Io): Promise<ExitCode> {
  const [name] = args
  if (name === undefined || name === '--help' || name === '-h' || args.includes('--help')) {
    io.out(helpText())
    return name === undefined ? exitCodes.usage : exitCodes.ok
  }
  if (name === '--version') {
    io.out(await toolVersion())
    return exitCodes.ok
  }
  const { command, rest } = findCommand(args)
  const { values, positionals } = parseArgs({
    args: rest,
    options: parseConfig(command),
    allowPositionals: true,
  })
  const { folder, argument } = readWords(command, positionals)
  return command.run(folder, { ...argument, ...(values as Record<string, string | boolean>) }, io)
}

/** The command of two words, else that of one. */
function findCommand([name = '', next = '', ...rest]: readonly string[]): {
  readonly command: Command
  readonly rest: string[]
} {
  const long = commands.find((known) => known.name === `${name} ${next}`)
  if (long) return { command: long, rest }
  const command = commands.find((known) => known.name === name)
  if (!command) throw new CliError(`There is no command "${name}".`, exitCodes.usage)
  return { command, rest: next === '' ? rest : [next, ...rest] }
}

/** The course folder, and what the command wants before it. */
function readWords(
  { argument }: Command,
  words: readonly string[],
): { readonly folder: string; readonly argument?: Readonly<Record<string, string>> } {
  const [first, ...others] = words
  if (argument === undefined) {
    if (others.length > 0) throw new CliError('Name one course folder.', exitCodes.usage)
    return { folder: first ?? 'course' }
  }
  if (first === undefined) throw new CliError(`Name the ${argument}.`, exitCodes.usage)
  if (others.length > 1) throw new CliError('Name one course folder.', exitCodes.usage)
  return { folder: others[0] ?? 'course', argument: { [argument]: first } }
}

/** File errors of the system and mistakes on the command line, as sentences. */
function asCliError(error: unknown): CliError | undefined {
  if (error instanceof CliError) return error
  if (!(error instanceof Error) || !('code' in error)) return undefined
  const code = String(error.code)
  if (code.startsWith('ERR_PARSE_ARGS')) return new CliError(error.message, exitCodes.usage)
  return 'syscall' in error ? new CliError(error.message, exitCodes.files) : undefined
}
