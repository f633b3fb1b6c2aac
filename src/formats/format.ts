import type { RenderedCourse } from '../render/index.ts'

/** One kind of package that an LMS, an LRS or a web server can take. */
export interface Format {
  /** Name on the command line, in file names, and of the player's bundle. */
  readonly id: string
  /** One line for `--help`. */
  readonly summary: string
  /** Only built when the command line or the course asks for it. */
  readonly onRequest?: boolean
  /** The form of the course that goes into the package, where the whole is not the only one. */
  readonly arrange?: (rendered: RenderedCourse) => RenderedCourse
  /** Whether its player sends statements to the course's own LRS; the course travels without that address otherwise. */
  readonly reportsToLrs: boolean
  /** The files that this format adds to the shared content; `shared` is what the package holds already. */
  readonly files: (
    rendered: RenderedCourse,
    shared: readonly PackageFile[],
    tool: ToolFiles,
  ) => readonly PackageFile[]
  /** What is wrong with the finished package; an empty list when it is as the standard wants it. */
  readonly check: (files: readonly PackageFile[]) => Promise<readonly string[]>
}

export interface PackageFile {
  /** Relative, with forward slashes. */
  readonly path: string
  readonly data: string | Uint8Array
}

/** The tool's own files that go into packages. */
export interface ToolFiles {
  readonly template: string
  /** The style sheet of the page: what is around pages, and their text. */
  readonly css: string
  /** The style sheet that the player adds once it has started. */
  readonly viewsCss: string
  /** The player's bundle, by format id. */
  readonly players: Readonly<Record<string, string>>
  /** What the player says, by language id. */
  readonly texts: Readonly<Record<string, string>>
  /** The certificate's template. */
  readonly certificate: string
  /** Scripts that the player loads when they are needed, by file name. */
  readonly parts: Readonly<Record<string, string>>
  /** The control documents that a standard puts into packages: by edition, then by file name. */
  readonly schemas: Readonly<Record<string, Readonly<Record<string, string>>>>
}
