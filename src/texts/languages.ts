/** Languages that the tool speaks to learners; each has a folder beside this file. */
export const languages = ['en', 'es', 'fr', 'ar'] as const

export type LanguageId = (typeof languages)[number]

/** The tool's language for a course in that language (BCP 47); English where it speaks no better one. */
export function languageFor(tag: string): LanguageId {
  return spokenIn(tag) ?? 'en'
}

/** Whether the tool's own words are in the language of such a course. */
export function isSpoken(tag: string): boolean {
  return spokenIn(tag) !== undefined
}

function spokenIn(tag: string): LanguageId | undefined {
  const primary = tag.toLowerCase().split('-')[0]
  return languages.find((id) => id === primary)
}
