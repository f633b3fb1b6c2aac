import type { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'
import { shownPath } from './shown-path.ts'

/**
 * Every message of the files, in the form that editors and CI make clickable:
 *
 *     course/banks/01-zones.md:12:1 error No option is marked as right. (question-key)
 *       Put an x into the brackets of each right option: - [x] …
 */
export function printProblems(files: readonly VFile[], cwd: string): string[] {
  return files.flatMap((file) => {
    const messages = [...file.messages].sort(inPlaceOrder)
    const path = shownPath(file.path, cwd)
    return messages.flatMap((message) => {
      const place = `${path}:${message.line ?? 1}:${message.column ?? 1}`
      return [
        `${place} ${gradeOf(message)} ${message.reason} (${message.ruleId ?? ''})`,
        `  ${message.note ?? ''}`,
      ]
    })
  })
}

/** How many mistakes and warnings there are, as a sentence. */
export function countProblems(files: readonly VFile[]): string {
  const messages = files.flatMap((file) => file.messages)
  const counts = (grade: Grade): number =>
    messages.filter((message) => gradeOf(message) === grade).length
  const plural = (count: number, word: string): string =>
    `${count} ${word}${count === 1 ? '' : 's'}`
  return `${plural(counts('error'), 'error')}, ${plural(counts('warning'), 'warning')}`
}

type Grade = 'error' | 'warning' | 'note'

/** As vfile has it: true fails, false warns, and neither is a note. */
function gradeOf({ fatal }: VFileMessage): Grade {
  if (fatal === true) return 'error'
  return fatal === false ? 'warning' : 'note'
}

function inPlaceOrder(a: VFileMessage, b: VFileMessage): number {
  return (a.line ?? 1) - (b.line ?? 1) || (a.column ?? 1) - (b.column ?? 1)
}
