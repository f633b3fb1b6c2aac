import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFRef,
  PDFString,
  decodePDFRawStream,
} from '@cantoo/pdf-lib'
import { extractText, getDocumentProxy } from 'unpdf'

/** What makes a PDF readable for those who hear it, as two libraries find it that did not write it. */
export interface TaggedPdf {
  readonly title: string | undefined
  readonly author: string | undefined
  readonly language: string | undefined
  readonly isMarked: boolean
  /** How often each tag stands in the structure. */
  readonly tags: Readonly<Record<string, number>>
  /** Text alternatives of the figures; empty for one without. */
  readonly alternatives: readonly string[]
  /** Bookmarks, indented by two spaces for each level. */
  readonly bookmarks: readonly string[]
  readonly pageLabels: readonly string[]
  /** Fonts whose file is not in the document. */
  readonly missingFonts: readonly string[]
  /** Text by page. */
  readonly texts: readonly string[]
  /** Width and height of the first page in points. */
  readonly size: readonly number[]
}

/** Reads a PDF. */
export async function readTaggedPdf(bytes: Uint8Array): Promise<TaggedPdf> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false })
  const { catalog, context } = document
  const nodes = structureOf(catalog.lookup(PDFName.of('StructTreeRoot')), context)
  const proxy = await getDocumentProxy(bytes.slice())
  const tags = nodes.map((node) => nameOf(node, 'S'))
  const { width = 0, height = 0 } = document.getPages()[0]?.getSize() ?? {}
  return {
    title: document.getTitle(),
    author: document.getAuthor(),
    language: textOf(catalog.lookup(PDFName.of('Lang'))),
    isMarked:
      String(catalog.lookupMaybe(PDFName.of('MarkInfo'), PDFDict)?.get(PDFName.of('Marked'))) ===
      'true',
    tags: Object.fromEntries(
      [...new Set(tags)].map((tag) => [tag, tags.filter((other) => other === tag).length]),
    ),
    alternatives: nodes
      .filter((node) => nameOf(node, 'S') === 'Figure')
      .map((node) => textOf(node.lookup(PDFName.of('Alt'))) ?? ''),
    bookmarks: bookmarksOf((await proxy.getOutline()) ?? []),
    pageLabels: (await proxy.getPageLabels()) ?? [],
    missingFonts: context
      .enumerateIndirectObjects()
      .flatMap(([, object]) =>
        object instanceof PDFDict && object.has(PDFName.of('FontName')) ? [object] : [],
      )
      .filter(
        (font) => !['FontFile', 'FontFile2', 'FontFile3'].some((key) => font.has(PDFName.of(key))),
      )
      .map((font) => nameOf(font, 'FontName')),
    texts: (await extractText(proxy, { mergePages: false })).text,
    size: [width, height].map(Math.round),
  }
}

/** How many characters of a PDF stand there as an empty box, because no font has them: glyph 0 of fonts with two bytes for each. */
export async function countMissingGlyphs(bytes: Uint8Array): Promise<number> {
  const { context } = await PDFDocument.load(bytes)
  const contents = context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => (object instanceof PDFRawStream ? [object] : []))
    .filter(({ dict }) => ['', 'Form'].includes(nameOf(dict, 'Subtype')))
    .map((stream) => Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1'))
    .filter((content) => /\bBT\b/.test(content))
  if (contents.length === 0) throw new Error('The PDF shows no text.')
  return contents
    .flatMap((content) => content.match(/\((?:[^()\\]|\\.)*\)/gs) ?? [])
    .flatMap((text) => pairs(text.slice(1, -1)))
    .filter((pair) => pair === '\0\0').length
}

/** The two-byte codes of a literal string. */
function pairs(text: string): string[] {
  const plain = text.replace(/\\([0-7]{3}|.)/gs, (_, sign: string) =>
    /\d/.test(sign) ? String.fromCharCode(Number.parseInt(sign, 8)) : 'x',
  )
  return plain.match(/../gs) ?? []
}

function structureOf(root: unknown, context: PDFDocument['context']): PDFDict[] {
  const node = root instanceof PDFRef ? context.lookup(root) : root
  if (node instanceof PDFArray)
    return node.asArray().flatMap((child) => structureOf(child, context))
  if (!(node instanceof PDFDict)) return []
  const inner = structureOf(node.get(PDFName.of('K')), context)
  return node.has(PDFName.of('S')) ? [node, ...inner] : inner
}

function nameOf(dictionary: PDFDict, key: string): string {
  return String(dictionary.get(PDFName.of(key)) ?? '').slice(1)
}

function textOf(value: unknown): string | undefined {
  return value instanceof PDFString || value instanceof PDFHexString
    ? value.decodeText()
    : undefined
}

interface Bookmark {
  readonly title: string
  readonly items: readonly Bookmark[]
}

function bookmarksOf(items: readonly Bookmark[], indent = ''): string[] {
  return items.flatMap(({ title, items }) => [indent + title, ...bookmarksOf(items, `${indent}  `)])
}
