import { el } from './dom.ts'

/** Gives the learner a file that was made here, as a download: no frame is left and no window opened. */
export function saveFile(data: BlobPart, name: string, type: string): void {
  const href = URL.createObjectURL(new Blob([data], { type }))
  el('a', { href, download: name }).click()
  setTimeout(() => URL.revokeObjectURL(href), 60_000)
}
