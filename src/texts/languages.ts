/** Languages that the player speaks; each has a folder beside this file. */
const languages = ['en'] as const

export type LanguageId = (typeof languages)[number]

/** The player's language for a course in that language (BCP 47); English where it speaks no better one. */
export function languageFor(tag: string): LanguageId {
  const primary = tag.toLowerCase().split('-')[0]
  return languages.find((id) => id === primary) ?? 'en'
}
