// Bundles the command line into one file: loading some three hundred modules one by one took longer than compiling a small course.
// What runs in a thread of its own is a file of its own.
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Entries by the name of their file. */
const entries = {
  'coursewright.js': 'src/cli/main.ts',
  'typst-worker.js': 'src/downloads/typst/typst-worker.ts',
}

for (const [name, entry] of Object.entries(entries)) {
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    // Its other entry reads files beside itself, which a bundle has not.
    resolve: { alias: { 'css-tree': 'css-tree/dist/csstree.esm' } },
    // These find their .wasm or native file beside themselves, so they stay packages.
    ssr: {
      noExternal: true,
      external: [
        'libxml2-wasm',
        'sharp',
        'sql.js',
        '@duckdb/node-api',
        '@myriaddreamin/typst-ts-web-compiler',
      ],
    },
    build: {
      ssr: entry,
      target: 'node20',
      outDir: 'dist/bin/cli',
      emptyOutDir: name === 'coursewright.js',
      copyPublicDir: false,
      // What is loaded on demand lies beside the command: from there, its files are found by the same way.
      rolldownOptions: { output: { entryFileNames: name, chunkFileNames: '[name]-[hash].js' } },
    },
  })
}

/** Files that packages want to be passed on with what is bundled of them: nobody installs these beside the command. */
const notices = ['echarts/LICENSE', 'echarts/NOTICE', 'zrender/LICENSE']

const texts = notices.map((path) => readFile(join(root, 'node_modules', path), 'utf8'))
await writeFile(join(root, 'dist/bin/cli/NOTICE.txt'), (await Promise.all(texts)).join('\n'))
