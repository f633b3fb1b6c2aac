import { pageBefore, pagesLeft } from '../../../model/gating.ts'
import type { App } from '../app.ts'
import { el } from '../dom.ts'
import { strings } from '../strings.ts'

const reasonId = 'lock-reason'

/** Marks the locked pages of the contents, which stay where they are, and says there what opens them; to be called at every change. */
export function outlineLocks({ window: { document }, session }: App): () => void {
  const nav = document.getElementById('outline')
  const reason = el('p', { class: 'lock-reason', id: reasonId })
  return () => {
    const { course } = session
    const progress = session.progress()
    let locked = 0
    for (const link of nav?.querySelectorAll<HTMLElement>('a[data-page]') ?? []) {
      const isLocked = pageBefore(course, progress, Number(link.dataset['page'])) !== undefined
      if (isLocked) locked++
      if (isLocked !== link.classList.contains('is-locked')) mark(link, isLocked)
    }
    const [next] = pagesLeft(course, progress)
    reason.textContent = next ? strings.lockReason(next.title) : ''
    if (locked === 0) reason.remove()
    else if (!reason.isConnected) nav?.prepend(reason)
  }
}

function mark(link: HTMLElement, isLocked: boolean): void {
  link.classList.toggle('is-locked', isLocked)
  if (isLocked) {
    link.setAttribute('aria-disabled', 'true')
    link.setAttribute('aria-describedby', reasonId)
    link.append(el('span', { class: 'unseen', 'data-lock': true }, ` (${strings.locked})`))
  } else {
    link.removeAttribute('aria-disabled')
    link.removeAttribute('aria-describedby')
    link.querySelector('[data-lock]')?.remove()
  }
}
