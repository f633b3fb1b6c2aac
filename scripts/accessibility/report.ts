import type { Criterion } from './criterion.ts'
import { levelA } from './level-a.ts'
import { levelAa } from './level-aa.ts'
import { levelAaa } from './level-aaa.ts'
import type { Tallies } from './tallies.ts'

/** Every criterion that the report speaks of, by level. */
export const levels: readonly (readonly [title: string, criteria: readonly Criterion[]])[] = [
  ['Level A', levelA],
  ['Level AA', levelAa],
  ['Level AAA, where met', levelAaa],
]

/** The report on a version of the tool, as Markdown. @throws when something is claimed that no check or test proves. */
export function reportOn(version: string, tallies: Tallies): string {
  const claims = levels.flatMap(([, criteria]) => criteria.flatMap((one) => doubts(one, tallies)))
  if (claims.length > 0) throw new Error(claims.join('\n'))
  const tables = levels.map(([title, criteria]) => table(title, criteria, tallies))
  return [head(version, tallies), ...tables, foot].join('\n\n')
}

/** Why a criterion must not be called supported. */
function doubts(
  { number, conformance, checks = [], test, hand }: Criterion,
  tallies: Tallies,
): string[] {
  if (conformance !== 'Supports') return []
  const names = checks.map((check) => nameOf(check, number))
  if (names.length === 0 && test === undefined && hand === undefined)
    return [`${number}: nothing proves it.`]
  return [
    ...names
      .filter((name) => !tallies.counts.has(name))
      .map((name) => `${number}: no test counted "${name}".`),
    ...checks
      .filter((check) => tallies.failed.has(check))
      .map((check) => `${number}: "${check}" failed.`),
  ]
}

/** Axe counts by criterion: `axe wcag1410` is 1.4.10. */
function nameOf(check: string, number: string): string {
  return check === 'axe' ? `axe wcag${number.replaceAll('.', '')}` : check
}

function table(title: string, criteria: readonly Criterion[], tallies: Tallies): string {
  const rows = criteria.map((one) => {
    const proof = proofOf(one, tallies)
    return `| ${one.number} ${one.name} | ${one.conformance} | ${one.remarks}${proof && ` ${proof}`} |`
  })
  return [
    `## ${title}`,
    '',
    '| Criterion | Conformance | Remarks |',
    '| --- | --- | --- |',
    ...rows,
  ].join('\n')
}

function proofOf({ number, checks = [], test, hand }: Criterion, { counts }: Tallies): string {
  const names = checks.map((check) => nameOf(check, number))
  const total = names.reduce((sum, name) => sum + (counts.get(name) ?? 0), 0)
  const parts = [
    checks.length > 0 && `${checks.join(', ')}: ${total.toLocaleString('en')} checks`,
    test !== undefined && `\`${test}\``,
    hand !== undefined && `by review: ${hand}`,
  ].filter((part) => part !== false)
  return parts.length > 0 ? `_(${parts.join('; ')})_` : ''
}

const total = ({ counts }: Tallies): number =>
  [...counts].reduce((sum, [, count]) => sum + count, 0)

function head(version: string, tallies: Tallies): string {
  return `# Accessibility conformance report

In the form of the VPAT 2.5, WCAG edition. Made by \`npm run accessibility\` from what the browser tests counted; don't
edit it.

- **Product:** Coursewright ${version}: the player in its packages, with the bundled course, a course that has every
  feature and every kind of question, and a course in Arabic.
- **Standard:** Web Content Accessibility Guidelines 2.2, levels A and AA.
- **How it was evaluated:** in Chromium, by axe and by checks of our own: ${total(tallies).toLocaleString('en')} checks over every view, in light,
  dark and forced colours, on screens of 1280 and 320 pixels, at 400 percent, with text of twice the size, with wide
  spacing of text, and from right to left; and by journeys with keys alone. By review stands where the source
  or screenshots were looked at instead; nobody else has checked that.
- **What was not done:** no tests with people who use screen readers, magnifiers or speech, and none in other browsers.
  A course of yours conforms only if its texts, pictures and media do.

Supports, Partially Supports, Does Not Support and Not Applicable mean what they mean in the VPAT. In brackets stands what
a statement rests on.`
}

const foot = `## Revised sections

4.1.1 Parsing is no longer part of WCAG 2.2. Section 508 and EN 301 549 ask for WCAG 2.0 and 2.1, levels A and AA, which
the tables above contain; their other chapters were not evaluated.

## Tell us

Learners reach the course's team by the page at the end of the contents. Faults of the player belong in the tool's issues.
`
