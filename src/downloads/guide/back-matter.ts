import type { CompiledCourse } from '../../compile/compiled.ts'
import type { Course } from '../../model/course.ts'
import { strings } from '../strings.ts'
import { call, joined, literal, tuple } from '../typst/code.ts'
import type { Code } from '../typst/code.ts'
import { convert } from '../typst/convert.ts'
import { parseHtml } from '../typst/html.ts'
import { noPlaces } from '../typst/scope.ts'
import { breakable, textOf } from '../typst/text.ts'

/** Exams, glossary and references, each where the course has some. */
export function writeBackMatter(
  compiled: CompiledCourse,
  hasPicture: (path: string) => boolean,
): Code[] {
  return [
    ...writeExams(compiled.course),
    ...writeGlossary(compiled, hasPicture),
    ...writeReferences(compiled),
  ]
}

function part(title: string, body: Code): Code {
  return joined([call('heading', [literal(title)], { level: '1' }), body])
}

function writeExams({ exams }: Course): Code[] {
  if (exams.length === 0) return []
  const rows = exams.flatMap(({ title, draw, pass, timeLimit }) => [
    title,
    String(draw),
    strings.percent(pass),
    strings.minutes(timeLimit),
  ])
  const header = call(
    'table.header',
    strings.examColumns.map((name) => call('strong', [literal(name)])),
  )
  return [
    part(strings.exams, call('data-table', ['4', 'false', 'true', header, ...rows.map(literal)])),
  ]
}

/** The glossary's cards in the order of the alphabet. */
function writeGlossary(
  { course, cards }: CompiledCourse,
  hasPicture: (path: string) => boolean,
): Code[] {
  const { compare } = new Intl.Collator(course.language)
  const entries = (cards.get('glossary') ?? []).map(({ front, back }) => ({
    term: parseHtml(front),
    meaning: parseHtml(back),
  }))
  if (entries.length === 0) return []
  const sorted = entries
    .map((entry) => ({ ...entry, name: textOf({ type: 'root', children: [...entry.term] }) }))
    .sort((a, b) => compare(a.name, b.name))
  const places = { ...noPlaces, hasPicture }
  const items = sorted.map(({ term, meaning }) =>
    tuple([convert(term, places), convert(meaning, places)]),
  )
  return [part(strings.glossary, call('glossary', items))]
}

function writeReferences({ references }: CompiledCourse): Code[] {
  const texts = Object.values(references)
  if (texts.length === 0) return []
  return [part(strings.references, call('list', texts.map(citation), { spacing: '0.8em' }))]
}

/** A citation whose web addresses are links. */
function citation(text: string): Code {
  return joined(
    text
      .split(/(https?:\/\/[^\s<>"]*[^\s<>".,;)])/)
      .map((piece, at) =>
        at % 2 === 1
          ? call('link', [literal(piece), literal(breakable(piece))])
          : literal(breakable(piece)),
      ),
  )
}
