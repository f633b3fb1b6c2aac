import type {
  CohortLine,
  CourseReport,
  DistractorLine,
  DueLine,
  FormLine,
  ItemLine,
  LearnerLine,
  MonthLine,
  PageLine,
  ScoreLine,
  Standing,
  UnitLine,
} from '../../src/report/course-report.ts'

/** Names that want to be HTML, formulas, terminals and columns of their own. */
export const hostileNames = {
  html: '<img src=x onerror=alert(1)>',
  formula: '=HYPERLINK("https://evil.example","Click")',
  fullWidthFormula: '＝1+1',
  blankFormula: ' \t@SUM(A1:A9)',
  minus: '-2+3',
  terminal: '\u001B[2J\u001B]0;owned\u0007Eve \u001B[31mRed\u001B[0m\u009B5m',
  directions: 'Ada \u202Eecalevol\u202C',
  lines: 'Line\r\nBreak\u0000',
} as const

const names: readonly string[] = [
  'Amelia Hart',
  'Ben Okafor',
  'محمد عبد الله',
  'דוד לוי',
  '山田太郎',
  'Zoë Ångström-Núñez',
  'Łukasz Żółć',
  hostileNames.html,
  hostileNames.formula,
  hostileNames.fullWidthFormula,
  hostileNames.blankFormula,
  hostileNames.minus,
  hostileNames.terminal,
  hostileNames.directions,
  hostileNames.lines,
  'Ωμέγα Παπαδόπουλος',
  'प्रिया शर्मा',
  'Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh, Maximiliana Theodora',
  'Chen 👩‍⚕️ Li',
  'Dana Fox',
  'Elif Yılmaz',
  'Fatou Diallo',
  'Giulia Rossi',
  '',
]

const units = ['Radiology', 'MR physics', 'Emergency & Trauma <B>', '放射線科', '']
const standings: readonly Standing[] = [
  'passed',
  'passed',
  'in progress',
  'passed',
  'not started',
  'failed',
  'completed',
  'expired',
]

const pick = <T>(list: readonly T[], at: number): T => {
  const found = list[at % list.length]
  if (found === undefined) throw new Error('The list is empty.')
  return found
}
const two = (number: number): string => String(number).padStart(2, '0')

function learnerLine(at: number): LearnerLine {
  const standing = pick(standings, at)
  const hasStarted = standing !== 'not started'
  const hasPassed = standing === 'passed' || standing === 'expired'
  return {
    learner: `https://lms.example|n${two(at)}`,
    name: pick(names, at),
    unit: pick(units, at),
    standing,
    firstDay: hasStarted ? `2026-01-${two(1 + (at % 28))}` : null,
    lastDay: hasStarted ? `2026-03-${two(1 + (at % 28))}` : null,
    passedDay: hasPassed ? `2026-02-${two(1 + (at % 28))}` : null,
    completedDay: hasPassed || standing === 'completed' ? `2026-02-${two(1 + (at % 28))}` : null,
    bestScore: hasPassed ? 0.75 + (at % 6) / 25 : standing === 'failed' ? 7 / 12 : null,
    attempts: hasStarted ? 1 + (at % 3) : 0,
    seconds: hasStarted ? 600 + 1013 * at : 0,
    pagesDone: hasStarted ? Math.min(1, 0.2 + at / 24) : 0,
    certificate: hasPassed ? `CW-7Q2M-${1000 + at}` : null,
    dueDay: at % 4 === 0 ? null : `2026-0${3 + (at % 3)}-15`,
  }
}

const learners = names.map((_, at) => learnerLine(at))

const dueStates = ['overdue', 'expired', 'due soon', 'expiring'] as const
const dueDays = { overdue: -16, expired: -3, 'due soon': 9, expiring: 25 }
const due = learners
  .slice(2, 17)
  .map((line, at): DueLine => {
    const state = pick(dueStates, at)
    const daysLeft = dueDays[state] - (at % 3)
    const day = new Date(Date.UTC(2026, 2, 31 + daysLeft)).toISOString().slice(0, 10)
    return { ...line, state, dueDay: day, daysLeft }
  })
  .map(({ learner, name, unit, state, dueDay, daysLeft, standing }): DueLine => ({
    learner,
    name,
    unit,
    state,
    dueDay,
    daysLeft,
    standing,
  }))
  .toSorted((a, b) => a.daysLeft - b.daysLeft)

