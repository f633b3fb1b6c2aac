import type { Blockquote, Code, Heading, Root, RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import type { VFile } from 'vfile'
import { equation, isTaskList } from './answer/answer.ts'
import { formOf, readAnswer } from './answer/index.ts'
import { scale } from './answer/likert.ts'
import type { AnswerDraft } from './answer/answer.ts'
import { isCase, readCase } from './case.ts'
import { readFrontMatter } from './front-matter.ts'
import { parseMarkdown } from './markdown.ts'
import { fail } from './report.ts'
import { bankSchema } from './schema.ts'
import { readDetails, readId } from './question-heading.ts'
import { cutSections } from './sections.ts'
import type { Section } from './sections.ts'
import type { BankSettings, QuestionDetails } from './settings.ts'
import { fileId } from './source.ts'

/** A quiz bank as its author wrote it. */
export interface BankDraft {
  readonly file: VFile
  readonly id: string
  readonly settings: BankSettings
  /** False when the front matter could not be read: then nobody knows its defaults. */
  readonly hasSettings: boolean
  /** Ids of all its questions, also of those that can't be read. */
  readonly ids: readonly string[]
  /** The whole file; the questions are stretches of it. */
  readonly tree: Root
  readonly questions: readonly QuestionDraft[]
}

export interface QuestionDraft {
  /** The permanent id: the heading's text. */
  readonly id: string
  readonly heading: Heading
  readonly stem: readonly RootContent[]
  readonly answer: AnswerDraft
  readonly rationale: readonly RootContent[]
  /** The question's own details over the bank's defaults. */
  readonly details: QuestionDetails
  /** The parts of a case; no other question has any. */
  readonly parts: readonly QuestionDraft[]
}

/** Parses a bank file; what is wrong is reported, and a question that can't be read is left out. */
export function readBank(file: VFile): BankDraft {
  const tree = parseMarkdown(file)
  const found = readFrontMatter(file, tree, bankSchema)
  const settings = found?.value ?? { title: '' }
  const { title: _, ...defaults } = settings
  const { sections } = cutSections(tree.children, 2)
  const questions = sections.flatMap((section) => {
    const question = isCase(section)
      ? readCase(file, section, (part, details) => readPart(file, part, details))
      : readQuestion(file, section)
    return question ? [withDefaults(question, defaults)] : []
  })
  const ids = sections.map(({ heading }) => toString(heading))
  const hasSettings = found !== undefined
  return { file, id: fileId(file), settings, hasSettings, ids, tree, questions }
}

/** Whether all questions of a bank are known with all their details. */
export function isWhole({ hasSettings, questions, ids }: BankDraft): boolean {
  return hasSettings && questions.length === ids.length
}

/** The questions, each case before its parts. */
export function withParts(questions: readonly QuestionDraft[]): QuestionDraft[] {
  return questions.flatMap((question) => [question, ...question.parts])
}

function withDefaults(question: QuestionDraft, defaults: QuestionDetails): QuestionDraft {
  return {
    ...question,
    details: { ...defaults, ...question.details },
    parts: question.parts.map((part) => withDefaults(part, defaults)),
  }
}

/** A part of a case; it need not say anything that its case says. */
function readPart(
  file: VFile,
  section: Section,
  details: QuestionDetails,
): QuestionDraft | undefined {
  const part = readQuestion(file, section, {})
  return part && withDefaults(part, details)
}

/** One question; without a yaml block its details are `unsaid`, and where nothing may stay unsaid, that is reported. */
function readQuestion(
  file: VFile,
  { heading, body }: Section,
  unsaid?: QuestionDetails,
): QuestionDraft | undefined {
  const id = readId(file, heading)
  const parts = splitBody(body)
  const answer = parts.answer && readAnswer(parts.answer, file)
  const form = answer && formOf(answer)
  const mayLack = { rationale: form?.needsNoRationale, details: unsaid !== undefined }
  const missing = Object.entries(parts).filter(
    ([name, part]) =>
      (part === undefined || isEmpty(part)) && !mayLack[name as keyof typeof mayLack],
  )
  if (missing.length > 0 || parts.stray) {
    reportParts(file, heading, { missing: missing.map(([name]) => name), stray: parts.stray })
  }
  const details = parts.details ? readDetails(file, parts.details) : unsaid
  if (parts.answer && !answer) {
    fail(file, 'question-part', {
      reason: 'The answer has no form that belongs to a kind of question.',
      mend: 'Give every item of a task list its brackets; docs/questions.md shows the forms of answers.',
      place: parts.answer,
    })
  }
  if (parts.answer && !isEmpty(parts.stem)) form?.checkStem?.(parts.stem, parts.answer, file)
  if (details?.credit && !form?.canBePartial && answer) reportCredit(file, id, parts.details)
  if (id === undefined || !answer || !details) return undefined
  const rationale = parts.rationale?.children ?? []
  return { id, heading, stem: parts.stem, answer, rationale, details, parts: [] }
}

interface Parts {
  readonly stem: readonly RootContent[]
  readonly answer: RootContent | undefined
  readonly rationale: Blockquote | undefined
  readonly details: Code | undefined
  /** The first thing that stands where nothing may stand. */
  readonly stray?: RootContent
}

/** Stem, answer, rationale, details, in this order. */
function splitBody(body: readonly RootContent[]): Parts {
  const at = answerAt(body)
  const stem = body.slice(0, at < 0 ? firstClosing(body) : at)
  const rest = body.slice(stem.length)
  const answer = at < 0 ? undefined : body[at]
  const rationale = rest.find((node) => node.type === 'blockquote')
  const details = rest.find((node) => node.type === 'code' && node.lang === 'yaml') as
    | Code
    | undefined
  const expected = [answer, rationale, details].filter((node) => node !== undefined)
  const stray = rest.find((node, index) => node !== expected[index])
  return { stem, answer, rationale, details, ...(stray && { stray }) }
}

function firstClosing(body: readonly RootContent[]): number {
  const at = body.findIndex((node) => node.type === 'blockquote' || node.type === 'code')
  return at < 0 ? body.length : at
}

/** The first task list; where there is none, what stands before the rationale, if it has the form of an answer. */
function answerAt(body: readonly RootContent[]): number {
  const tasks = body.findIndex(isTaskList)
  if (tasks >= 0) return tasks
  return body.findLastIndex((node, at) => {
    const next = body[at + 1]?.type ?? 'blockquote'
    return isOtherAnswer(node) && (next === 'blockquote' || next === 'code')
  })
}

/** Forms that a stem may have too. */
function isOtherAnswer(node: RootContent): boolean {
  if (node.type === 'table') return node.children[0]?.children.length === 2
  if (scale(node) !== undefined) return true
  return equation(node) !== undefined || (node.type === 'list' && node.ordered === true)
}

function isEmpty(part: RootContent | readonly RootContent[]): boolean {
  return Array.isArray(part) && part.length === 0
}

const partNames: Readonly<Record<string, string>> = {
  stem: 'a stem',
  answer: 'an answer',
  rationale: 'a rationale (a block quote)',
  details: 'details (a fenced yaml block)',
}

function reportParts(
  file: VFile,
  heading: Heading,
  { missing, stray }: { missing: readonly string[]; stray: RootContent | undefined },
): void {
  for (const part of missing) {
    fail(file, part === 'answer' ? 'question-key' : 'question-part', {
      reason: `Question \`${toString(heading)}\` lacks ${partNames[part] ?? part}.`,
      mend: 'Write stem, answer, block quote and yaml block, in this order; docs/questions.md shows the forms of answers.',
      place: stray ?? heading,
    })
  }
  // A stray part beside a missing one is mostly that part, written in another form: one mistake, not two.
  if (!stray || missing.length > 0) return
  fail(file, 'question-part', {
    reason: `Question \`${toString(heading)}\` has something between or after its parts.`,
    mend: 'Keep to stem, answer, block quote, yaml block; join two quotes into one.',
    place: stray,
  })
}

function reportCredit(file: VFile, id: string | undefined, place: Code | undefined): void {
  fail(file, 'question-credit', {
    reason: `Question \`${id}\` can't give a part of its credit.`,
    mend: 'Take `credit` out; only a task list with several [x] has it.',
    place,
  })
}
