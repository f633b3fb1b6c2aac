import type { Course } from '../../../model/course.ts'
import type { LearningEvent } from '../../../model/event.ts'
import { leafMarks } from '../../../model/item-mark.ts'
import { leafItems } from '../../../model/leaf-items.ts'
import type { CmiData } from './data.ts'
import { interactionFields } from './interaction.ts'
import type { AnsweredItem } from './interaction.ts'

/** Records of answered items on their way to the LMS, a batch for each commit. */
export interface Interactions {
  /** Takes the items of an attempt that was handed in. */
  add(event: Extract<LearningEvent, { type: 'exam-submitted' }>): void
  waiting(): boolean
  /** Writes the next batch; the batch counts as written once {@link kept} is called. */
  write(): boolean
  /** The commit that followed was taken. */
  kept(): void
}

/** Items in one commit: with eight fields each they stay under 200 variables (PHP's `max_input_vars` bites Moodle). */
const batchSize = 20

/** An LMS without interactions gets none. */
export function interactions(course: Course, data: CmiData): Interactions {
  const supported = data.get('cmi.interactions._children').includes('student_response')
  let next = Number(data.get('cmi.interactions._count')) || 0
  let queue: readonly AnsweredItem[] = []
  return {
    add: (event) => {
      if (supported && course.interactions !== 'off')
        queue = [...queue, ...answeredItems(course, event)]
    },
    waiting: () => queue.length > 0,
    write: () =>
      queue
        .slice(0, batchSize)
        .flatMap((answered, index) =>
          interactionFields(answered).map(([field, value]) =>
            data.put(`cmi.interactions.${next + index}.${field}`, value),
          ),
        )
        .every(Boolean),
    kept: () => {
      next += Math.min(batchSize, queue.length)
      queue = queue.slice(batchSize)
    },
  }
}

function answeredItems(
  course: Course,
  { exam, attempt, marks, time }: Extract<LearningEvent, { type: 'exam-submitted' }>,
): AnsweredItem[] {
  const items = new Map(leafItems(course).map((item) => [item.number, item]))
  return leafMarks(marks).flatMap(({ mark, weight }) => {
    const item = items.get(mark.question)
    const module = course.modules.find(({ objectives }) =>
      objectives.some(({ id }) => id === item?.objective),
    )
    return item ? [{ exam, attempt, item, module, mark, weight, time }] : []
  })
}
