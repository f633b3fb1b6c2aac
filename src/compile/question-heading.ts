import type { Code, Heading } from 'mdast'
import { toString } from 'mdast-util-to-string'
import type { VFile } from 'vfile'
import { fail } from './report.ts'
import { detailsSchema, idPattern } from './schema.ts'
import type { QuestionDetails } from './settings.ts'
import { readYaml } from './yaml-source.ts'

/** The question's id, which is its heading's text; one that can't be an id is reported. */
export function readId(file: VFile, heading: Heading): string | undefined {
  const id = toString(heading)
  if (idPattern.test(id)) return id
  fail(file, 'id-invalid', {
    reason: `\`${id}\` can't be a question's id.`,
    mend: 'Use lower-case letters, digits and hyphens, a letter first, at most 60 characters.',
    place: heading,
  })
  return undefined
}

/** The details in a question's yaml block. */
export function readDetails(file: VFile, code: Code): QuestionDetails | undefined {
  const line = (code.position?.start.line ?? 0) + 1
  return readYaml({ file, text: code.value, line }, detailsSchema)?.value
}
