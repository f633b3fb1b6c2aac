import { parseArgs } from 'node:util'
import { commands, parseConfig } from './commands.ts'
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

async function dispatch([name, ...rest]: readonly string[], io: Io): Promise<ExitCode> {
  if (name === undefined || name === '--help' || name === '-h' || rest.includes('--help')) {
    io.out(helpText())
    return name === undefined ? exitCodes.usage : exitCodes.ok
  }
  if (name === '--version') {
    io.out(await toolVersion())
    return exitCodes.ok
  }
  const command = commands.find((known) => known.name === name)
  if (!command) throw new CliError(`There is no command "${name}".`, exitCodes.usage)
  const { values, positionals } = parseArgs({
    args: rest,
    options: parseConfig(command),
    allowPositionals: true,
  })
  if (positionals.length > 1) throw new CliError('Name one course folder.', exitCodes.usage)
  return command.run(positionals[0] ?? 'course', values as Record<string, string | boolean>, io)
}

/** File errors of the system and mistakes on the command line, as sentences. */
function asCliError(error: unknown): CliError | undefined {
  if (error instanceof CliError) return error
  if (!(error instanceof Error) || !('code' in error)) return undefined
  const code = String(error.code)
  if (code.startsWith('ERR_PARSE_ARGS')) return new CliError(error.message, exitCodes.usage)
  return 'syscall' in error ? new CliError(error.message, exitCodes.files) : undefined
}
