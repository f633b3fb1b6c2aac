import type { PDFContext, PDFRef } from '@cantoo/pdf-lib'
import type { Passage } from './drawing.ts'

/** The tree that tells screen readers what is read, as what, and in which order (ISO 32000-1, 14.7). */
export function structure(context: PDFContext, page: PDFRef, passages: readonly Passage[]): PDFRef {
  const root = context.nextRef()
  const document = context.nextRef()
  const elements = passages.map(({ tag }, index) =>
    context.register(context.obj({ Type: 'StructElem', S: tag, P: document, Pg: page, K: index })),
  )
  context.assign(document, context.obj({ Type: 'StructElem', S: 'Document', P: root, K: elements }))
  context.assign(
    root,
    context.obj({
      Type: 'StructTreeRoot',
      K: [document],
      ParentTree: { Nums: [0, elements] },
      ParentTreeNextKey: 1,
    }),
  )
  return root
}
