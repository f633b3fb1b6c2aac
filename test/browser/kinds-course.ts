import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { Locator, Page } from 'playwright-core'
import { readZip } from '../read-zip.ts'
import { publish } from './publish.ts'

const settings = `id: kinds
iri: https://courses.example/kinds
title: Kinds
language: en
description: A page for each kind of question.
publisher: Example Works
cover: false
formats: [web]
`

/** Three stripes, dark and light, so that what is drawn over them must be seen on both. */
const picture = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 30"><rect width="20" height="30" fill="#000"/><rect x="20" width="20" height="30" fill="#888"/><rect x="40" width="20" height="30" fill="#fff"/></svg>
`

const tool = fileURLToPath(new URL('../../dist/bin/cli/coursewright.js', import.meta.url))

/** Builds a web package with a page for each question; the texts are all that stands below a question's heading. */
async function buildKinds(
  questions: Readonly<Record<string, string>>,
): Promise<ReadonlyMap<string, Buffer>> {
  const folder = await mkdtemp(join(tmpdir(), 'coursewright-kinds-'))
  const pages = Object.keys(questions).map((id) => `## The ${id} page\n\n::question{#${id}}\n`)
  const bank = Object.entries(questions).map(
    ([id, text]) => `## ${id}

${text}
`,
  )
  const files = {
    'course.yaml': settings,
    'assets/stripes.svg': picture,
    'modules/01-one.md': `---\ntitle: One\nobjectives: { know: Know }\n---\n\n${pages.join('\n')}`,
    'banks/01-one.md': `---\ntitle: One\nobjective: know\ncredit: partial\n---\n\n${bank.join('\n')}`,
  }
  try {
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(folder, path)), { recursive: true })
      await writeFile(join(folder, path), text)
    }
    const out = join(folder, 'out')
    await promisify(execFile)(process.execPath, [tool, 'build', folder, '--out', out])
    return await readZip(await readFile(join(out, 'kinds-web.zip')))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Has the course of these questions served when it is first wanted, and opens the page of one. */
export function kindsCourse(questions: Readonly<Record<string, string>>): {
  readonly open: (page: Page, id: string) => Promise<Locator>
} {
  let published: Promise<void> | undefined
  return {
    open: async (page, id) => {
      published ??= buildKinds(questions).then((files) => publish('kinds', files))
      await published
      await page.goto('/own/kinds/index.html')
      await page.waitForSelector('#turn button')
      const number = Object.keys(questions).indexOf(id) + 2
      await page.evaluate(
        (link) => document.querySelector<HTMLElement>(link)?.click(),
        `#outline [data-page="${number}"]`,
      )
      await page.waitForSelector('.check')
      return page.locator('.check')
    },
  }
}
