import type { Course, Item, Module } from '../../../model/course.ts'
import type { ItemMark, LearningEvent } from '../../../model/event.ts'
import type { Describe, Entry } from './batches.ts'
import type { CmiData } from './data.ts'
import { interactionFields } from './interaction.ts'
import type { AnsweredItem } from './interaction.ts'
import { interactionIndex } from './outbox.ts'

/** The events that answers come with, by what the course wants recorded. */
const recorded: { readonly [I in Course['interactions']]: readonly LearningEvent['type'][] } = {
  off: [],
  exam: ['exam-submitted'],
  all: ['exam-submitted', 'check-answered'],
}

/** Records of answered items, behind those that are `left` from earlier; an LMS without interactions gets none. */
export function interactions(course: Course, data: CmiData, left: readonly Entry[]): Describe {
  const supported = data.get('cmi.interactions._children').includes('student_response')
  const count = Number(data.get('cmi.interactions._count')) || 0
  let next = Math.max(count, ...left.map((entry) => (interactionIndex(entry) ?? -1) + 1))
  return (event) => {
    if (!supported || !recorded[course.interactions].includes(event.type)) return []
    return answeredItems(course, event).map((answered): Entry => {
      const index = next++
      const values = interactionFields(answered, index).map(
        ([field, value]) => [`cmi.interactions.${index}.${field}`, value] as const,
      )
      return { values, keep: 'once' }
    })
  }
}

function answeredItems(course: Course, event: LearningEvent): AnsweredItem[] {
  if (event.type !== 'exam-submitted' && event.type !== 'check-answered') return []
  const { time } = event
  const [marks, sitting] =
    event.type === 'exam-submitted' ? [event.marks, event] : [[event.mark], undefined]
  return marks.flatMap((mark) => {
    const item = itemOf(course, mark)
    return item ? [{ sitting, item, module: moduleOf(course, item), mark, time }] : []
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
