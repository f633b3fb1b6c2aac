import { VFile } from 'vfile'
import { Document, isMap, isSeq, visit } from 'yaml'
import { fail } from '../report.ts'
import { isUnreadable } from '../source.ts'
import { readYaml } from '../yaml-source.ts'
import { findClash } from './clash.ts'
import { emptyLock, lockSchema } from './lock.ts'
import type { Lock } from './lock.ts'

const header = ` Written by coursewright. It gives every page, question, option and flash card its permanent number, in
 which learners' answers and places are kept. Commit it with the course, and leave its numbers alone.`

/** Reads the lock file; the empty lock when there is none, nothing when it is damaged, which is reported. */
export function readLock(file: VFile | undefined): Lock | undefined {
  if (!file) return emptyLock
  if (isUnreadable(file)) return undefined
  const copy = new VFile({ path: file.path, value: file.value })
  const lock = readYaml({ file: copy, text: String(file), line: 1 }, lockSchema)
  const [first] = copy.messages
  const clash = lock && findClash(lock.value)
  const damage = first ?? (clash && { reason: clash.reason, place: lock.placeOf(...clash.path) })
  if (damage) {
    fail(file, 'lock-invalid', {
      reason: `The lock file is not as the tool wrote it. ${damage.reason}`,
      mend: 'Restore it from version control; a new one would lose the answers of learners under way.',
      place: damage.place,
    })
    return undefined
  }
  return lock?.value
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
      const rowDepth: Record<string, number> = { next: 1, questions: 2, cards: 2, modules: 4 }
      if (inner >= (rowDepth[section] ?? 9)) node.flow = true
    },
  })
  return document.toString({ lineWidth: 0, flowCollectionPadding: true })
}
