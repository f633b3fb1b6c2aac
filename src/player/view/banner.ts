import { el } from './dom.ts'

/** What the learner should know about the connection; several things at once are shown below each other. */
export interface Banner {
  /** Shows a text under a topic, in place of the topic's last one; an empty text takes it away. */
  show(topic: string, text: string): void
  /** Whether there is a text under the topic. */
  has(topic: string): boolean
}

export function bannerOf(document: Document): Banner {
  const texts = new Map<string, string>()
  return {
    show: (topic, text) => {
      if ((texts.get(topic) ?? '') === text) return
      if (text === '') texts.delete(topic)
      else texts.set(topic, text)
      // A page in place of the course has no room for it.
      const banner = document.getElementById('banner')
      const lines = [...texts.values()].map((line) => el('p', {}, line))
      if (banner) banner.replaceChildren(...lines)
    },
    has: (topic) => texts.has(topic),
  }
}
