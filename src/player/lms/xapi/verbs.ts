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
  | 'earned'

/** ADL's, so that every report knows them; ADL has none for a certificate. */
export function verbIri(verb: Verb): string {
  return `http://${verb === 'earned' ? 'id.tincanapi.com/verb' : 'adlnet.gov/expapi/verbs'}/${verb}`
}
