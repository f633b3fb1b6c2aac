import type { CourseStatistics, ItemStatistics } from '../compile/item-statistics/schema.ts'
import { leafQuestions } from '../model/leaf-items.ts'
import { questionHash } from '../model/question-hash.ts'
import type { PartQuestion, Question } from '../model/question.ts'
import type { CourseReport, ItemLine } from './course-report.ts'

/** What a report found out about questions, to be kept beside their banks; those that nobody answered are left out. */
export function statisticsOf(
  { about, items }: Pick<CourseReport, 'about' | 'items'>,
  questions: readonly Question[],
): CourseStatistics {
  const byNumber = new Map(leafQuestions(questions).map((one) => [one.number, one]))
  const entries = items.flatMap((item) => {
    const question = byNumber.get(item.number)
    return question && item.answers > 0 ? [[question.id, statisticsOfItem(item, question)]] : []
  })
  return { version: 1, as_of: about.asOf, questions: Object.fromEntries(entries) }
}

function statisticsOfItem(item: ItemLine, question: PartQuestion): ItemStatistics {
  const { answers, difficulty, discrimination, medianSeconds, flags } = item
  return {
    answers,
    ...(difficulty !== null && { difficulty: rounded(difficulty) }),
    ...(discrimination !== null && { discrimination: rounded(discrimination) }),
    ...(medianSeconds !== null && { median_seconds: rounded(medianSeconds) }),
    hash: questionHash(question),
    ...(flags.length > 0 && { flags }),
  }
}

/** To thousandths: more would change with each report and mean nothing. */
function rounded(value: number): number {
  return Math.round(value * 1000) / 1000
}
