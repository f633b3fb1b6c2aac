import type { Course, Item, Module } from '../../../model/course.ts'
import type { ItemMark, LearningEvent } from '../../../model/event.ts'
import { leafMarks } from '../../../model/item-mark.ts'
import { leafItems, nameOf } from '../../../model/leaf-items.ts'
import type { Describe, Entry } from './batches.ts'
import { certificateFields } from './certificate.ts'
import type { CmiData } from './data.ts'
import type { Dialect, Fields } from './dialect.ts'
import { interactionFields } from './interaction.ts'
import type { AnsweredItem } from './interaction.ts'
import { nextIndex } from './outbox.ts'

/** The events that answers come with, by what the course wants recorded. */
const recorded: { readonly [I in Course['interactions']]: readonly LearningEvent['type'][] } = {
  off: [],
  exam: ['exam-submitted'],
  all: ['exam-submitted', 'check-answered'],
}

/** What the record has and what is on its way there. */
interface Session {
  readonly data: CmiData
  /** What is left from earlier. */
  readonly left: readonly Entry[]
}

/** Records of answered items and of the certificate, behind those that are `left`; an LMS without interactions gets none. */
export function interactions(course: Course, dialect: Dialect, { data, left }: Session): Describe {
  const { most, response } = dialect.answers
  const supported = data.get('cmi.interactions._children').includes(response)
  let next = nextIndex('interactions', data, left)
  const entry = (fieldsAt: (index: number) => Fields): Entry => {
    const index = next++
    const values = fieldsAt(index).map(
      ([field, value]) => [`cmi.interactions.${index}.${field}`, value] as const,
    )
    return { values, keep: 'once' }
  }
  return (event) => {
    if (!supported) return []
    // Whatever the course says of answers: the code on a certificate is of no use without a record.
    if (event.type === 'certificate-issued') return [entry(() => certificateFields(dialect, event))]
    if (!recorded[course.interactions].includes(event.type)) return []
    return answeredItems(course, event).flatMap((answered) =>
      next < most ? [entry((index) => interactionFields(dialect, answered, index))] : [],
    )
  }
}

function answeredItems(course: Course, event: LearningEvent): AnsweredItem[] {
  if (event.type !== 'exam-submitted' && event.type !== 'check-answered') return []
  const { time } = event
  const [marks, sitting] =
    event.type === 'exam-submitted' ? [event.marks, event] : [[event.mark], undefined]
  const items = new Map(leafItems(course).map((item) => [item.number, item]))
  return leafMarks(marks).flatMap(({ mark, weight }) => {
    const item = items.get(mark.question)
    if (!item) return []
    const named = { ...item, id: nameOf(item, mark.asked) }
    return [{ sitting, item: named, module: moduleOf(course, item), mark, weight, time }]
  })
}

/** What the course knows of a marked question. */
export function itemOf({ banks }: Course, { question }: ItemMark): Item | undefined {
  return banks.flatMap(({ items }) => items).find(({ number }) => number === question)
}

/** The module whose objective a question serves. */
export function moduleOf({ modules }: Course, { objective }: Item): Module | undefined {
  return modules.find(({ objectives }) => objectives.some(({ id }) => id === objective))
}
