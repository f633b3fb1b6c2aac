import type { Picture } from '../model/certificate-sheet.ts'
import type { PackedFont } from './font.ts'

/** The two faces of the certificate. */
export interface Faces {
  readonly regular: PackedFont
  readonly bold: PackedFont
}

export type Face = keyof Faces

/** A line of text; x is its middle and y its base line, in points from the bottom left. */
export interface TextLine {
  readonly text: string
  readonly face: Face
  readonly size: number
  /** Points between letters. */
  readonly tracking: number
  /** 0 black to 1 white. */
  readonly grey: number
  readonly x: number
  readonly y: number
}

/** What a screen reader is told that these lines are. */
export interface Passage {
  readonly tag: 'H1' | 'P'
  readonly lines: readonly TextLine[]
}

/** Where the picture goes: its lower left corner and its size. */
interface PlacedPicture {
  readonly picture: Picture
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A horizontal hairline. */
export interface Rule {
  readonly x: number
  readonly y: number
  readonly length: number
}

/** One page, ready to be written down. */
export interface Drawing {
  readonly width: number
  readonly height: number
  readonly passages: readonly Passage[]
  readonly rules: readonly Rule[]
  readonly logo?: PlacedPicture
}
