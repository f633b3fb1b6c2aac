import type { VFile } from 'vfile'
import type { Bank, Exam, Quota } from '../model/course.ts'
import { drawItems, fits, mayHold } from '../model/draw.ts'
import { possibleItems } from '../model/possible-items.ts'
import { namesNear } from './near.ts'
import { fail } from './report.ts'
import type { CourseSettings } from './settings.ts'
import type { YamlValue } from './yaml-source.ts'

type Settings = YamlValue<CourseSettings>

/** The exams of `course.yaml` with their permanent numbers. */
export function compileExams(
  settings: CourseSettings,
  numbers: Readonly<Record<string, number>>,
): Exam[] {
  return settings.exams.map(({ blueprint, kinds, no_repeat, time_limit, cool_down, ...exam }) => ({
    ...exam,
    ...(kinds && { kinds }),
    number: numbers[exam.id] ?? 0,
    noRepeat: no_repeat,
    timeLimit: time_limit,
    coolDown: cool_down,
    blueprint: blueprint.map(({ count, bank, objective, tag, difficulty }) => ({
      count,
      ...(tag !== undefined && { tag }),
      ...(bank !== undefined && { bank }),
      ...(objective !== undefined && { objective }),
      ...(difficulty !== undefined && { difficulty }),
    })),
  }))
}

/** Reports exams that the banks can't fill or that repeat themselves, and more than one graded exam. */
export function checkExams(
  file: VFile,
  settings: Settings,
  course: { exams: readonly Exam[]; banks: readonly Bank[]; isComplete: boolean },
): void {
  course.exams.forEach((exam, at) => {
    const isPossible = checkSum(file, settings, { exam, at })
    // With questions left out for their own mistakes, nobody can say what the banks will hold.
    if (isPossible && course.isComplete) {
      checkSupply(file, settings, { exam, at, banks: course.banks })
    }
  })
  const graded = course.exams.flatMap((exam, index) => (exam.graded ? [index] : []))
  for (const index of graded.slice(1)) {
    fail(file, 'exam-graded', {
      reason: 'A second exam is graded.',
      mend: 'Add `graded: false` to every exam but the one that decides whether the course is passed.',
      place: settings.placeOf('exams', index),
    })
  }
}

/** Whether the blueprint asks for no more than the exam draws; reported if not. */
function checkSum(
  file: VFile,
  { placeOf }: Settings,
  { exam, at }: { exam: Exam; at: number },
): boolean {
  const asked = exam.blueprint.reduce((sum, quota) => sum + quota.count, 0)
  if (asked <= exam.draw) return true
  fail(file, 'exam-blueprint', {
    reason: `The blueprint of \`${exam.id}\` asks for ${asked} questions; \`draw\` is ${exam.draw}.`,
    mend: 'Make `draw` at least the sum of the quotas.',
    place: placeOf('exams', at, 'draw'),
  })
  return false
}

function checkSupply(
  file: VFile,
  { placeOf }: Settings,
  { exam, at, banks }: { exam: Exam; at: number; banks: readonly Bank[] },
): void {
  const supplies = exam.blueprint.map((quota) => ({
    ...quota,
    free: banks.flatMap((bank) =>
      bank.items.filter((item) => mayHold(exam, item) && fits(quota, item, bank.id)),
    ).length,
  }))
  supplies.forEach(({ free, ...quota }, index) => {
    const { count } = quota
    if (free >= count) return
    fail(file, 'exam-blueprint', {
      reason: `Exam \`${exam.id}\` wants ${count} ${count === 1 ? 'question' : 'questions'} here; the banks have ${free}.`,
      mend: meantName(quota, banks) ?? 'Lower the count, or write more questions that fit.',
      place: placeOf('exams', at, 'blueprint', index),
    })
  })
  if (supplies.some(({ count, free }) => free < count)) return
  // Each quota has its supply; quotas that want the same questions may still fall short together.
  const drawn = drawItems(exam, banks, { seed: 1, avoid: [] }).length
  if (drawn === exam.draw) {
    checkRepeats(file, { placeOf }, { exam, at, banks })
    return
  }
  fail(file, 'exam-blueprint', {
    reason: `Exam \`${exam.id}\` draws ${exam.draw} questions; the banks have ${drawn}.`,
    mend: 'Lower `draw`, or write more questions.',
    place: placeOf('exams', at, 'draw'),
  })
}

/** The mend for a quota that names what no question has. */
function meantName(quota: Quota, banks: readonly Bank[]): string | undefined {
  const items = banks.flatMap((bank) => bank.items)
  const names = {
    bank: banks.map((bank) => bank.id),
    objective: items.map((item) => item.objective),
    tag: items.flatMap((item) => item.tags ?? []),
  }
  for (const key of ['bank', 'objective', 'tag'] as const) {
    const name = quota[key]
    if (name === undefined || names[key].includes(name)) continue
    const [near] = namesNear(name, names[key])
    return near
      ? `Did you mean the ${key} \`${near}\`?`
      : `No question has the ${key} \`${name}\`; name another.`
  }
  return undefined
}

/** A draw may repeat what it must; one that can't but repeat everything was never meant so. */
function checkRepeats(
  file: VFile,
  { placeOf }: Pick<Settings, 'placeOf'>,
  { exam, at, banks }: { exam: Exam; at: number; banks: readonly Bank[] },
): void {
  if (exam.noRepeat === 0 || possibleItems(exam, banks).length > exam.draw) return
  fail(file, 'exam-repeat', {
    reason: `Exam \`${exam.id}\` always draws every question that fits (${exam.draw}), so \`no_repeat\` can't avoid any.`,
    mend: 'Take `no_repeat` out, lower `draw`, or write more questions that fit.',
    place: placeOf('exams', at, 'no_repeat'),
  })
}
