import type { Course } from '../../../model/course.ts'
import { isRight } from '../../../model/event.ts'
import type { ItemMark, LeafMark } from '../../../model/event.ts'
import { questionIri } from '../../../model/iri.ts'
import { leafItems, nameOf } from '../../../model/leaf-items.ts'
import { plainText } from '../../../model/plain-text.ts'
import { componentsOf, interactionType, keyPatterns, responseText } from './interaction.ts'
import { durationResult } from './statement.ts'
import type { Activity, Result, StatementParts } from './statement.ts'

/** What an answer is part of, and circumstances of its own. */
export type AnswerPlace = Pick<StatementParts, 'parents' | 'extensions'>

/** The statements about an answer: the answers to the parts of a case are parts of the case, and of what that is part of. */
export function describeAnswer(
  course: Course,
  mark: ItemMark,
  place: AnswerPlace,
): readonly StatementParts[] {
  if (!mark.parts) return describeLeaf(course, mark as LeafMark, place)
  const parents = [questionIri(course, mark.question), ...(place.parents ?? [])]
  const inCase = { ...place, parents }
  return mark.parts.flatMap((part) => describeAnswer(course, part, inCase))
}

function describeLeaf(course: Course, mark: LeafMark, place: AnswerPlace): StatementParts[] {
  const item = leafItems(course).find(({ number }) => number === mark.question)
  if (!item || !mark.response) return []
  const { credit } = mark
  const result = {
    response: responseText(mark.response),
    ...(credit !== undefined && { success: isRight(mark) }),
    ...(credit && credit < 1 && { score: { scaled: Math.round(credit * 10_000) / 10_000 } }),
    ...timed([mark]),
  }
  return [
    {
      verb: 'answered',
      object: interaction(course, nameOf(item, mark.asked), mark),
      result,
      ...place,
    },
  ]
}

/** The question as an activity, the same on every sending (xAPI 1.0.3 Data 2.4.4.1). */
function interaction(course: Course, name: string, { question, asked, key }: LeafMark): Activity {
  const patterns = keyPatterns(key)
  return {
    objectType: 'Activity',
    id: questionIri(course, question),
    definition: {
      type: 'http://adlnet.gov/expapi/activities/cmi.interaction',
      name: { [course.language]: name },
      ...(asked && { description: { [course.language]: plainText(asked.stem) } }),
      interactionType: interactionType(key.kind),
      ...(patterns.length > 0 && { correctResponsesPattern: patterns }),
      ...componentsOf(asked, key, course.language),
    },
  }
}

/** How long these items were in view together, where that is known. */
export function timed(marks: readonly ItemMark[]): Result {
  const known = marks.flatMap(({ seconds }) => seconds ?? [])
  const sum = known.reduce((total, seconds) => total + seconds, 0)
  return known.length > 0 ? durationResult(sum * 1000) : {}
}
