/** Somewhere in the course. */
export type Place =
  | PagePlace
  | { readonly kind: 'exam'; readonly exam: number }
  | PracticePlace
  | { readonly kind: 'cards' }

/** The places of one kind. */
export type PlaceOf<K extends Place['kind']> = Extract<Place, { kind: K }>

/** A page, or a spot inside it. */
export interface PagePlace {
  readonly kind: 'page'
  readonly page: number
  readonly anchor?: string
}

/** Practice in the banks, or at once a round of exactly these questions. */
interface PracticePlace {
  readonly kind: 'practice'
  readonly questions?: readonly number[]
}

/** The place that a link of the page shell or the course's text stands for, by its data attributes. */
export function placeOf({ page, exam, anchor, practice, cards }: DOMStringMap): Place | undefined {
  if (page !== undefined) {
    return { kind: 'page', page: Number(page), ...(anchor !== undefined && { anchor }) }
  }
  if (exam !== undefined) return { kind: 'exam', exam: Number(exam) }
  if (cards !== undefined) return { kind: 'cards' }
  return practice === undefined ? undefined : { kind: 'practice' }
}

/** Finds the link to a place in the contents. */
export function linkSelector(place: Place): string {
  const selector = selectors[place.kind] as (place: Place) => string
  return selector(place)
}

const selectors: { readonly [K in Place['kind']]: (place: PlaceOf<K>) => string } = {
  page: ({ page }) => `[data-page="${page}"]`,
  exam: ({ exam }) => `[data-exam="${exam}"]`,
  practice: () => '[data-practice]',
  cards: () => '[data-cards]',
}
