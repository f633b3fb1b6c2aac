import type { Card } from './card.ts'
import type { PackedCourse } from './packed-course.ts'
import type { SealedQuestion } from './seal.ts'
import type { SearchIndex } from './search.ts'

/** A piece of content that a package's script hands to the player. */
export type Chunk =
  | readonly ['course', PackedCourse]
  /** HTML of a module's pages, by page number. */
  | readonly ['module', number, Readonly<Record<number, string>>]
  /** Questions of a bank, and full citations by the keys that they name. */
  | readonly ['bank', number, readonly SealedQuestion[], Citations]
  | readonly ['deck', string, readonly Card[]]
  /** HTML of the pages about the course, by id. */
  | readonly ['info', Readonly<Record<string, string>>]
  /** HTML of the certificate, with places for what it says of its learner. */
  | readonly ['certificate', string]
  | readonly ['search', SearchIndex]

/** Full citations by the keys that questions name. */
export type Citations = Readonly<Record<string, string>>

/** Name of the global list that content scripts push to, whichever of them and the player runs first. */
export const contentQueue = 'coursewrightContent'

/** Package path of the style sheet of questions and of all views that are no text; the player adds it once it has started. */
export const viewsStylePath = 'views.css'

/** Package path of the script that carries the pages about the course. */
export const infoPath = 'content/info.js'

/** Package path of the script that carries a module's pages. */
export function modulePath(number: number): string {
  return `content/module-${number}.js`
}

/** Package path of the script that carries the certificate. */
export const certificatePath = 'content/certificate.js'

/** Package path of the script that makes a PDF of the certificate. */
export const certificatePdfPath = 'certificate-pdf.js'

/** Package path of the script that shows a kind of place which few learners go to. */
export function viewPath(kind: string): string {
  return `view-${kind}.js`
}
/** Package path of the script that shows definitions in pages. */
export const termsPath = 'terms.js'

/** Package path of the script that says what is locked. */
export const gatePath = 'gate.js'

/** Package path of the script that tells an LRS what an LMS is told. */
export const lrsPath = 'lrs.js'

/** Package path of the script that carries a bank's questions. */
export function bankPath(number: number): string {
  return `content/bank-${number}.js`
}

/** Package path of the script that carries a deck's cards; ids are portable names. */
export function deckPath(id: string): string {
  return `content/deck-${id}.js`
}

/** Package path of the script that carries what can be searched. */
export const searchIndexPath = 'content/search.js'

/** Package path of the script that searches it. */
export const searchPath = 'search.js'

/** Package path of the script with the sheets that open over a page. */
export const sheetsPath = 'sheets.js'
