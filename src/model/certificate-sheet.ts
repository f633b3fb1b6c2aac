/** What a line of a certificate is; the PDF gives each its place and size. */
export type CertificatePart =
  | 'publisher'
  | 'title'
  | 'name'
  | 'statement'
  | 'course'
  | 'label'
  | 'value'
  | 'signatory'
  | 'role'
  | 'note'
  | 'revision'
  | 'review'
  | 'disclaimer'

/** A certificate as it was filled, to be drawn elsewhere: its texts in reading order, each as it is shown. */
export interface CertificateSheet {
  /** BCP 47 tag. */
  readonly language: string
  readonly title: string
  readonly publisher: string
  readonly lines: readonly (readonly [part: CertificatePart, text: string])[]
  readonly logo?: Picture
  readonly paper: 'a4' | 'letter'
}

/** Pixels without transparency: three bytes each, row by row from the top. */
export interface Picture {
  readonly width: number
  readonly height: number
  readonly rgb: Uint8Array
}

/** What the script of the PDF offers to the player. */
export interface CertificatePdf {
  /** The bytes of the file; nothing when the sheet has letters that the font lacks. */
  readonly make: (sheet: CertificateSheet) => Promise<Uint8Array | undefined>
}

/** Name of the global under which the player finds {@link CertificatePdf}. */
export const certificatePdfGlobal = 'coursewrightPdf'
