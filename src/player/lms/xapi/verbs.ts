/** The verbs that the player sends, by the name that its statements display. */
export type Verb =
  | 'initialized'
  | 'resumed'
  | 'progressed'
  | 'answered'
  | 'attempted'
  | 'scored'
  | 'completed'
  | 'passed'
  | 'failed'
  | 'commented'
  | 'terminated'

/** All of them are ADL's, so that every report knows them. */
export function verbIri(verb: Verb): string {
  return `http://adlnet.gov/expapi/verbs/${verb}`
}
