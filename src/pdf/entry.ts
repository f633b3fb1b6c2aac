import { certificatePdfGlobal } from '../model/certificate-sheet.ts'
import type { CertificatePdf } from '../model/certificate-sheet.ts'
import { certificatePdf } from './certificate-pdf.ts'
import type { Faces } from './drawing.ts'

/** Put here by the build: see scripts/pack-font.ts. */
declare const certificateFaces: Faces

const offer: CertificatePdf = { make: (sheet) => certificatePdf(sheet, certificateFaces) }
Object.assign(window, { [certificatePdfGlobal]: offer })
