import type { Review } from '../model/course.ts'
import type { BuildTexts } from '../texts/build-texts.ts'

/** Which edition of the content this is, and who has answered for it: one sentence without its full stop. */
export function reviewText({ version, signed }: Review, { locale, course }: BuildTexts): string {
  if (!signed) return course.unsigned(version)
  const { reviewer, role, date } = signed
  return course.signed(version, { reviewer, role, date: dayText(date, locale) })
}

/** `2026-03-04` as `4 March 2026`, because 3/4 is in March here and in April there. */
function dayText(date: string, locale: string): string {
  return new Date(date).toLocaleDateString(locale, { dateStyle: 'long', timeZone: 'UTC' })
}
