import type { ExamClock } from '../../../model/event.ts'
import type { App } from '../app.ts'

/** The clock of the sitting under way, for as long as one item of it is in view. */
export function examClock({ session, elapsed }: App): () => ExamClock {
  const { sitting } = session.progress()
  const shown = elapsed()
  const spent = sitting?.spent ?? 0
  const inView = sitting?.seconds?.[sitting.position] ?? 0
  return () => {
    const passed = Math.round((elapsed() - shown) / 1000)
    return { spent: spent + passed, inView: inView + passed }
  }
}
