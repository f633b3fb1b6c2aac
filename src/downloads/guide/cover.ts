import type { Course } from '../../model/course.ts'
import { textsFor } from '../../texts/build-texts.ts'
import { call, dictionary, literal, tuple } from '../typst/code.ts'
import type { Code } from '../typst/code.ts'
import { breakable } from '../typst/text.ts'

/** Title page: what it is, which edition, who has signed it off or has yet to, and what it does not claim. */
export function writeCover(course: Course): Code {
  const text = (value: string): Code => literal(breakable(value))
  return call('cover', [
    dictionary({
      kind: literal(textsFor(course.language).documents.titles['study-guide']),
      author: text(course.publisher),
      description: text(course.description),
      facts: call(
        'facts',
        factsOf(course).map(([name, value]) =>
          tuple([literal(name), value === undefined ? 'blank' : text(value)]),
        ),
      ),
      disclaimer: course.disclaimer === undefined ? 'none' : text(course.disclaimer),
    }),
  ])
}

/** Names with their values; one without a value gets a line to write on. */
function factsOf({
  review,
  revision,
  language,
}: Course): (readonly [string, string | undefined])[] {
  const signed = review?.signed
  const { documents: texts } = textsFor(language)
  return [
    ...(review ? [[texts.edition, review.version] as const] : []),
    [texts.revision, revision],
    [texts.signedBy, signed?.reviewer],
    [texts.role, signed?.role],
    [texts.date, signed?.date],
    ...(signed ? [] : [[texts.signature, undefined] as const]),
  ]
}
