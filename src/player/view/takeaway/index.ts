import { strings } from '../strings.ts'
import type { Download } from '../../../model/download.ts'
import type { App } from '../app.ts'
import { present } from '../arrive.ts'
import { button, el } from '../dom.ts'
import { saveMissed } from './missed.ts'

/** Shows the documents of the package, and what makes a page of the learner's own missed questions. */
export async function showDownloads(app: App): Promise<void> {
  const { id, downloads, banks } = app.session.course
  present(app.window, [
    el('h1', {}, strings.downloadsTitle),
    el('p', {}, strings.downloadsIntro),
    ...(downloads.length > 0
      ? [el('ul', { class: 'entries' }, ...downloads.map((document) => documentRow(id, document)))]
      : []),
    ...(banks.length > 0 ? missedRow(app) : []),
  ])
}

/**
 * A document with its link.
 *
 * Browsers that save it go nowhere. Those that would show it instead do so in a tab of their own, not in the LMS's frame.
 */
function documentRow(course: string, document: Download): HTMLElement {
  const { id, title, path, extension, bytes } = document
  const purpose = strings.downloadPurposes[id]
  return el(
    'li',
    { class: 'entry-row' },
    el(
      'p',
      {},
      el('strong', {}, title),
      el('span', {}, strings.downloadFacts(purpose, extension.toUpperCase(), sizeOf(bytes))),
    ),
    el(
      'a',
      {
        class: 'button button-quiet',
        href: path,
        download: `${course}-${id}.${extension}`,
        target: '_blank',
        rel: 'noopener',
        'aria-label': strings.downloadNamed(title),
      },
      strings.download,
    ),
  )
}

/** The learner's own page, and what became of it. */
function missedRow(app: App): HTMLElement[] {
  const result = el('div', { class: 'check-result', role: 'status' })
  const make = button(strings.missedMake, { class: 'button', 'data-missed': true }, () => {
    result.replaceChildren()
    saveMissed(app).then(
      (text) => result.replaceChildren(text),
      () => result.replaceChildren(strings.missedFailed),
    )
  })
  return [
    el('h2', {}, strings.missedTitle),
    el('p', {}, strings.missedIntro),
    el('p', {}, make),
    result,
  ]
}

/** A size as learners know sizes: whole kB of 1,000 bytes, at least one, or MB with one decimal. */
function sizeOf(bytes: number): string {
  return bytes < 999_500
    ? strings.kilobytes(Math.max(1, Math.round(bytes / 1000)))
    : strings.megabytes(Math.round(bytes / 100_000) / 10)
}
