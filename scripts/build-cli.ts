// Bundles the command line into one file: loading some three hundred modules one by one took longer than compiling a small course.
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const root = fileURLToPath(new URL('..', import.meta.url))

await build({
  configFile: false,
  root,
  logLevel: 'warn',
  // These find their .wasm file beside themselves, so they stay packages.
  ssr: {
    noExternal: true,
    external: ['libxml2-wasm', 'sql.js', '@myriaddreamin/typst-ts-web-compiler'],
  },
  build: {
    ssr: 'src/cli/main.ts',
    target: 'node20',
    outDir: 'dist/bin/cli',
    copyPublicDir: false,
    rolldownOptions: { output: { entryFileNames: 'coursewright.js' } },
  },
})
