import { fitted } from '../report/output/terminal/display-width.ts'

/** How often a status is shown where lines can't be taken back, in milliseconds. */
const seldom = 10_000

/** One line of a terminal that is written again and again; in a log file, a line now and then. */
export function statusLine(
  stream: Pick<NodeJS.WriteStream, 'isTTY' | 'write'> & { readonly columns?: number },
  now: () => number,
): { readonly show: (line: string) => void; readonly clear: () => void } {
  let shown = now()
  let isDirty = false
  return {
    show: (line) => {
      if (stream.isTTY) {
        // Of a line that wraps, only the last row could be taken back.
        const shownLine = fitted(line, (stream.columns ?? Infinity) - 1)
        stream.write(`\r\u001B[K${shownLine}`)
        isDirty = line !== ''
      } else if (line !== '' && now() - shown >= seldom) {
        shown = now()
        stream.write(`${line}\n`)
      }
    },
    clear: () => {
      if (isDirty) stream.write('\r\u001B[K')
      isDirty = false
    },
  }
}
