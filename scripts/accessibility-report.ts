// Writes docs/accessibility.md from what the browser tests counted: `npm run build`, `npx vitest run --project browser`, then this.
import { readFile, writeFile } from 'node:fs/promises'
import { tallies } from '../test/browser/tally.ts'
import { reportOn } from './accessibility/report.ts'
import { readTallies } from './accessibility/tallies.ts'

const root = new URL('../', import.meta.url)
const { version } = JSON.parse(await readFile(new URL('package.json', root), 'utf8')) as {
  readonly version: string
}
await writeFile(
  new URL('docs/accessibility.md', root),
  reportOn(version, await readTallies(tallies)),
)
