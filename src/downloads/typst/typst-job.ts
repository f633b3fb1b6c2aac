/** A document to be made. */
export interface TypstJob {
  /** Its code; it may import the files of `templates` by `/<name>.typ`. */
  readonly source: string
  /** Pictures by package path. */
  readonly pictures: ReadonlyMap<string, Uint8Array>
}
