import type { Bank, Exam, Item } from './course.ts'
import { fits, mayHold } from './draw.ts'

/** Every question that an attempt of the exam may contain. */
export function possibleItems(exam: Exam, banks: readonly Bank[]): Item[] {
  const asked = exam.blueprint.reduce((sum, quota) => sum + quota.count, 0)
  // What the blueprint leaves open comes from all banks.
  const isOpen = asked < exam.draw
  return banks.flatMap(({ id, items }) =>
    items.filter(
      (item) =>
        mayHold(exam, item) && (isOpen || exam.blueprint.some((quota) => fits(quota, item, id))),
    ),
  )
}
