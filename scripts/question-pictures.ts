// Makes the pictures of docs/questions.md, one for each kind, answered: `tsx scripts/question-pictures.ts [folder]` after a build.
import { mkdir } from 'node:fs/promises'
import { chromium } from 'playwright-core'
import type { Locator } from 'playwright-core'
import type { Kind } from '../src/model/question.ts'
import { ensureChromium } from '../test/browser/chromium.ts'
import { kindsCourse } from '../test/browser/kinds-course.ts'

const folder = process.argv[2] ?? 'docs/images/kinds'

/** A question as it is written, and how it is answered for the picture. */
interface Pictured {
  readonly source: string
  readonly answer: (check: Locator) => Promise<unknown>
}

const rest = '\n\n> Because.\n\n```yaml\ndifficulty: 1\n```'
const tick =
  (...labels: readonly string[]) =>
  async (check: Locator): Promise<void> => {
    for (const label of labels) await check.getByLabel(label, { exact: true }).check()
  }

const pictured: Readonly<Record<Kind, Pictured>> = {
  choice: {
    source: `Where is the scanner?\n\n- [ ] Zone II\n- [ ] Zone III\n- [x] Zone IV${rest}`,
    answer: tick('Zone IV'),
  },
  multiple: {
    source: `Which of these are pulled in?\n\n- [x] Scissors\n- [x] An oxygen cylinder\n- [ ] A paper cup${rest}`,
    answer: tick('Scissors'),
  },
  'true-false': {
    source: `The field is on at night.\n\n- [x] True\n- [ ] False${rest}`,
    answer: tick('True'),
  },
  numeric: {
    source: `How strong is a field of 15,000 gauss?\n\n= 1.5 ± 0.1 T${rest}`,
    answer: (check) => check.getByRole('textbox').fill('1.5'),
  },
  'fill-in': {
    source: `Which zone holds the scanner?\n\n= Zone IV | zone 4${rest}`,
    answer: (check) => check.getByRole('textbox').fill('zone 4'),
  },
  ordering: {
    source: `In which order?\n\n1. Ask\n2. Look\n3. Scan${rest}`,
    answer: (check) =>
      check
        .getByRole('button', { name: /^Move up/ })
        .last()
        .click(),
  },
  matching: {
    source: `Which is which?\n\n| Zone | Who |\n| - | - |\n| Zone I | Everybody |\n| Zone IV | Screened persons |${rest}`,
    answer: (check) => check.getByLabel('Zone IV').selectOption('Screened persons'),
  },
  likert: {
    source: `I could explain this to a colleague.\n\n~ Not at all | A little | Well${rest}`,
    answer: tick('A little'),
  },
  hotspot: {
    source: `Where is it darkest?\n\n![Three stripes](../assets/stripes.svg)\n\n- [x] \`4 20 26 60\` Left\n- [ ] \`37 20 26 60\` Middle\n- [ ] \`70 20 26 60\` Right${rest}`,
    answer: (check) => check.getByLabel('Region A: Left').check(),
  },
  case: {
    source: `A visitor comes to the door.\n\n\`\`\`yaml\ndifficulty: 1\n\`\`\`\n\n### visitor-first\n\nWhat first?\n\n- [x] Ask\n- [ ] Open${rest}\n\n### visitor-then\n\nThe field is on.\n\n- [x] True\n- [ ] False${rest}`,
    answer: tick('Ask', 'True'),
  },
}

const sources = Object.entries(pictured).map(([kind, { source }]) => [kind, source] as const)
const course = kindsCourse(Object.fromEntries(sources))
const browser = await chromium.launch({ executablePath: ensureChromium(), args: ['--no-sandbox'] })
await mkdir(folder, { recursive: true })
for (const [kind, { answer }] of Object.entries(pictured)) {
  const context = await browser.newContext({
    baseURL: 'http://pictures.localhost',
    viewport: { width: 420, height: 700 },
  })
  const page = await context.newPage()
  const check = await course.open(page, kind)
  await answer(check)
  await check.screenshot({ path: `${folder}/${kind}.png` })
  await context.close()
}
await browser.close()
