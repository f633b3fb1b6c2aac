import { mini } from './mini-course.ts'
import type { Sources } from './mini-course.ts'

/** The mini course's bank with a case of two parts behind its question: the case begins on line 19. */
const bank = `${mini['banks/01-one.md']}
## fall

Somebody fell.

\`\`\`yaml
difficulty: 3
\`\`\`

### fall-first

Who helps?

- [x] You
- [ ] Nobody

> You are there.

### fall-then

Help is near.

- [x] True
- [ ] False

> It came.
`

/** That bank with other texts in place of parts of it. */
export function caseWith(...edits: readonly (readonly [part: string, other: string])[]): Sources {
  const text = edits.reduce((text, [part, other]) => {
    if (!text.includes(part)) throw new Error(`The case does not contain "${part}".`)
    return text.replace(part, () => other)
  }, bank)
  return { 'banks/01-one.md': text }
}

/** So many more parts. */
export function moreParts(count: number): string {
  const first = bank.slice(bank.indexOf('### fall-first'), bank.indexOf('### fall-then'))
  return Array.from({ length: count }, (_, index) => first.replace('first', `more-${index}`)).join(
    '',
  )
}
