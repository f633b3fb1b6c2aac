/** What the id of an interaction says: `player/lms/scorm/interaction.ts` and `certificate.ts` make it. */
export type InteractionId =
  | {
      readonly of: 'exam'
      readonly exam: number
      readonly attempt: number
      readonly question: number
    }
  | { readonly of: 'practice'; readonly question: number; readonly index: number }
  | { readonly of: 'certificate'; readonly code: string }

/** Reads `EX1-T03-zones-014`, `PR-zones-014-37` or `CERT-1A2B-3C4D-5E6F`; nothing for ids of another tool. */
export function readInteractionId(id: string): InteractionId | undefined {
  const [inExam, exam, attempt, question] = /^EX(\d{1,4})-T(\d{2,5})-.+-(\d{3,6})$/.exec(id) ?? []
  if (inExam) {
    return {
      of: 'exam',
      exam: Number(exam),
      attempt: Number(attempt),
      question: Number(question),
    }
  }
  const [inPractice, asked, index] = /^PR-.+-(\d{3,6})-(\d{1,6})$/.exec(id) ?? []
  if (inPractice) return { of: 'practice', question: Number(asked), index: Number(index) }
  const [, code] = /^CERT-([0-9A-HJKMNP-TV-Z]{4}(?:-[0-9A-HJKMNP-TV-Z]{4}){2})$/.exec(id) ?? []
  return code ? { of: 'certificate', code } : undefined
}
