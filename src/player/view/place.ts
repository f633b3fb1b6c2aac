/** Somewhere in the course. */
export type Place =
  | { readonly kind: 'cover' }
  | PagePlace
  | InfoPlace
  | { readonly kind: 'exam'; readonly exam: number }
  | PracticePlace
  | { readonly kind: 'cards' }
  | GlossaryPlace
  | { readonly kind: 'downloads' }
  | { readonly kind: 'certificate' }
  | { readonly kind: 'feedback' }
  | SearchPlace

/** The places of one kind. */
export type PlaceOf<K extends Place['kind']> = Extract<Place, { kind: K }>

/** Where in a text the learner is put. */
interface Spot {
  readonly anchor?: string
  /** Called with the text once the learner is there. */
  readonly onShown?: (article: HTMLElement) => void
}

/** A page, or a spot inside it. */
export interface PagePlace extends Spot {
  readonly kind: 'page'
  readonly page: number
}

/** A page about the course, or a spot inside it. */
interface InfoPlace extends Spot {
  readonly kind: 'info'
  readonly info: string
}

/** All terms, or one of them by the number of its card. */
interface GlossaryPlace {
  readonly kind: 'glossary'
  readonly term?: number
}

/** The search, and the place that a learner came from. */
interface SearchPlace {
  readonly kind: 'search'
  readonly from?: Place
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
