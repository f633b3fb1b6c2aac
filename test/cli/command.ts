import { run } from '../../src/cli/index.ts'
import type { Io } from '../../src/cli/io.ts'

/** What a command did: its exit code and what it printed. */
export interface Outcome {
  readonly code: number
  readonly out: readonly string[]
  readonly err: readonly string[]
}

/** Runs the command line in a folder. */
export function runIn(cwd: string, ...args: string[]): Promise<Outcome> {
  return runWith({ cwd }, ...args)
}

/** The same with more of the surroundings told. */
async function runWith(
  surroundings: Partial<Io> & Pick<Io, 'cwd'>,
  ...args: string[]
): Promise<Outcome> {
  const [out, err]: [string[], string[]] = [[], []]
  const code = await run(args, {
    out: (line) => void out.push(line),
    err: (line) => void err.push(line),
    status: () => undefined,
    env: {},
    now: () => Date.UTC(2026, 10, 23),
    width: 100,
    ...surroundings,
  })
  return { code, out, err }
}
