/** What the cover page shows beside what the course says of itself; without a picture it is made of type alone. */
export interface Cover {
  readonly picture?: {
    /** Package path. */
    readonly path: string
    /** In CSS pixels; absent where they could not be read. */
    readonly width?: number
    readonly height?: number
    /** What there is to see, for those who don't. */
    readonly alt: string
    readonly caption?: string
  }
}
