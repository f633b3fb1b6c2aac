import type { ElementContent } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import type { PackagedAsset } from '../../compile/asset.ts'
import type { CompiledCourse } from '../../compile/compiled.ts'
import type { Exam } from '../../model/course.ts'
import { drawItems } from '../../model/draw.ts'
import type { Question } from '../../model/question.ts'
import { textsFor } from '../../texts/build-texts.ts'
import { fillTemplate, languageSlots } from '../document.ts'
import { printedAnswer, printedKey } from './printed.ts'
import type { Form } from './printed.ts'
import { rawHtml } from './raw-html.ts'

/** An exam on paper, with a sheet of its keys at the end: one HTML file that needs no other. */
export interface Paper {
  readonly exam: Exam
  /** The number on both sheets; the same number gives the same paper. */
  readonly seed: number
}

/** Draws an exam and lays it out for printing. */
export function renderPaper(
  compiled: CompiledCourse,
  { exam, seed }: Paper,
  template: string,
): string {
  const { course } = compiled
  const all = new Map(
    [...compiled.questions.values()].flat().map((question) => [question.number, question]),
  )
  const questions = drawItems(exam, course.banks, { seed, avoid: [] }).flatMap(
    (number) => all.get(number) ?? [],
  )
  const texts = textsFor(course.language).course.paper
  const form = `${course.revision}-${seed}`
  const html = fillTemplate(template, {
    ...languageSlots(course.language),
    course: course.title,
    title: exam.title,
    publisher: course.publisher,
    facts: texts.facts(questions.length, exam.pass, form),
    nameLabel: texts.name,
    staffNumberLabel: texts.staffNumber,
    dateLabel: texts.date,
    signatureLabel: texts.signature,
    keysTitle: texts.keys(exam.title),
    keysNote: texts.keysNote(course.title, form),
    items: tree(questions.map((question) => itemOf(question, { seed, texts }))),
    keys: tree(
      questions.map((question) => h('li', { dir: 'auto' }, printedKey(question, { seed, texts }))),
    ),
  })
  return withPictures(html, compiled.assets)
}

function itemOf(question: Question, form: Form): ElementContent {
  return h('li.item', [h('div', [rawHtml(question.stem)]), printedAnswer(question, form)])
}

function tree(items: readonly ElementContent[]): { html: string } {
  return { html: toHtml(h('ol', [...items]), { allowDangerousHtml: true }) }
}

const types: Readonly<Record<string, string>> = {
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
}

/** Puts the pictures into the file, so that it can be mailed and printed anywhere. */
function withPictures(html: string, assets: readonly PackagedAsset[]): string {
  return assets.reduce((text, { path, data }) => {
    const type = types[path.split('.').at(-1) ?? '']
    if (!type || !text.includes(`src="${path}"`)) return text
    const inline = `data:${type};base64,${Buffer.from(data).toString('base64')}`
    return text.replaceAll(`src="${path}"`, `src="${inline}"`)
  }, html)
}
