// The one place of `src/downloads` that reads from disk: typst and its faces are too large to be handed around.
// oxlint-disable-next-line no-restricted-imports
import { existsSync } from 'node:fs'
// oxlint-disable-next-line no-restricted-imports
import { readFile, readdir } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { TypstCompiler } from '@myriaddreamin/typst-ts-web-compiler'
import type { TypstJob } from './typst-job.ts'

/** Templates that any document may import. */
const templates = ['document.typ', 'guide.typ', 'cards.typ']

/** How typst's errors come back: as lines of text. */
const asText = 2

let loading: Promise<TypstCompiler> | undefined

/**
 * A tagged PDF, set in this thread; the same job gives the same bytes.
 *
 * Reads typst (WebAssembly), the tool's faces and templates when first asked to, once in a process.
 *
 * @throws when typst refuses the code, with its reasons.
 */
export async function press({ source, pictures }: TypstJob): Promise<Uint8Array> {
  loading ??= load()
  const compiler = await loading
  // From here on nothing waits, so that two documents can't mix their files.
  for (const [path, data] of pictures) compiler.map_shadow(`/${path}`, data)
  compiler.add_source('/main.typ', source)
  const { result, diagnostics } = compiler.compile('/main.typ', undefined, 'pdf', asText) as {
    readonly result?: Uint8Array
    readonly diagnostics?: readonly string[]
  }
  for (const path of pictures.keys()) compiler.unmap_shadow(`/${path}`)
  if (!result) throw new Error(`typst: ${(diagnostics ?? []).slice(0, 5).join('\n')}`)
  return result
}

async function load(): Promise<TypstCompiler> {
  const root = toolFolder()
  const typst = await import('@myriaddreamin/typst-ts-web-compiler')
  const wasm = createRequire(import.meta.url).resolve('@myriaddreamin/typst-ts-web-compiler/wasm')
  await typst.default({ module_or_path: await readFile(wasm) })
  const builder = new typst.TypstCompilerBuilder()
  builder.set_dummy_access_model()
  const faces = new URL('dist/fonts/', root)
  for (const name of (await readdir(faces)).sort()) {
    if (name.endsWith('.ttf'))
      await builder.add_raw_font(new Uint8Array(await readFile(new URL(name, faces))))
  }
  const compiler = await builder.build()
  for (const name of templates) {
    compiler.add_source(`/${name}`, await readFile(new URL(`templates/${name}`, root), 'utf8'))
  }
  return compiler
}

/** The tool's own folder, as seen from `src/downloads/typst`, from `dist/lib/downloads/typst` and from `dist/bin/cli`. */
function toolFolder(): URL {
  const folders = ['../../../', '../../../../'].map((path) => new URL(path, import.meta.url))
  const found = folders.find((folder) => existsSync(new URL('templates/document.typ', folder)))
  if (!found) throw new Error('The folder `templates` of the tool is missing.')
  return found
}
