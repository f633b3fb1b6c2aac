import type { Module } from './course.ts'

/** A stretch of time as it is said: hours, and minutes beside them. */
export interface ReadingTime {
  readonly hours: number
  /** 0-59. */
  readonly minutes: number
}

/** Minutes that the unread pages take: each page takes an equal part of its module's. */
export function minutesLeft(modules: readonly Module[], seen: readonly number[]): number {
  const read = new Set(seen)
  return modules.reduce((sum, { minutes, pages }) => {
    const unread = pages.filter(({ number }) => !read.has(number)).length
    return sum + (unread > 0 ? (minutes * unread) / pages.length : 0)
  }, 0)
}

/** Minutes as one would say them: from an hour on in steps of five, below it at least one; 0 stays 0. */
export function readingTime(minutes: number): ReadingTime {
  const said = minutes < 57.5 ? Math.ceil(minutes) : Math.round(minutes / 5) * 5
  return { hours: Math.floor(said / 60), minutes: said % 60 }
}

/** How many of these pages were seen. */
export function seenIn({ pages }: Pick<Module, 'pages'>, seen: readonly number[]): number {
  return pages.filter(({ number }) => seen.includes(number)).length
}
