/** What an LRS does otherwise than xAPI has it. */
export interface LrsTraits {
  /** Whether the next page is asked for by the id of the last statement, not by the link `more`. */
  readonly isPagedById: boolean
  /** Whether everything is asked for, and what belongs to the course is chosen here. */
  readonly isUnfiltered: boolean
  /** Most calls in a minute; no limit but those that the LRS reports when absent. */
  readonly callsPerMinute?: number
  /** Statements to ask for on a page. */
  readonly page: number
}

const usual: LrsTraits = { isPagedById: false, isUnfiltered: false, page: 1000 }

/** LRSs that are not as usual, by their host. */
const known: readonly (readonly [host: RegExp, traits: LrsTraits])[] = [
  // help.csod.com, "Exporting xAPI Statements via API": 32,000 on a page only where nothing but times is asked for, else 1,000;
  // further pages by `last_statement_id`; 10 calls a minute.
  [
    /(?:^|\.)csod\.com$/,
    { isPagedById: true, isUnfiltered: true, callsPerMinute: 10, page: 32_000 },
  ],
]

/** By the address of the LRS. */
export function traitsOf(endpoint: string): LrsTraits {
  const { hostname } = new URL(endpoint)
  return known.find(([host]) => host.test(hostname))?.[1] ?? usual
}
