/// <reference lib="dom" />

/** What the page notes of its own start; times are milliseconds since its navigation, 0 as long as they have not come. */
export interface Watched {
  /** The navigation itself, in milliseconds since 1970. */
  readonly origin: number
  /** The first frame with text in which the heading is in view. */
  heading: number
  /** The cover or the page can be used, and the task that brought it to life is over. */
  interactive: number
  readonly shifts: Shift[]
}

interface Shift {
  readonly at: number
  readonly value: number
  readonly what: readonly string[]
}

interface LayoutShift extends PerformanceEntry {
  readonly value: number
  readonly hadRecentInput: boolean
  readonly sources?: readonly { readonly node?: Node | null }[]
}

// Runs in every frame before its scripts; only the course's is watched.
watchStart()

function watchStart(): void {
  if (!window.location.pathname.startsWith('/package/')) return
  const watched: Watched = {
    origin: performance.timeOrigin,
    heading: 0,
    interactive: 0,
    shifts: [],
  }
  Object.assign(window, { watched })
  const nameOf = (node: Node | null | undefined): string =>
    node instanceof Element
      ? `${node.localName}#${node.id}.${node.className}`
      : (node?.parentElement?.localName ?? 'text')
  // What follows an input within half a second is no shift by the metric's definition; Chromium knows of none in a frame.
  let input = -Infinity
  for (const type of ['mousedown', 'mouseup', 'keydown'])
    window.addEventListener(type, ({ timeStamp }) => (input = timeStamp), true)
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as LayoutShift[]) {
      if (entry.hadRecentInput || entry.startTime - input < 500) continue
      const what = (entry.sources ?? []).map(({ node }) => nameOf(node))
      watched.shifts.push({ at: entry.startTime, value: entry.value, what })
    }
  }).observe({ type: 'layout-shift', buffered: true })
  /** A page has its buttons, or the title of a cover has the focus. */
  const isAlive = (): boolean =>
    document.querySelector('#turn [data-turn="next"]') !== null ||
    document.activeElement?.localName === 'h1'
  let isWaited = false
  const look = (): void => {
    const box = document.querySelector('h1')?.getBoundingClientRect()
    const painted = performance.getEntriesByName('first-contentful-paint')[0]
    if (!watched.heading && painted && box && box.height > 0 && box.top < window.innerHeight) {
      watched.heading = painted.startTime
    }
    if (!isWaited && isAlive()) {
      isWaited = true
      // Behind all that was waiting when the button came.
      setTimeout(() => {
        watched.interactive = performance.now()
      })
    }
    if (!watched.heading || !isWaited) requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}
