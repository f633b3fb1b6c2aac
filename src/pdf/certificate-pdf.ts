import { PDFContext, PDFHexString, PDFString, PDFWriter } from '@cantoo/pdf-lib'
import type { PDFDict, PDFRef } from '@cantoo/pdf-lib'
import type { CertificateSheet } from '../model/certificate-sheet.ts'
import type { Drawing, Face, Faces } from './drawing.ts'
import { embedFont } from './embed-font.ts'
import { hasAll } from './font.ts'
import { layOut } from './layout.ts'
import { pageContent } from './page-content.ts'
import { structure } from './structure.ts'

/** A tagged PDF of one landscape page; nothing when a text has letters that the fonts lack. */
export async function certificatePdf(
  sheet: CertificateSheet,
  faces: Faces,
): Promise<Uint8Array | undefined> {
  const drawing = layOut(sheet, faces)
  const lines = drawing.passages.flatMap((passage) => passage.lines)
  if (!lines.every(({ face, text }) => hasAll(faces[face], text))) return undefined
  const context = PDFContext.create()
  const page = context.nextRef()
  const tree = structure(context, page, drawing.passages)
  const pages = context.register(context.obj({ Type: 'Pages', Kids: [page], Count: 1 }))
  context.assign(page, pageDictionary(context, pages, { drawing, faces }))
  context.trailerInfo.Root = context.register(
    context.obj({
      Type: 'Catalog',
      Pages: pages,
      Lang: PDFString.of(sheet.language),
      MarkInfo: { Marked: true },
      StructTreeRoot: tree,
      ViewerPreferences: { DisplayDocTitle: true },
    }),
  )
  context.trailerInfo.Info = context.register(
    context.obj({
      Title: PDFHexString.fromText(sheet.title),
      Author: PDFHexString.fromText(sheet.publisher),
      Creator: PDFHexString.fromText('Coursewright'),
      CreationDate: PDFString.fromDate(new Date()),
    }),
  )
  return PDFWriter.forContext(context, 50).serializeToBuffer()
}

function pageDictionary(
  context: PDFContext,
  parent: PDFRef,
  { drawing, faces }: { readonly drawing: Drawing; readonly faces: Faces },
): PDFDict {
  const lines = drawing.passages.flatMap((passage) => passage.lines)
  const fontOf = (face: Face): PDFRef => {
    const texts = lines.filter((line) => line.face === face).map(({ text }) => text)
    return embedFont(context, faces[face], texts)
  }
  return context.obj({
    Type: 'Page',
    Parent: parent,
    MediaBox: [0, 0, drawing.width, drawing.height],
    Contents: context.register(context.flateStream(pageContent(drawing, faces))),
    Resources: {
      Font: { regular: fontOf('regular'), bold: fontOf('bold') },
      XObject: imageEntries(context, drawing),
    },
    StructParents: 0,
    Tabs: 'S',
  })
}

function imageEntries(context: PDFContext, { logo }: Drawing): { Logo?: PDFRef } {
  if (!logo) return {}
  const { width, height, rgb } = logo.picture
  const image = context.flateStream(Uint8Array.from(rgb), {
    Type: 'XObject',
    Subtype: 'Image',
    Width: width,
    Height: height,
    ColorSpace: 'DeviceRGB',
    BitsPerComponent: 8,
  })
  return { Logo: context.register(image) }
}
