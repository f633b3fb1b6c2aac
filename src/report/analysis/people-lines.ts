import type { DueLine, LearnerLine, Standing, Summary, UnitLine } from '../course-report.ts'
import { countIn, dayIn, measureIn, textIn, textOrNull } from './row.ts'
import type { Row } from './row.ts'

export function learnerLine(row: Row): LearnerLine {
  return {
    ...personIn(row),
    standing: textIn(row, 'standing') as Standing,
    firstDay: dayIn(row, 'first_day'),
    lastDay: dayIn(row, 'last_day'),
    passedDay: dayIn(row, 'passed_day'),
    completedDay: dayIn(row, 'completed_day'),
    bestScore: measureIn(row, 'best_score'),
    attempts: countIn(row, 'attempts'),
    seconds: measureIn(row, 'seconds') ?? 0,
    pagesDone: measureIn(row, 'pages_done') ?? 0,
    certificate: textOrNull(row, 'certificate'),
    dueDay: dayIn(row, 'due_day'),
  }
}

export function unitLine(row: Row): UnitLine {
  return {
    unit: textIn(row, 'unit'),
    learners: countIn(row, 'learners'),
    passed: countIn(row, 'passed'),
    inProgress: countIn(row, 'in_progress'),
    notStarted: countIn(row, 'not_started'),
    overdue: countIn(row, 'overdue'),
    passedShare: measureIn(row, 'passed_share') ?? 0,
    meanBest: measureIn(row, 'mean_best'),
  }
}

export function dueLine(row: Row): DueLine {
  return {
    ...personIn(row),
    state: textIn(row, 'state') as DueLine['state'],
    dueDay: dayIn(row, 'due_day') ?? '',
    daysLeft: countIn(row, 'days_left'),
    standing: textIn(row, 'standing') as Standing,
  }
}

/** The counts of everybody; how many questions are flagged is known elsewhere. */
export function summaryOf(row: Row, flaggedItems: number): Summary {
  return {
    learners: countIn(row, 'learners'),
    started: countIn(row, 'started'),
    done: countIn(row, 'done'),
    passed: countIn(row, 'passed'),
    completed: countIn(row, 'completed'),
    notStarted: countIn(row, 'not_started'),
    overdue: countIn(row, 'overdue'),
    expiring: countIn(row, 'expiring'),
    expired: countIn(row, 'expired'),
    meanBest: measureIn(row, 'mean_best'),
    flaggedItems,
  }
}

function personIn(row: Row): Pick<LearnerLine, 'learner' | 'name' | 'unit'> {
  return {
    learner: textIn(row, 'learner'),
    name: textIn(row, 'name'),
    unit: textIn(row, 'unit'),
  }
}
