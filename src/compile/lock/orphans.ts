import type { Lock, LockedPage } from './lock.ts'

/**
 * What the update takes out of the records of learners under way, as short texts: pages, questions and flash cards that were
 * live in the last build and are gone now, and questions that became another kind and so another question.
 */
export function findOrphans(before: Lock, after: Lock): string[] {
  const pages = Object.entries(before.modules).flatMap(([module, { pages }]) => {
    const live = livePages(after.modules[module]?.pages ?? [])
    const lost = livePages(pages).filter(
      ({ number }) => !live.some((page) => page.number === number),
    )
    return lost.map(({ id }) => `page ${module}/${id}`)
  })
  const questions = Object.entries(before.questions).flatMap(([id, { number, gone }]) => {
    const now = after.questions[id]
    const isKept = now?.number === number && !now.gone
    return gone || isKept ? [] : [`question ${id}`]
  })
  const cards = Object.entries(before.cards).flatMap(([id, { gone }]) => {
    const now = after.cards[id]
    return gone || (now && !now.gone) ? [] : [`card ${id}`]
  })
  return [...pages, ...questions, ...cards]
}

function livePages(pages: readonly LockedPage[]): readonly LockedPage[] {
  return pages.filter((page) => !page.gone)
}
