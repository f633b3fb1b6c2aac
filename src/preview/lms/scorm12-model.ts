/** Checks a value by its type; says whether it fits. */
type Check = (value: string) => boolean

const ascii =
  (longest: number): Check =>
  (value) =>
    value.length <= longest && /^[\x20-\x7e\r\n\t]*$/.test(value)
const words =
  (...list: string[]): Check =>
  (value) =>
    list.includes(value)
const matching =
  (pattern: RegExp): Check =>
  (value) =>
    pattern.test(value)
const decimal =
  (low: number, high: number): Check =>
  (value) =>
    /^-?\d{1,3}(\.\d{1,7})?$/.test(value) && Number(value) >= low && Number(value) <= high
const identifier = matching(/^[A-Za-z0-9][A-Za-z0-9_-]{0,254}$/)
const timespan = matching(/^\d{2,4}:[0-5]\d:[0-5]\d(\.\d{1,2})?$/)
const time = matching(/^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,2})?$/)
const response = ascii(255)

/** `not attempted` is not to be written: real LMSs answer 405. */
const status = words('passed', 'completed', 'failed', 'incomplete', 'browsed')

/** Elements that content may write, as patterns, with the type of their values (RTE 3.4.4). */
const writable: readonly (readonly [RegExp, Check])[] = [
  [/^cmi\.core\.lesson_location$/, ascii(255)],
  [/^cmi\.core\.lesson_status$/, status],
  [/^cmi\.core\.score\.(raw|min|max)$/, decimal(0, 100)],
  [/^cmi\.core\.exit$/, words('time-out', 'suspend', 'logout', '')],
  [/^cmi\.core\.session_time$/, timespan],
  [/^cmi\.suspend_data$/, ascii(4096)],
  [/^cmi\.comments$/, (value) => value.length <= 4096],
  [/^cmi\.objectives\.\d+\.id$/, identifier],
  [/^cmi\.objectives\.\d+\.score\.(raw|min|max)$/, decimal(0, 100)],
  [
    /^cmi\.objectives\.\d+\.status$/,
    words('passed', 'completed', 'failed', 'incomplete', 'browsed', 'not attempted'),
  ],
  [/^cmi\.interactions\.\d+\.id$/, identifier],
  [/^cmi\.interactions\.\d+\.objectives\.\d+\.id$/, identifier],
  [/^cmi\.interactions\.\d+\.time$/, time],
  [
    /^cmi\.interactions\.\d+\.type$/,
    words(
      'true-false',
      'choice',
      'fill-in',
      'matching',
      'performance',
      'likert',
      'sequencing',
      'numeric',
    ),
  ],
  [/^cmi\.interactions\.\d+\.correct_responses\.\d+\.pattern$/, response],
  [/^cmi\.interactions\.\d+\.weighting$/, decimal(-100, 100)],
  [/^cmi\.interactions\.\d+\.student_response$/, response],
  [
    /^cmi\.interactions\.\d+\.result$/,
    (value) =>
      words('correct', 'wrong', 'unanticipated', 'neutral')(value) || decimal(-999, 999)(value),
  ],
  [/^cmi\.interactions\.\d+\.latency$/, timespan],
]

/** Elements that only the LMS writes. */
export const readOnly: RegExp =
  /^cmi\.(core\.(student_id|student_name|credit|entry|total_time|lesson_mode)|launch_data|comments_from_lms|student_data\.\w+)$/

/** Elements to which every writing is appended. */
export const appended: RegExp = /^cmi\.comments$/

/** Elements that can't be read back. */
export const writeOnly: RegExp = /^cmi\.(core\.(exit|session_time)|interactions\.\d+\..+)$/

/** The error code for writing this value there; nothing when it may be written. */
export function checkValue(element: string, value: string): string | undefined {
  if (/\._(children|count|version)$/.test(element)) return '402'
  const check = writable.find(([pattern]) => pattern.test(element))?.[1]
  if (!check) return '201'
  return check(value) ? undefined : '405'
}
