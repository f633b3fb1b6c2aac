import { run } from '../../src/cli/index.ts'

/** What a command did: its exit code and what it printed. */
export interface Outcome {
  readonly code: number
  readonly out: readonly string[]
  readonly err: readonly string[]
}

/** Runs the command line in a folder. */
export async function runIn(cwd: string, ...args: string[]): Promise<Outcome> {
  const [out, err]: [string[], string[]] = [[], []]
  const code = await run(args, {
    out: (line) => void out.push(line),
    err: (line) => void err.push(line),
    cwd,
  })
  return { code, out, err }
}
