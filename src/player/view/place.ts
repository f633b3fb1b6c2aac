/** Somewhere in the course. */
export type Place =
  | { readonly kind: 'cover' }
  | PagePlace
  | InfoPlace
  | { readonly kind: 'exam'; readonly exam: number }
  | PracticePlace
  | { readonly kind: 'cards' }
  | { readonly kind: 'glossary' }
  | { readonly kind: 'downloads' }
  | { readonly kind: 'certificate' }
  | { readonly kind: 'feedback' }

/** The places of one kind. */
export type PlaceOf<K extends Place['kind']> = Extract<Place, { kind: K }>

/** A page, or a spot inside it. */
export interface PagePlace {
  readonly kind: 'page'
  readonly page: number
  readonly anchor?: string
}

/** A page about the course, or a spot inside it. */
interface InfoPlace {
  readonly kind: 'info'
  readonly info: string
  readonly anchor?: string
}

/** Practice in the banks, or at once a round of exactly these questions. */
interface PracticePlace {
  readonly kind: 'practice'
  readonly questions?: readonly number[]
}

/** Places that are one each. */
const singles = [
  'cover',
  'practice',
  'cards',
  'glossary',
  'downloads',
  'certificate',
  'feedback',
] as const

/** The place that a link of the page shell or the course's text stands for, by its data attributes. */
export function placeOf(data: DOMStringMap): Place | undefined {
  const { page, exam, info, anchor } = data
  const spot = anchor !== undefined && { anchor }
  if (page !== undefined) return { kind: 'page', page: Number(page), ...spot }
  if (info !== undefined) return { kind: 'info', info, ...spot }
  if (exam !== undefined) return { kind: 'exam', exam: Number(exam) }
  const kind = singles.find((single) => data[single] !== undefined)
  return kind && { kind }
}

/** Finds the link to a place in the contents. */
export function linkSelector(place: Place): string {
  if (place.kind === 'page') return `[data-page="${place.page}"]`
  if (place.kind === 'info') return `[data-info="${place.info}"]`
  return place.kind === 'exam' ? `[data-exam="${place.exam}"]` : `[data-${place.kind}]`
}