const unitLines = units.map((unit, at): UnitLine => ({
  unit,
  learners: 5,
  passed: 5 - at,
  inProgress: at > 1 ? 1 : 0,
  notStarted: at > 2 ? 1 : 0,
  overdue: at % 3,
  passedShare: (5 - at) / 5,
  meanBest: at === 4 ? null : 5 / 6 - at / 50,
}))

const monthLines = ['2025-10', '2025-11', '2025-12', '2026-01', '2026-02', '2026-03'].map(
  (month, at): MonthLine => ({
    month,
    started: pick([12, 31, 9, 44, 38, 21], at),
    passed: pick([3, 22, 14, 27, 40, 25], at),
    completed: pick([4, 20, 15, 25, 38, 24], at),
    attempts: pick([5, 30, 22, 41, 55, 36], at),
    certificates: pick([3, 21, 14, 27, 39, 25], at),
  }),
)

const cohorts = monthLines.flatMap(({ month, started }, cohort) =>
  Array.from({ length: 13 - 2 * cohort }, (_, week): CohortLine => {
    const share = Math.min(0.96, 0.9 * (1 - Math.exp(-week / (2 + cohort / 2))))
    return { cohort: month, week, learners: started, passed: Math.round(started * share), share }
  }),
)

const scores = ['final', 'physics'].flatMap((exam, at) =>
  Array.from({ length: 10 }, (_, bin): ScoreLine => ({
    exam,
    title: exam === 'final' ? 'Final exam' : 'Physics: B₀ & <RF>',
    from: bin * 10,
    to: bin * 10 + 10,
    first: Math.max(0, pick([0, 0, 1, 2, 4, 9, 15, 24, 19, 8], bin) - 2 * at),
    best: Math.max(0, pick([0, 0, 0, 1, 1, 3, 6, 21, 33, 16], bin) - 2 * at),
  })),
)

const forms: readonly FormLine[] = [
  {
    exam: 'final',
    title: 'Final exam',
    revision: '3f2a9c1',
    attempts: 82,
    questions: 30,
    mean: 0.7431,
    deviation: 0.1288,
    kr20: 0.8123,
    error: 1.6742,
  },
  {
    exam: 'physics',
    title: 'Physics: B₀ & <RF>',
    revision: '3f2a9c1',
    attempts: 1,
    questions: 12,
    mean: 0.5,
    deviation: null,
    kr20: null,
    error: null,
  },
]

function itemLine(at: number): ItemLine {
  const difficulty = at === 9 ? null : pick([0.98, 0.41, 0.72, 0.63, 0.88, 0.15, 0.55, 0.79], at)
  const discrimination =
    at === 9 ? null : pick([0.05, 0.38, 0.44, -0.21, 0.29, 0.11, 0.5, 0.33], at)
  const flags = [
    ...(difficulty !== null && difficulty > 0.95
      ? [
          {
            rule: 'too-easy',
            reason: '98 % of 82 first answers are right.',
            mend: 'Ask for more than recognition, or take the question out of the exam.',
          },
        ]
      : []),
    ...(discrimination !== null && discrimination < 0
      ? [
          {
            rule: 'negative-discrimination',
            reason:
              'Those who do well in the rest of the exam get it wrong more often than others (−0.21).',
            mend: 'Look at the key first: it may be wrong, or a distractor may be right too.',
          },
          {
            rule: 'distractor-beats-key',
            reason: 'Strong learners choose “B” (0.34).',
            mend: 'Read distractor B as an expert would.',
          },
        ]
      : []),
  ]
  return {
    number: 100 + at,
    question: `q-zone-${at}`,
    bank: at < 8 ? 'zones' : 'screening',
    kind: at % 4 === 2 ? 'multiple' : 'single',
    file: at < 8 ? 'banks/zones.md' : 'banks/screening.md',
    line: 12 + 17 * (at % 8),
    answers: at === 9 ? 0 : 82 - at,
    difficulty,
    pointBiserial: discrimination === null ? null : discrimination + 0.06,
    discrimination,
    medianSeconds: at === 9 ? null : 18 + 5 * at,
    checks: 30 + at,
    checkDifficulty: at % 5 === 0 ? null : 0.6,
    flags,
  }
}

