/** One call that the course made, with the answer it got. */
interface ApiCall {
  readonly name: string
  readonly args: readonly string[]
  readonly answer: string
  readonly error: string
}

/** What an LMS keeps of an attempt: committed values by element name. */
export type ScormRecord = Record<string, string>

/**
 * How the LMS misbehaves, if it should: consulted before every call.
 *
 * `forget` loses the session and what was not committed: this call and all later ones fail as if it had never been opened.
 */
export type Fault = 'throw' | 'false' | 'forget' | undefined

export interface StrictOptions {
  /** What earlier sessions left. */
  readonly stored?: ScormRecord
  /** Overrides of what the LMS says at launch, such as `cmi.core.lesson_mode`. */
  readonly launch?: ScormRecord
  /** Elements that the LMS does without; only SCORM 2004 has a code for it. */
  readonly unimplemented?: RegExp
  readonly fault?: (name: string, args: readonly string[]) => Fault
  /** Called with everything committed so far, after each commit and at the end. */
  readonly onCommit?: (record: ScormRecord) => void
}

/** An LMS that holds content to the letter of the standard, where real ones and scorm-again look away. */
export interface StrictLms {
  readonly API: Readonly<Record<string, (...args: string[]) => string>>
  readonly calls: readonly ApiCall[]
  /** What would survive a crash now. */
  readonly committed: () => ScormRecord
  readonly isFinished: () => boolean
}

type State = 'new' | 'running' | 'finished' | 'forgotten'

/** A session under way: what its functions share and change. */
export interface Sitting {
  state: State
  error: string
  committed: ScormRecord
  readonly pending: ScormRecord
  readonly defaults: ScormRecord
  readonly store: () => void
}

/** What an API is made of. */
interface Parts {
  readonly sitting: Sitting
  readonly functions: Functions
  /** The error code of a function that fails though nothing is wrong with the call; `101` for the others. */
  readonly failures?: Readonly<Record<string, string>>
}

export type Functions = Readonly<Record<string, (...args: string[]) => string>>

/** Opens a session with what is stored; what the test says of the launch goes over the defaults. */
export function openSitting(
  { launch, onCommit }: StrictOptions,
  stored: ScormRecord,
  defaults: ScormRecord,
): Sitting {
  const pending: ScormRecord = {}
  const sitting: Sitting = {
    state: 'new',
    error: '0',
    committed: { ...stored },
    pending,
    defaults: { ...defaults, ...launch },
    store: () => {
      sitting.committed = { ...sitting.committed, ...pending }
      onCommit?.({ ...sitting.committed })
    },
  }
  return sitting
}

export function refuse(sitting: Sitting, code: string, answer = 'false'): string {
  sitting.error = code
  return answer
}

/** The API over these functions, whose names begin with `prefix`. Arguments must be strings, and each call sets the error anew. */
export function strictLms(
  prefix: 'LMS' | '',
  { sitting, functions, failures = {} }: Parts,
  { fault }: StrictOptions,
): StrictLms {
  const calls: ApiCall[] = []
  const misbehave = (name: string, args: readonly string[]): Fault => {
    const chosen = fault?.(name, args)
    if (chosen === 'throw') throw new Error('The LMS is broken.')
    if (chosen === 'forget') sitting.state = 'forgotten'
    return chosen
  }
  const guard =
    (name: string) =>
    (...args: string[]): string => {
      const chosen = misbehave(name, args)
      sitting.error = '0'
      const bad = args.some((arg) => typeof arg !== 'string')
      const nothing = name.endsWith('GetValue') ? '' : 'false'
      const answer =
        chosen === 'false'
          ? refuse(sitting, failures[name] ?? '101', nothing)
          : bad
            ? refuse(sitting, '201', nothing)
            : (functions[name]?.(...args) ?? '')
      calls.push({ name, args, answer, error: sitting.error })
      return answer
    }
  const guarded = Object.keys(functions).map((name) => [name, guard(name)] as const)
  const errors: Functions = {
    [`${prefix}GetLastError`]: () => {
      misbehave(`${prefix}GetLastError`, [])
      return sitting.error
    },
    [`${prefix}GetErrorString`]: (code) => `Error ${code}`,
    [`${prefix}GetDiagnostic`]: (code) => `Error ${code || sitting.error}`,
  }
  return {
    API: { ...Object.fromEntries(guarded), ...errors },
    calls,
    committed: () => ({ ...sitting.committed }),
    isFinished: () => sitting.state === 'finished',
  }
}
