import type { Review } from '../model/course.ts'

/** Which edition of the content this is, and who has answered for it: one sentence without its full stop. */
export function reviewText({ version, signed }: Review): string {
  if (!signed) return `Content ${version}: not yet signed off by a reviewer of this site`
  const { reviewer, role, date } = signed
  return `Content ${version}: reviewed by ${reviewer}, ${role}, on ${dayText(date)}`
}

/** `2026-03-04` as `4 March 2026`, because 3/4 is in March here and in April there. */
function dayText(date: string): string {
  return new Date(date).toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' })
}
