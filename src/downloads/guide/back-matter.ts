import type { CompiledCourse } from '../../compile/compiled.ts'
import type { Course } from '../../model/course.ts'
import { textsFor } from '../../texts/build-texts.ts'
import type { DocumentTexts } from '../../texts/build-texts.ts'
import { call, joined, literal, tuple } from '../typst/code.ts'
import type { Code } from '../typst/code.ts'
import { convert } from '../typst/convert.ts'
import { parseHtml } from '../typst/html.ts'
import { noPlaces } from '../typst/scope.ts'
import type { Places } from '../typst/scope.ts'
import { breakable, textOf } from '../typst/text.ts'

/** Exams, glossary and references, each where the course has some. */
export function writeBackMatter(
  compiled: CompiledCourse,
  hasPicture: (path: string) => boolean,
): Code[] {
  const { documents: texts } = textsFor(compiled.course.language)
  return [
    ...writeExams(compiled.course, texts),
    ...writeGlossary(compiled, { hasPicture, texts }),
    ...writeReferences(compiled, texts),
  ]
}

function part(title: string, body: Code): Code {
  return joined([call('heading', [literal(title)], { level: '1' }), body])
}

function writeExams({ exams }: Course, texts: DocumentTexts): Code[] {
  if (exams.length === 0) return []
  const rows = exams.flatMap(({ title, draw, pass, timeLimit }) => [
    title,
    String(draw),
    texts.percent(pass),
    timeLimit === 0 ? texts.noLimit : texts.minutes(timeLimit),
  ])
  const header = call(
    'table.header',
    texts.examColumns.map((name) => call('strong', [literal(name)])),
  )
  return [
    part(texts.exams, call('data-table', ['4', 'false', 'true', header, ...rows.map(literal)])),
  ]
}

/** The glossary's cards in the order of the alphabet. */
function writeGlossary(
  { course, cards }: CompiledCourse,
  show: Pick<Places, 'hasPicture' | 'texts'>,
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
  const places = { ...noPlaces, ...show }
  const items = sorted.map(({ term, meaning }) =>
    tuple([convert(term, places), convert(meaning, places)]),
  )
  return [part(show.texts.glossary, call('glossary', items))]
}

function writeReferences({ references }: CompiledCourse, texts: DocumentTexts): Code[] {
  const entries = Object.values(references)
  if (entries.length === 0) return []
  return [part(texts.references, call('list', entries.map(citation), { spacing: '0.8em' }))]
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
