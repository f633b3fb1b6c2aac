import type { VFile } from 'vfile'
import { Document, isMap, isSeq, visit } from 'yaml'
import { fail } from '../report.ts'
import { readYaml } from '../yaml-source.ts'
import { emptyLock, lockSchema } from './lock.ts'
import type { Lock } from './lock.ts'

const header = ` Written by coursewright. It gives every page, question and option its permanent number, in which learners'
 answers and places are kept. Commit it with the course, and leave its numbers alone.`

/** Reads the lock file; the empty lock when there is none, nothing when it is damaged, which is reported. */
export function readLock(file: VFile | undefined): Lock | undefined {
  if (!file) return emptyLock
  const before = file.messages.length
  const lock = readYaml({ file, text: String(file), line: 1 }, lockSchema)?.value
  if (!lock && file.messages.length > before) {
    fail(file, 'lock-invalid', {
      reason: 'The lock file is not as the tool wrote it.',
      mend: 'Restore it from version control; a new one would lose the answers of learners under way.',
    })
  }
  return lock
}

/** The lock file's text: one line for each page and question, so that changes read well; as it was when nothing changed. */
export function lockText(lock: Lock, before: Lock, file: VFile | undefined): string {
  if (file && JSON.stringify(lock) === JSON.stringify(before)) return String(file)
  const document = new Document(lock)
  document.commentBefore = header
  visit(document, {
    Collection: (_key, node, path) => {
      const inner = [...path].filter((step) => isMap(step) || isSeq(step)).length
      const first = path.find((step) => 'key' in step)
      const section = first && 'key' in first ? String(first.key) : ''
      const rowDepth: Record<string, number> = { next: 1, questions: 2, modules: 4 }
      if (inner >= (rowDepth[section] ?? 9)) node.flow = true
    },
  })
  return document.toString({ lineWidth: 0, flowCollectionPadding: true })
}
