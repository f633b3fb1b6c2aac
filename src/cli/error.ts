/** What the command's exit code says. */
export const exitCodes = {
  ok: 0,
  /** The course has mistakes; nothing was written. */
  course: 1,
  /** The command line makes no sense. */
  usage: 2,
  /** A file can't be read or written. */
  files: 3,
  /** Records of learners can't be had: an LRS does not answer, a file has mistakes, the store is another course's. */
  records: 4,
  /** `report verify`: the code is unknown, or its record was voided. */
  unproven: 5,
} as const

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]

/** An error that is the user's to mend: it is shown as one sentence, without a stack trace. */
export class CliError extends Error {
  readonly code: ExitCode
  constructor(message: string, code: ExitCode) {
    super(message)
    this.code = code
  }
}
