import type { PartKind } from '../../../model/question.ts'

/** An option's number by its letter: `player/lms/scorm/option-letter.ts` writes it. */
const optionId = (letter: string): string | undefined =>
  letter.length === 1 && letter > '`' ? `o${letter.charCodeAt(0) - 96}` : undefined

const optionIds = (text: string): string | undefined => joined(parts(text).map(optionId))

const truths: ReadonlyMap<string, string> = new Map([
  ['t', 'true'],
  ['true', 'true'],
  ['1', 'true'],
  ['f', 'false'],
  ['false', 'false'],
  ['0', 'false'],
])

const truthOf = (text: string): string | undefined => truths.get(text)

/** SCORM 1.2 has one character on each side, so numbers above 9 are letters there; SCORM 2004 has the number. */
const pairOf = (text: string): string | undefined => {
  const [found, source = '', mark, letter = ''] = /^(\w+)(\[\.\]|\.)(.)$/u.exec(text) ?? []
  const target = optionId(letter)?.slice(1)
  return found && target && `s${mark === '.' ? parseInt(source, 36) : source}[.]t${target}`
}

/** How the response to each kind of question is read. */
const readers: { readonly [K in PartKind]: (text: string) => string | undefined } = {
  choice: optionId,
  multiple: optionIds,
  'true-false': truthOf,
  numeric: (text) => text,
  ordering: optionIds,
  matching: (text) => joined(parts(text).map(pairOf)),
  // The mark of the language that SCORM 2004 allows at the beginning.
  'fill-in': (text) => text.replace(/^\{lang=[\w-]*\}/, ''),
  likert: optionId,
  hotspot: optionId,
}

/**
 * The response of a SCORM record as a statement has it (`player/lms/xapi/interaction.ts`): `d` is `o4`, `a,d` is `o1[,]o4`.
 *
 * Whatever is not of the kind's form stays as it is.
 */
export function scormResponse(text: string, kind: PartKind | undefined): string {
  return (kind && readers[kind](text)) ?? text
}

function parts(text: string): readonly string[] {
  return text.split(text.includes('[,]') || text.includes('[.]') ? '[,]' : ',')
}

function joined(ids: readonly (string | undefined)[]): string | undefined {
  return ids.every((id) => id !== undefined) ? ids.join('[,]') : undefined
}
