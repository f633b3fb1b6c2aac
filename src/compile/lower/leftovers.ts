import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { warn } from '../report.ts'

/** Markdown that is written amiss: learners would see its signs. */
interface Leftover {
  readonly pattern: RegExp
  readonly what: string
  readonly mend: string
}

/** Each is a slip that CommonMark takes for text, without a word. */
const leftovers: readonly Leftover[] = [
  {
    pattern: /^#{2,6}(?=[^\s#])/m,
    what: 'a heading',
    mend: 'Write a blank after the #.',
  },
  {
    pattern: /\]\((?![a-z]+:)[^()<>"\n]*[^()<>"\s] +[^()<>"\s][^()<>"\n]*\.\w{2,5}\)/i,
    what: 'a link or picture',
    mend: 'Take the blanks out of the file name; or put the path between < and >, as in ![Plan](<../assets/my plan.svg>).',
  },
  {
    pattern: /\[\^[^\]\s]+\]/,
    what: 'a footnote',
    mend: 'Write its text on a line of its own, as in [^1]: Source.',
  },
  {
    pattern: /^ *(-|[–—•*+] ?)\[[ x]?\]/im,
    what: 'an option',
    mend: 'Begin it with a hyphen, a blank and brackets, as in - [ ] Text.',
  },
  {
    pattern: /:(question|quiz|video|audio)(?=[[{])/,
    what: 'a block',
    mend: 'Put it on a line of its own, with two colons, as in ::question{#its-id}.',
  },
  {
    pattern: /^\[!(note|tip|important|warning|caution)\]/i,
    what: 'a box',
    mend: 'Write :::note, the text, and ::: on lines of their own.',
  },
  {
    pattern: /^\|.+\|[ \t]*\n\|.+/,
    what: 'a table',
    mend: 'Write a second line with --- for each column of the first, as in | --- | --- |.',
  },
]

/** Warns of text that an author meant as Markdown. Code is left alone. */
export function warnOfLeftovers(tree: Root, file: VFile): void {
  visit(tree, 'text', ({ value, position }) => {
    for (const { pattern, what, mend } of leftovers) {
      const index = value.search(pattern)
      if (index < 0) continue
      const before = value.slice(0, index).split('\n')
      const [line, column] = [position?.start.line ?? 1, position?.start.column ?? 1]
      warn(file, 'markdown-unread', {
        reason: `What looks like ${what} is text, and learners see its signs.`,
        mend,
        place:
          before.length > 1
            ? { line: line + before.length - 1, column: 1 }
            : { line, column: column + index },
      })
    }
  })
}
