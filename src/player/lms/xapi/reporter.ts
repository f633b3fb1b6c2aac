import type { LearningEvent } from '../../../model/event.ts'
import { higherStanding } from '../../../model/status.ts'
import type { Standing, Status } from '../../../model/status.ts'
import { gapsOf } from '../pacer.ts'
import type { Delivery } from './delivery.ts'
import { describeEvent } from './events.ts'
import { courseActivity, durationResult, makeStatement } from './statement.ts'
import type { StatementBase, StatementParts } from './statement.ts'
import type { Change, Verdicts } from './verdicts.ts'

/** Tells an LRS what happens in one session. */
export interface Reporter {
  /** The first statement. */
  begin(): void
  report(event: LearningEvent, status: Status): void
  /** The last statements; everything is sent in requests that outlive the page. */
  end(): void
}

/** What a reporter is made from. */
export interface ReporterParts {
  readonly base: StatementBase
  readonly out: Delivery
  readonly verdicts: Verdicts
  /** The highest standing that statements have told of so far. */
  readonly told: Standing
  /** Milliseconds that the course was open so far. */
  readonly elapsed: () => number
}

export function reporter(parts: ReporterParts): Reporter {
  const { base, out, verdicts, elapsed } = parts
  const gaps = gapsOf(base.course)
  let { told } = parts
  let last: { readonly event: LearningEvent; readonly status: Status } | undefined
  const say = (...statements: readonly StatementParts[]): void =>
    out.add(statements.map((one) => makeStatement(base, one)))
  const changeOf = (event: LearningEvent, status: Status): Change => ({
    base,
    event,
    status,
    told,
    elapsed: elapsed(),
  })
  const object = courseActivity(base)
  return {
    begin: () => {
      say({ verb: 'initialized', object })
      out.request(0)
    },
    report: (event, status) => {
      // The verdict goes first: of a long exam only the first statements are in the first request.
      const verdict = verdicts.after(changeOf(event, status))
      told = higherStanding(told, status.standing)
      const details = describeEvent(base, event, { status, before: last?.status ?? status })
      say(...verdict, ...details.filter((one) => verdicts.allows?.(one, told) ?? true))
      last = { event, status }
      out.request(gaps[event.type])
    },
    end: () => {
      const result = durationResult(elapsed())
      if (last) {
        say(...verdicts.atEnd(changeOf(last.event, last.status)))
        const isOver = ['passed', 'completed'].includes(last.status.standing)
        if (!isOver) say({ verb: 'suspended', object, result })
      }
      say({ verb: 'terminated', object, result })
      out.close()
    },
  }
}
