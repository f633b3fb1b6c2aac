/** Whether a statement is part of the record that others wait for, or a detail that may come after it. */
const ranks = {
  initialized: 'record',
  resumed: 'detail',
  progressed: 'detail',
  answered: 'detail',
  attempted: 'detail',
  scored: 'record',
  completed: 'record',
  passed: 'record',
  failed: 'record',
  earned: 'record',
  commented: 'detail',
  suspended: 'detail',
  terminated: 'record',
} as const

/** The verbs that the player sends, by the name that its statements display. */
export type Verb = keyof typeof ranks

/** ADL's, so that every report knows them; ADL has none for a certificate. */
export function verbIri(verb: Verb): string {
  return `http://${verb === 'earned' ? 'id.tincanapi.com/verb' : 'adlnet.gov/expapi/verbs'}/${verb}`
}

const details: ReadonlySet<string> = new Set(
  (Object.keys(ranks) as Verb[]).filter((verb) => ranks[verb] === 'detail').map(verbIri),
)

/** The statements with the record first; what has the same rank stays in order. */
export function recordFirst<S extends { readonly verb: { readonly id: string } }>(
  statements: readonly S[],
): readonly S[] {
  const isDetail = ({ verb }: S): boolean => details.has(verb.id)
  return [...statements.filter((one) => !isDetail(one)), ...statements.filter(isDetail)]
}
