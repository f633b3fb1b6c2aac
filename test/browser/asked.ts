import type { Locator } from 'playwright-core'
import type { Kind } from '../../src/model/question.ts'
import type { Hand } from './hands.ts'

/** One question of a kind, how it is answered, and what the learner is told then. */
export interface Asked {
  /** All that stands below the question's heading. */
  readonly source: string
  readonly answer: (hand: Hand, check: Locator) => Promise<void>
  readonly verdict: string
}

/** The end of a question that needs nothing special. */
const rest = '\n\n> Because.\n\n```yaml\ndifficulty: 1\n```'

const press =
  (name: string) =>
  (hand: Hand, check: Locator): Promise<void> =>
    hand.press(check.getByLabel(name, { exact: true }))

/** Every kind is here, or this does not compile. */
export const asked: Readonly<Record<Kind, Asked>> = {
  case: {
    source: `A visitor comes.\n\n\`\`\`yaml\ndifficulty: 1\n\`\`\`\n\n### visitor-first\n\nWhich?\n\n- [x] This\n- [ ] That${rest}\n\n### visitor-then\n\nIs it?\n\n- [x] True\n- [ ] False${rest}`,
    answer: async (hand, check) => {
      await press('This')(hand, check)
      await press('False')(hand, check)
    },
    verdict: '1 of 2 right',
  },
  choice: {
    source: `Which?\n\n- [ ] This\n- [x] That\n- [ ] Other${rest}`,
    answer: press('That'),
    verdict: 'Right.',
  },
  multiple: {
    source: `Which?\n\n- [x] This\n- [x] That\n- [ ] Other${rest}`,
    answer: press('This'),
    verdict: 'Partly right: 50 % of the credit.',
  },
  'true-false': {
    source: `Is it?\n\n- [x] True\n- [ ] False${rest}`,
    answer: press('False'),
    verdict: 'Not quite.',
  },
  numeric: {
    source: `How much?\n\n= 1.5 ± 0.1 T${rest}`,
    answer: (hand, check) => hand.type(check.getByRole('textbox'), '1,45'),
    verdict: 'Right.',
  },
  'fill-in': {
    source: `What is it called?\n\n= Zone IV | zone 4${rest}`,
    answer: (hand, check) => hand.type(check.getByRole('textbox'), 'ZONE 4'),
    verdict: 'Right.',
  },
  ordering: {
    source: `What comes first?\n\n1. Alpha\n2. Beta\n3. Gamma${rest}`,
    answer: async (hand, check) => {
      const shown = await check.locator('.ordering-text').allTextContents()
      const moves = ['Gamma', 'Beta', 'Alpha'].flatMap((text) => {
        const place = shown.indexOf(text)
        shown.unshift(...shown.splice(place, 1))
        return Array.from({ length: place }, () => `Move up: ${text}`)
      })
      for (const name of moves) await hand.press(check.getByRole('button', { name }))
    },
    verdict: 'Right.',
  },
  matching: {
    source: `Which is which?\n\n| a | b |\n| - | - |\n| One | Uno |\n| Two | Due |${rest}`,
    answer: async (hand, check) => {
      await hand.choose(check.getByLabel('One'), 'Uno')
      await hand.choose(check.getByLabel('Two'), 'Due')
    },
    verdict: 'Right.',
  },
  likert: {
    source: 'How is it?\n\n~ Bad | Fair | Good\n\n```yaml\ndifficulty: 1\n```',
    answer: press('Fair'),
    verdict: 'Thank you.',
  },
  hotspot: {
    source: `![Stripes](../assets/stripes.svg)\n\nWhere?\n\n- [ ] \`5 20 25 60\` Left\n- [x] \`40 20 20 60\` Middle\n- [ ] \`90 20 10 10\` Right${rest}`,
    answer: (hand, check) =>
      hand.press(
        check.getByRole('radio', { name: 'Region B: Middle', exact: true }),
        check.locator('.region', { hasText: 'B' }),
      ),
    verdict: 'Right.',
  },
}
