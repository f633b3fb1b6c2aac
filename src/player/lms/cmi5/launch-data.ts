import { LmsSilent } from '../lms.ts'
import type { Lrs } from '../xapi/lrs.ts'
import type { Context } from '../xapi/statement.ts'

/** What the LMS says of a launch in the state document `LMS.LaunchData` (cmi5 §10). */
export interface LaunchData {
  /** What the context of every statement has to have. */
  readonly contextTemplate: Context
  /** False in `Browse` and `Review`. */
  readonly records: boolean
  /** From 0 to 1. */
  readonly masteryScore?: number
  /** `http:` or `https:`. */
  readonly returnUrl?: string
}

/** @throws {@link LmsSilent} or `LmsRefused`: without this document no statement can be made. */
export async function readLaunchData(lrs: Lrs): Promise<LaunchData> {
  const { text } = await lrs.readState('LMS.LaunchData')
  const { contextTemplate, launchMode, masteryScore, returnURL } = parse(text)
  return {
    contextTemplate: contextTemplate ?? {},
    records: launchMode !== 'Browse' && launchMode !== 'Review',
    ...(typeof masteryScore === 'number' && { masteryScore }),
    ...(isWebAddress(returnURL) && { returnUrl: returnURL }),
  }
}

function parse(text: string): Readonly<Record<string, unknown>> {
  try {
    return JSON.parse(text) as Record<string, unknown>
  } catch {
    throw new LmsSilent('The LMS has no launch data.')
  }
}

function isWebAddress(value: unknown): value is string {
  return typeof value === 'string' && /^https?:\/\//i.test(value)
}

/**
 * The pass mark that a mastery score stands for, in percent.
 *
 * Scores are hundredths of a percent; a mark between two of them is first reached by the upper one, so that a score that passes
 * is never below the mastery score (cmi5 §9.3.4).
 */
export function passMarkOf({ masteryScore }: LaunchData): number | undefined {
  // 0.57 times 10,000 is a little less than 5,700.
  return masteryScore === undefined
    ? undefined
    : Math.ceil(Number((masteryScore * 10_000).toFixed(4))) / 100
}
