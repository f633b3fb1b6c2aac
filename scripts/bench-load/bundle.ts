import { fileURLToPath } from 'node:url'
import { build } from 'vite'

/** A TypeScript file of this repository, by its path from `scripts/bench-load`, as a classic script for a page. */
export async function bundle(path: string): Promise<string> {
  const entry = fileURLToPath(new URL(path, import.meta.url))
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: false, lib: { entry, formats: ['iife'], name: 'bundled' } },
  })
  const outputs = Array.isArray(result) ? result : [result]
  const chunk = outputs.flatMap((one) => ('output' in one ? one.output : []))[0]
  if (chunk?.type !== 'chunk') throw new Error(`${path} did not bundle.`)
  return chunk.code
}
