/** A file made from a picture of the course. */
export interface Rendition {
  /** In pixels. */
  readonly width: number
  /** With its dot. */
  readonly extension: string
  readonly data: Uint8Array
}

/** What the build made of a picture or film before compiling; sizes are in CSS pixels, as it is shown upright. */
export interface PreparedMedia {
  readonly width: number
  readonly height: number
  /** What documents and browsers without WebP show; the file itself when absent. */
  readonly fallback?: Rendition
  /** The picture as WebP in several widths, the narrowest first; empty where that would save nothing. */
  readonly webp: readonly Rendition[]
}
