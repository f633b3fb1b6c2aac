import type { CertificatePart } from '../model/certificate-sheet.ts'
import type { Face } from './drawing.ts'

/** How a part of the certificate is set. Sizes are points. */
export interface Style {
  readonly face: Face
  readonly size: number
  readonly tracking: number
  /** 0 black to 1 white. */
  readonly grey: number
  readonly mostLines: number
  /** Share of the text's width that it may take. */
  readonly share: number
  /** How much of the free room goes above it. */
  readonly weight: number
  readonly above?: number
  readonly below?: number
  /** A hairline above or below it, as long as this share of the width. */
  readonly rule?: { readonly at: 'top' | 'bottom'; readonly share: number }
}

const plain = {
  face: 'regular',
  tracking: 0,
  grey: 0.1,
  mostLines: 1,
  share: 1,
  weight: 1,
} as const
const soft = { ...plain, grey: 0.3 }

export const styles: { readonly [P in CertificatePart]: Style } = {
  publisher: { ...soft, size: 14, tracking: 1.2, weight: 1.5 },
  title: { ...plain, size: 40, tracking: 0.4, weight: 2 },
  name: {
    ...plain,
    face: 'bold',
    size: 32,
    share: 0.78,
    weight: 3,
    below: 8,
    rule: { at: 'bottom', share: 0.8 },
  },
  statement: { ...soft, size: 15, weight: 1.2 },
  course: { ...plain, face: 'bold', size: 21, mostLines: 3, share: 0.86 },
  label: { ...soft, size: 10, tracking: 0.4 },
  value: { ...plain, size: 14 },
  signatory: { ...plain, size: 13, weight: 4, above: 3, rule: { at: 'top', share: 0.3 } },
  role: { ...soft, size: 11, weight: 0 },
  note: { ...soft, size: 10.5, mostLines: 2, weight: 2 },
  revision: { ...soft, size: 9, weight: 0 },
  review: { ...soft, size: 9, mostLines: 2, weight: 0 },
  disclaimer: { ...soft, size: 8, mostLines: 4, weight: 0, above: 3 },
}
