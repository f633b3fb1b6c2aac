import type { Describe } from './batches.ts'

/** Most characters of a comment: with the words before it, it stays a CMIString4096. */
const mostCharacters = 4000

/** A rating and what the learner wrote to it, in one line. */
export const comments: Describe = (event) => {
  if (event.type !== 'course-rated') return []
  const text = plainLine(event.comment.slice(0, mostCharacters))
  const line = `rating ${event.rating} of 5${text && `: ${text}`}`
  // Each writing is appended to what the LMS has: after a fault it may stand there twice, but not once for each rewriting.
  return [{ values: [['cmi.comments', line]], keep: 'repeated' }]
}

/** Without line ends, which LMSs pass on inside scripts, and without halves of characters, on which `encodeURIComponent` throws. */
function plainLine(text: string): string {
  return text
    .replace(/[\uD800-\uDFFF]/gu, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
}
