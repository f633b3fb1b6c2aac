import type { Course } from '../../../model/course.ts'
import type { LearningEvent } from '../../../model/event.ts'
import { certificateFields } from './certificate.ts'
import type { CmiData } from './data.ts'
import { interactionFields } from './interaction.ts'
import type { AnsweredItem } from './interaction.ts'

/** Records of answered items on their way to the LMS, a batch for each commit. */
export interface Interactions {
  /** Takes the items of an attempt that was handed in, or a certificate. */
  add(event: RecordedEvent): void
  waiting(): boolean
  /** Writes the next batch; the batch counts as written once {@link kept} is called. */
  write(): boolean
  /** The commit that followed was taken. */
  kept(): void
}

type RecordedEvent = Extract<LearningEvent, { type: 'exam-submitted' | 'certificate-issued' }>
type Fields = readonly (readonly [field: string, value: string])[]

/** Items in one commit: with eight fields each they stay under 200 variables (PHP's `max_input_vars` bites Moodle). */
const batchSize = 20

/** An LMS without interactions gets none. */
export function interactions(course: Course, data: CmiData): Interactions {
  const supported = data.get('cmi.interactions._children').includes('student_response')
  let next = Number(data.get('cmi.interactions._count')) || 0
  let queue: readonly Fields[] = []
  return {
    add: (event) => {
      if (supported) queue = [...queue, ...fieldsOf(course, event)]
    },
    waiting: () => queue.length > 0,
    write: () =>
      queue
        .slice(0, batchSize)
        .flatMap((fields, index) =>
          fields.map(([field, value]) =>
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

/** A certificate is written whatever the course says of answers: its code is of no use without a record. */
function fieldsOf(course: Course, event: RecordedEvent): Fields[] {
  if (event.type === 'certificate-issued') return [certificateFields(event)]
  return course.interactions === 'off' ? [] : answeredItems(course, event).map(interactionFields)
}

function answeredItems(
  { banks, modules }: Course,
  { exam, attempt, marks, time }: Extract<LearningEvent, { type: 'exam-submitted' }>,
): AnsweredItem[] {
  const items = new Map(banks.flatMap((bank) => bank.items.map((item) => [item.number, item])))
  return marks.flatMap((mark) => {
    const item = items.get(mark.question)
    const module = modules.find(({ objectives }) =>
      objectives.some(({ id }) => id === item?.objective),
    )
    return item ? [{ exam, attempt, item, module, mark, time }] : []
  })
}
