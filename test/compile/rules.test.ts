import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { toString } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import { expect, test } from 'vitest'
import { VFile } from 'vfile'
import { parseMarkdown } from '../../src/compile/markdown.ts'
import { rules } from '../../src/compile/rules.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** The rows of the page's table, as texts of their cells, without the head. */
async function documentedRules(): Promise<string[][]> {
  const page = new VFile(await readFile(join(root, 'docs/rules.md'), 'utf8'))
  const rows: string[][] = []
  visit(parseMarkdown(page), 'tableRow', (row) => {
    rows.push(row.children.map((cell) => toString(cell)))
  })
  return rows.slice(1)
}

/** The sources of the tool but for the table of rules itself. */
async function sources(): Promise<string[]> {
  const entries = await readdir(join(root, 'src'), { recursive: true, withFileTypes: true })
  const paths = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && entry.name !== 'rules.ts')
    .map((entry) => join(entry.parentPath, entry.name))
  return Promise.all(paths.map((path) => readFile(path, 'utf8')))
}

test('docs/rules.md lists every rule with its meaning, in the order of the table', async () => {
  const documented = await documentedRules()
  expect(documented.map(([id, meaning]) => [id, meaning])).toEqual(Object.entries(rules))
})

test('docs/rules.md gives an example of a mend for every rule', async () => {
  const documented = await documentedRules()
  expect(documented.filter(([, , mend = '']) => mend.length < 10)).toEqual([])
})

const reporters = (await sources()).filter((text) => /\b(fail|warn|note)\(/.test(text))

test.each(Object.keys(rules))('the rule %s is reported somewhere', (id) => {
  expect(reporters.some((text) => text.includes(`'${id}'`))).toBe(true)
})
