import type { Node, Point, Position } from 'unist'
import type { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'
import type { RuleId } from './rules.ts'

/** Where in a file; the beginning when absent. */
export type Place = Node | Point | Position | undefined

/** What is wrong and how to put it right. */
export interface Finding {
  /** One sentence that names what was found. */
  readonly reason: string
  /** What the author does about it. */
  readonly mend: string
  readonly place?: Place
}

const fileStart = { line: 1, column: 1 }

/** Reports a mistake that fails the build. */
export function fail(file: VFile, rule: RuleId, finding: Finding): void {
  report(file, rule, finding).fatal = true
}

/** Reports something that the author should look at; the build goes on. */
export function warn(file: VFile, rule: RuleId, finding: Finding): void {
  report(file, rule, finding)
}

/** Says something worth knowing; nothing is wrong by it. */
export function note(file: VFile, rule: RuleId, finding: Finding): void {
  report(file, rule, finding).fatal = null
}

/** A footnote is compiled for every page that shows it: what is wrong in it is still one mistake. */
function report(file: VFile, rule: RuleId, { reason, mend, place }: Finding): VFileMessage {
  const at = (place && 'type' in place ? place.position : place) ?? fileStart
  const { line, column } = 'start' in at ? at.start : at
  const known = file.messages.find(
    (message) => message.reason === reason && message.line === line && message.column === column,
  )
  if (known) return known
  const message = file.message(reason, { place: at, ruleId: rule })
  message.note = mend
  return message
}

/** Whether any of the files has a mistake that fails the build. */
export function hasFailed(files: readonly VFile[]): boolean {
  return files.some((file) => file.messages.some((message) => message.fatal === true))
}
