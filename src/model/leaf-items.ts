import type { Course, Item } from './course.ts'
import type { PartKind } from './question.ts'

/** A question as records name it: one that is not made of others. */
export interface LeafItem extends Item {
  readonly kind: PartKind
}

/** All questions of a course that have an answer of their own: the parts of cases in their place. */
export function leafItems({ banks }: Course): readonly LeafItem[] {
  return banks.flatMap(({ items }) => items.flatMap((item) => item.parts ?? [item])) as LeafItem[]
}
