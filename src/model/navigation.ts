/** What opens when; absent in a course where everything is open and a page is done when it was opened. */
export interface Navigation {
  /** Whether a page opens when those before it are done. */
  readonly order: 'free' | 'sequential'
  /** Whether the graded exam opens when all pages are done. */
  readonly exam: 'free' | 'after-pages'
}

/** What it takes until a page is done, beside opening it; absent where that is enough. */
export interface PageRule {
  /** Its end was in view. */
  readonly end?: true
  /** Seconds that it was open and in view, at least 1. */
  readonly seconds?: number
  /** Its knowledge checks were answered, or answered right. */
  readonly checks?: 'answered' | 'right'
}
