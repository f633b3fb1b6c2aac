import type { BrowserContext } from 'playwright-core'

/** How the LMS behaves. */
interface PlainLms {
  /** Refuses to open the course. */
  readonly refuses?: boolean
  /** What it hands to the course. */
  readonly launch?: Readonly<Record<string, string>>
}

const learner = {
  'cmi.core.student_id': 'l-1',
  'cmi.core.student_name': 'Lovelace, Ada',
  'cmi.core.lesson_mode': 'normal',
  'cmi.core.credit': 'credit',
}

/**
 * Gives every window of a context an API of SCORM 1.2 that takes everything, so that a course is the page itself and no frame:
 * widths, zoom and keys are then those of the test. What LMSs do is no matter here.
 */
export async function offerPlainLms(
  context: BrowserContext,
  { refuses = false, launch = {} }: PlainLms = {},
): Promise<void> {
  await context.addInitScript(
    (given) => {
      const record = new Map(Object.entries(given.launch))
      const yes = (): string => 'true'
      const API = {
        LMSInitialize: () => String(!given.refuses),
        LMSFinish: yes,
        LMSCommit: yes,
        LMSGetLastError: () => '0',
        LMSGetValue: (element: string) => record.get(element) ?? '',
        LMSSetValue: (element: string, value: string) => {
          record.set(element, value)
          return 'true'
        },
      }
      Object.assign(window, { API })
    },
    { refuses, launch: { ...learner, ...launch } },
  )
}
