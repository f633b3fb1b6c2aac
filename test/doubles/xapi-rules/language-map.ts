import { mapOf, matches, text } from './check.ts'
import type { Check } from './check.ts'

/** RFC 5646: language, script, region, variants, extensions, private use. */
const tag =
  /^(?:(?:[a-z]{2,3}(?:-[a-z]{3}){0,3}|[a-z]{4,8})(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?(?:-(?:[a-z0-9]{5,8}|\d[a-z0-9]{3}))*(?:-[0-9a-wy-z](?:-[a-z0-9]{2,8})+)*(?:-x(?:-[a-z0-9]{1,8})+)?|x(?:-[a-z0-9]{1,8})+|i-[a-z]+)$/i

export const languageTag: Check = matches('language-tag', tag)

/** Texts by language. */
export const languageMap: Check = mapOf(languageTag, text)
