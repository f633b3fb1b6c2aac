import type { ItemMark } from '../../../model/event.ts'
import { markItem } from '../../../model/item-mark.ts'
import type { Sitting } from '../../../model/progress.ts'
import { unpackResponse } from '../../../model/response.ts'
import { scoreOf } from '../../../model/score.ts'
import { questionOf } from './exam-view.ts'
import type { ExamView } from './exam-view.ts'

/** An attempt with its marks. */
export interface Marked {
  /** In hundredths of a percent. */
  readonly score: number
  readonly marks: readonly ItemMark[]
  /** Whether it was handed in because its time was up. */
  readonly timeUp: boolean
}

/** Marks every item of a sitting; an item without an answer is wrong. */
export function markSitting(view: ExamView, sitting: Sitting): Omit<Marked, 'timeUp'> {
  const marks = sitting.items.map((_, index) => markAt(view, sitting, index))
  return { score: scoreOf(marks.map(({ credit }) => credit ?? 0)), marks }
}

/** Marks one item of a sitting. */
export function markAt(view: ExamView, sitting: Sitting, index: number): ItemMark {
  const question = questionOf(view, sitting, index)
  const response = unpackResponse(question, sitting.answers[index] ?? 0)
  return markItem(question, response, sitting.seconds?.[index])
}
