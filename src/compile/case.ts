import type { Code, RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import type { VFile } from 'vfile'
import { maxParts } from '../model/response.ts'
import { equation, isTaskList } from './answer/answer.ts'
import type { QuestionDraft } from './bank.ts'
import { fail } from './report.ts'
import { readDetails, readId } from './question-heading.ts'
import { cutSections } from './sections.ts'
import type { Section } from './sections.ts'
import type { QuestionDetails } from './settings.ts'

/** Depth of a part's heading, below that of its case. */
const partDepth = 3

/** Whether the section is a case: then it has parts under headings of their own. */
export function isCase({ body }: Section): boolean {
  return cutSections(body, partDepth).sections.length > 0
}

/** Reads one part, whose details begin with those of its case. */
type ReadPart = (section: Section, defaults: QuestionDetails) => QuestionDraft | undefined

/** Reads a case: its scenario, its details, and its parts. A case with a part that can't be read is left out. */
export function readCase(
  file: VFile,
  section: Section,
  readPart: ReadPart,
): QuestionDraft | undefined {
  const { heading } = section
  const id = readId(file, heading)
  const { opening, sections } = cutSections(section.body, partDepth)
  const code = opening.at(-1)
  const isCode = code?.type === 'code' && code.lang === 'yaml'
  const stem = isCode ? opening.slice(0, -1) : opening
  const details = isCode ? readDetails(file, code) : undefined
  reportForm(file, section, { stem, code: isCode ? code : undefined, count: sections.length })
  const parts = sections.map((part) => readPart(part, details ?? {}))
  const read = parts.filter((part) => part !== undefined)
  if (id === undefined || !details || read.length < parts.length) return undefined
  return { id, heading, stem, answer: { kind: 'case' }, rationale: [], details, parts: read }
}

interface CaseForm {
  readonly stem: readonly RootContent[]
  readonly code: Code | undefined
  /** How many parts there are. */
  readonly count: number
}

function reportForm(file: VFile, { heading }: Section, { stem, code, count }: CaseForm): void {
  const name = `Case \`${toString(heading)}\``
  const report = (reason: string, mend: string, place: RootContent = heading): void =>
    fail(file, 'case-form', { reason: `${name} ${reason}`, mend, place })
  if (stem.length === 0) report('lacks a scenario.', 'Write it below the heading of the case.')
  if (!code) {
    report(
      'lacks details (a fenced yaml block).',
      'Put the yaml block between the scenario and the first part; it may be empty.',
    )
  }
  const answer = stem.find((node) => isTaskList(node) || equation(node) !== undefined)
  if (answer) {
    report('has an answer in its scenario.', 'Put it below the heading of a part, ###.', answer)
  }
  if (count < 2 || count > maxParts) {
    report(
      `has ${count} ${count === 1 ? 'part' : 'parts'}.`,
      `Write 2 to ${maxParts} parts, each below a heading ###; headings in a stem are #### or deeper.`,
    )
  }
}
