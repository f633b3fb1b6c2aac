import { timeOfDay } from '../../../model/day.ts'
import type { Certificate } from '../../../model/progress.ts'
import type { App } from '../app.ts'
import { button, el, htmlEl } from '../dom.ts'
import { scoreText } from '../exam/exam-view.ts'
import { strings } from '../strings.ts'
import { downloadPdf } from './download.ts'

/** The certificate filled in, and the ways to take it along. */
export function sheetView(app: App, html: string, given: Certificate): Node[] {
  const sheet = htmlEl('div', { class: 'certificate-frame' }, html)
  const texts = { ...given, score: scoreText(given.score), date: dateText(given.day) }
  for (const [part, text] of Object.entries(texts)) {
    const slot = sheet.querySelector(`[data-certificate="${part}"]`)
    if (slot) slot.textContent = String(text)
  }
  const status = el('p', { class: 'hint', role: 'status' })
  const say = (text: string): void => {
    status.textContent = text
  }
  return [
    sheet,
    el(
      'div',
      { class: 'item-turn' },
      button(strings.certificatePrint, { class: 'button' }, () => app.window.print()),
      button(
        strings.certificateDownload,
        { class: 'button button-quiet' },
        () => void downloadPdf(app, sheet, say),
      ),
    ),
    status,
  ]
}

/** The day in words, because 3/4 is in March here and in April there. */
function dateText(day: number): string {
  return new Date(timeOfDay(day)).toLocaleDateString(strings.locale, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  })
}
