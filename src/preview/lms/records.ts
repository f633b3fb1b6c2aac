/** Committed and uncommitted values by element name. */
interface Values {
  readonly pending: Readonly<Record<string, string>>
  readonly committed: Readonly<Record<string, string>>
}

const indexed = /^cmi\.(interactions|objectives)\.(\d+)\.(.+)$/

/** How many records there are of a kind, counting those not committed yet; nothing for any element but a count. */
export function countOf(element: string, { pending, committed }: Values): number | undefined {
  const kind = /^cmi\.(interactions|objectives)\._count$/.exec(element)?.[1]
  if (kind === undefined) return undefined
  const indices = [...Object.keys(committed), ...Object.keys(pending)].flatMap((name) => {
    const [, other, index] = indexed.exec(name) ?? []
    return other === kind ? [Number(index)] : []
  })
  return Math.max(-1, ...indices) + 1
}

/** The error code for an index with a gap below it, or for a record that does not begin with its id (RTE 3.4.4). */
export function checkIndex(element: string, values: Values): string | undefined {
  const [, kind, index, field] = indexed.exec(element) ?? []
  if (kind === undefined) return undefined
  const id = `cmi.${kind}.${index}.id`
  if (id in values.pending || id in values.committed) return undefined
  const isNext = Number(index) === countOf(`cmi.${kind}._count`, values)
  return isNext && field === 'id' ? undefined : '201'
}

/** What an objective has before anything was written to it. */
export function objectiveDefault(element: string): string | undefined {
  const [, kind, , field] = indexed.exec(element) ?? []
  return kind === 'objectives' ? objectiveDefaults[field ?? ''] : undefined
}

const objectiveDefaults: Readonly<Record<string, string>> = {
  'score._children': 'raw,min,max',
  'score.raw': '',
  'score.min': '',
  'score.max': '',
  status: 'not attempted',
}
