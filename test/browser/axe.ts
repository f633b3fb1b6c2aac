import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Frame, Page } from 'playwright-core'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe says of a page. */
export interface Audit {
  readonly violations: readonly string[]
  /** What axe can't decide, each with why; texts whose contrast it leaves open are not among them. */
  readonly undecided: readonly string[]
  /** Selectors of texts whose contrast axe leaves open. */
  readonly unclear: readonly string[]
  /** How many elements were checked, by axe's tag of the rule, such as `wcag143` for criterion 1.4.3. */
  readonly checked: Readonly<Record<string, number>>
}

/** Results as axe returns them, as far as they are read. */
interface AxeResult {
  readonly id: string
  readonly tags: readonly string[]
  readonly nodes: readonly {
    readonly html: string
    readonly target: readonly string[]
    readonly any: readonly { readonly message: string }[]
  }[]
}
interface AxeResults {
  readonly passes: readonly AxeResult[]
  readonly violations: readonly AxeResult[]
  readonly incomplete: readonly AxeResult[]
}
type AxeWindow = Window & { axe?: { run: (options: object) => Promise<AxeResults> } }

/** The rules of WCAG 2.2 A and AA, and what axe calls best practice; those on target size are off unless they are asked for. */
const everything = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  // Links of the contents are no skip links, whatever they look like to axe; the journey by keys uses the real one.
  rules: { 'target-size': { enabled: true }, 'skip-link': { enabled: false } },
}

/** The rules that go by colours. */
export const colourRules = ['color-contrast', 'link-in-text-block'] as const

/** What axe finds in a page or frame from its top, by all rules or some; the context must bypass the page's policy. */
export async function audit(page: Page | Frame, rules?: readonly string[]): Promise<Audit> {
  const isThere = await page.evaluate(() => (window as unknown as AxeWindow).axe !== undefined)
  if (!isThere) await page.evaluate(axe)
  return page.evaluate(async (options) => {
    const { axe } = window as unknown as Required<AxeWindow>
    // What the bar covers in part is a small target to axe, and how far a page scrolls depends on the question that was drawn.
    window.scrollTo(0, 0)
    const found = await axe.run(options)
    const line = ({ id, nodes }: AxeResult): string[] =>
      nodes.map(({ html, any }) => `${id}: ${html.slice(0, 200)} (${any[0]?.message ?? ''})`)
    const checked: Record<string, number> = {}
    const count = ({ tags, nodes }: AxeResult): void =>
      tags
        .filter((tag) => /^wcag\d{3,4}$|^best-practice$/.test(tag))
        .forEach((tag) => {
          checked[tag] = (checked[tag] ?? 0) + nodes.length
        })
    ;[...found.passes, ...found.violations].forEach(count)
    return {
      violations: found.violations.flatMap(line),
      undecided: found.incomplete.filter(({ id }) => id !== 'color-contrast').flatMap(line),
      unclear: found.incomplete
        .filter(({ id }) => id === 'color-contrast')
        .flatMap(({ nodes }) => nodes.flatMap(({ target }) => target.slice(0, 1))),
      checked,
    }
  }, axeOptions(rules))
}

function axeOptions(rules: readonly string[] | undefined): object {
  const common = { resultTypes: ['violations', 'incomplete', 'passes'] }
  return rules
    ? { ...common, runOnly: { type: 'rule', values: rules } }
    : { ...common, ...everything }
}

/** What axe finds wrong with a page or frame as it is; the context must bypass the page's policy. */
export async function violationsOf(page: Page | Frame): Promise<readonly string[]> {
  return (await audit(page)).violations
}