const items = Array.from({ length: 14 }, (_, at) => itemLine(at))

const texts = ['Zone III', 'Zone IV <b>', '=Zone II', 'القاعة الرابعة']
const distractors = items.slice(0, 4).flatMap(({ number, question }, item) =>
  ['a', 'b', 'c', 'd'].map((response, at): DistractorLine => ({
    number,
    question,
    response,
    text: pick(texts, at),
    isKey: at === item,
    count: pick([51, 17, 9, 5], at + item),
    share: pick([51, 17, 9, 5], at + item) / 82,
    discrimination: at === 3 ? null : (at - 1) / 7,
  })),
)

const pages = Array.from({ length: 12 }, (_, at): PageLine => ({
  number: 1 + at,
  module: at < 6 ? 'The zones' : 'Screening',
  page: pick(
    [
      'Why zones',
      'Zone I',
      'Zone II',
      'Zone III',
      'Zone IV',
      'Doors & <signs>',
      'Who screens',
      'The form',
      'Implants',
      'Ferromagnetic detection',
      'Unresponsive patients',
      'Summary',
    ],
    at,
  ),
  file: `modules/${at < 6 ? '01-zones' : '02-screening'}/${two(at + 1)}.md`,
  reached: 155 - 9 * at,
  share: (155 - 9 * at) / 155,
  stopped: pick([0, 2, 1, 14, 3, 1], at),
}))

/** A report with everything in it: all standings, scripts of many directions, empty values, and texts that attack. */
export const sampleReport: CourseReport = {
  about: {
    course: 'https://courses.example/mr-safety',
    title: 'MR safety for <everyone> & all',
    language: 'en',
    revision: '3f2a9c1',
    asOf: '2026-03-31',
    from: '2025-10-01',
    to: '2026-03-31',
    statements: 48_211,
    newest: '2026-03-31T05:12:44.000Z',
    sources: ['https://lrs.example/xapi', 'transcripts-2025.csv'],
    isPseudonymous: false,
    hasRoster: true,
  },
  summary: {
    learners: learners.length,
    started: learners.filter(({ firstDay }) => firstDay !== null).length,
    done: learners.filter(({ passedDay }) => passedDay !== null).length,
    passed: learners.filter(({ passedDay }) => passedDay !== null).length,
    completed: learners.filter(({ completedDay }) => completedDay !== null).length,
    notStarted: learners.filter(({ firstDay }) => firstDay === null).length,
    overdue: due.filter(({ state }) => state === 'overdue').length,
    expiring: due.filter(({ state }) => state === 'expiring').length,
    expired: due.filter(({ state }) => state === 'expired').length,
    meanBest: 0.8333333,
    flaggedItems: items.filter(({ flags }) => flags.length > 0).length,
  },
  learners,
  units: unitLines,
  months: monthLines,
  due,
  cohorts,
  scores,
  forms,
  items,
  distractors,
  pages,
  ratings: [1, 2, 3, 4, 5].map((rating) => ({
    rating,
    count: pick([1, 0, 4, 11, 19], rating - 1),
  })),
  comments: [
    { day: '2026-03-02', rating: 5, comment: 'Clear, short.\nMore pictures, please!' },
    { day: '2026-03-09', rating: 2, comment: '=cmd|"/c calc"!A0' },
    { day: '2026-03-14', rating: 4, comment: 'شكرا، درس مفيد جدا' },
  ],
}

/** A course that nobody has opened yet, without a roster. */
export const emptyReport: CourseReport = {
  about: {
    course: 'https://courses.example/new',
    title: 'New course',
    language: 'ar',
    revision: '0000000',
    asOf: '2026-03-31',
    statements: 0,
    sources: [],
    isPseudonymous: true,
    hasRoster: false,
  },
  summary: {
    learners: 0,
    started: 0,
    done: 0,
    passed: 0,
    completed: 0,
    notStarted: 0,
    overdue: 0,
    expiring: 0,
    expired: 0,
    meanBest: null,
    flaggedItems: 0,
  },
  learners: [],
  units: [],
  months: [],
  due: [],
  cohorts: [],
  scores: [],
  forms: [],
  items: [],
  distractors: [],
  pages: [],
  ratings: [],
  comments: [],
}
