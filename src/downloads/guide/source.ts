import type { CompiledCourse } from '../../compile/compiled.ts'
import { textsFor } from '../../texts/build-texts.ts'
import { call, dictionary, literal, tuple } from '../typst/code.ts'
import { languageOf, paperOf } from '../typst/language.ts'
import { writeBackMatter } from './back-matter.ts'
import { writeCover } from './cover.ts'
import { labelsOf } from './labels.ts'
import { writeModule } from './module.ts'

/** The study guide as typst code; `hasPicture` says which assets it may show. */
export function guideSource(
  compiled: CompiledCourse,
  hasPicture: (path: string) => boolean,
): string {
  const { course, pages } = compiled
  const { documents: texts } = textsFor(course.language)
  const settings = dictionary({
    title: literal(course.title),
    author: literal(course.publisher),
    description: literal(course.description),
    paper: paperOf(course.language),
    words: dictionary({ page: literal(texts.page), of: literal(texts.of) }),
    ...languageOf(course.language),
  })
  const parts = { pages, labels: labelsOf(pages), hasPicture, texts }
  const modules = course.modules.map((module, at) =>
    writeModule(module, texts.module(at + 1, module.title), parts),
  )
  const body = [
    writeCover(course),
    call('contents', [literal(texts.contents), tuple(levelsOf(compiled))]),
    ...modules,
    ...writeBackMatter(compiled, hasPicture),
  ]
  return [
    '#import "/guide.typ": *',
    `#show: guide.with(${settings})`,
    ...body.map((code) => `#${code}`),
    '',
  ].join('\n')
}

/** Level of each entry in the table of contents. */
function levelsOf({ course }: CompiledCourse): string[] {
  return course.modules.flatMap(({ pages }) => ['1', ...pages.slice(1).map(() => '2')])
}
