import type { LrsAnswer } from './answer.ts'
import { attempt } from './attempt.ts'
import type { Reply, Trouble } from './attempt.ts'
import { report } from './job.ts'
import type { Job } from './job.ts'
import { goOn, LrsError } from './lrs-error.ts'
import { retryWait } from './retry-wait.ts'

const mostRepeats = 8
/** Longer than this, nobody should be kept waiting by a command. */
const longestWait = 600_000

type Call = () => Promise<LrsAnswer>

/**
 * Calls until there is an answer: at most eight repeats in a row.
 *
 * `isEnough` are troubles that the caller would rather hear of at once. @throws LrsError
 */
export async function persist(
  call: Call,
  job: Job,
  isEnough: (trouble: Trouble) => boolean,
): Promise<Reply | Trouble> {
  for (let repeats = 0; ; repeats += 1) {
    await job.pace(job.signal)
    const outcome = await attempt(call, job)
    if (outcome.kind === 'reply' || isEnough(outcome)) return outcome
    const wait = outcome.wait ?? retryWait(repeats, job.effects.random())
    if (repeats === mostRepeats || wait > longestWait) throw new LrsError(lastWords(outcome, wait))
    job.tally.retries += 1
    report(job)
    await job.effects.sleep(wait, job.signal)
  }
}

function lastWords({ reason }: Trouble, wait: number): string {
  if (wait <= longestWait) {
    return `The LRS failed ${mostRepeats + 1} times in a row; the last time ${reason}. ${goOn}`
  }
  return `The LRS asks to be left alone for ${Math.ceil(wait / 60_000)} minutes. Then run it again: it goes on where it stopped.`
}
