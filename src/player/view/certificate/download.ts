import type { CertificatePart } from '../../../model/certificate-sheet.ts'
import type { App } from '../app.ts'
import { saveFile } from '../save-file.ts'
import { strings } from '../strings.ts'
import { pixelsOf } from './pixels.ts'

/** Makes a PDF of the sheet and saves it; where that can't be done, the print dialogue can. */
export async function downloadPdf(
  { window, session, content }: App,
  sheet: HTMLElement,
  say: (text: string) => void,
): Promise<void> {
  const { course } = session
  const logo = pixelsOf(sheet.querySelector('img'))
  say(strings.certificateMaking)
  try {
    const { make } = await content.certificatePdf()
    const bytes = await make({
      language: course.language,
      title: `${sheet.querySelector('h1')?.textContent}: ${course.title}`,
      publisher: course.publisher,
      lines: linesOf(sheet),
      paper: /-(US|CA|MX|PH)$/i.test(window.navigator.language) ? 'letter' : 'a4',
      ...(logo && { logo }),
    })
    say(bytes ? strings.certificateMade : strings.certificateLetters)
    if (bytes) saveFile(bytes as BlobPart, `${course.id}-certificate.pdf`, 'application/pdf')
    else window.print()
  } catch {
    say(strings.certificateFailed)
  }
}

function linesOf(sheet: HTMLElement): [CertificatePart, string][] {
  return [...sheet.querySelectorAll<HTMLElement>('[data-part]')].map(({ dataset, textContent }) => [
    dataset['part'] as CertificatePart,
    textContent ?? '',
  ])
}
