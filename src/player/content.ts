import type { Card } from '../model/card.ts'
import { certificatePdfGlobal } from '../model/certificate-sheet.ts'
import type { CertificatePdf } from '../model/certificate-sheet.ts'
import {
  bankPath,
  certificatePath,
  certificatePdfPath,
  contentQueue,
  deckPath,
  gatePath,
  infoPath,
  modulePath,
  searchIndexPath,
  searchPath,
  sheetsPath,
  termsPath,
  viewPath,
  viewsStylePath,
} from '../model/content.ts'
import type { Chunk, Citations } from '../model/content.ts'
import type { Course } from '../model/course.ts'
import { unpackCourse } from '../model/packed-course.ts'
import type { Question } from '../model/question.ts'
import { unsealQuestion } from '../model/seal.ts'
import type { SealedQuestion } from '../model/seal.ts'
import { searchGlobal } from '../model/search.ts'
import type { SearchIndex, SearchPart } from '../model/search.ts'
import type { LoadedKind, View } from './view/app.ts'
import { loadedViews } from './view/loaded-views.ts'
import type { ViewsWindow } from './view/loaded-views.ts'
import { sheetsGlobal } from './view/sheets/part.ts'
import type { SheetsPart } from './view/sheets/part.ts'
import { gateGlobal } from './view/gate/part.ts'
import type { GatePart } from './view/gate/part.ts'
import { termsGlobal } from './view/terms/part.ts'
import type { TermsPart } from './view/terms/part.ts'
import { loadScript } from './load-script.ts'
import { loadStyle } from './load-style.ts'

/** The package's content, loaded by script tags, a module, a bank or a deck at a time. */
export interface Content {
  readonly course: Course
  /** HTML that the page was launched with: the cover, where the course has one. */
  readonly cover: string
  /** HTML of a module's pages, by page number. @throws when the script can't be loaded. */
  module(number: number): Promise<Readonly<Record<number, string>>>
  /** @throws when the script can't be loaded. */
  bank(number: number): Promise<readonly Question[]>
  /** The flash cards of a deck. @throws when the script can't be loaded. */
  deck(id: string): Promise<readonly Card[]>
  /** HTML of the pages about the course, by id. @throws when the script can't be loaded. */
  info(): Promise<Readonly<Record<string, string>>>
  /** HTML of the certificate, without its learner. @throws when the script can't be loaded. */
  certificate(): Promise<string>
  /** What makes a PDF of it. @throws when the script can't be loaded. */
  certificatePdf(): Promise<CertificatePdf>
  /** What shows definitions in pages. @throws when the script can't be loaded. */
  terms(): Promise<TermsPart>
  /** What opens sheets over a page. @throws when the script can't be loaded. */
  sheets(): Promise<SheetsPart>
  /** What can be searched. @throws when the script can't be loaded. */
  searchIndex(): Promise<SearchIndex>
  /** What searches it. @throws when the script can't be loaded. */
  search(): Promise<SearchPart>
  /** What says which pages are locked. @throws when the script can't be loaded. */
  gate(): Promise<GatePart>
  /** Shows a kind of place that few learners go to. @throws when the script can't be loaded. */
  view<K extends LoadedKind>(kind: K): Promise<View<K>>
  /** Waits for the style sheet of questions and of views that are no text, or goes on without it. */
  styles(): Promise<void>
}

type QueueWindow = ViewsWindow & {
  [contentQueue]?: { push: (chunk: Chunk) => unknown } | Chunk[]
  [certificatePdfGlobal]?: CertificatePdf
  [termsGlobal]?: TermsPart
  [sheetsGlobal]?: SheetsPart
  [searchGlobal]?: SearchPart
  [gateGlobal]?: GatePart
}

/** Takes over the queue that content scripts push to; the course itself is in it already. */
export function openContent(window: QueueWindow): Content {
  const store = chunkStore()
  const early = window[contentQueue]
  for (const chunk of Array.isArray(early) ? early : []) store.take(chunk)
  window[contentQueue] = { push: store.take }
  const load = async <T>(path: string, find: () => T | undefined): Promise<T> => {
    if (find() === undefined) await loadScript(window.document, path)
    const found = find()
    if (found === undefined) throw new Error(`${path} brought nothing.`)
    return found
  }
  let styles: Promise<void> | undefined
  const course = store.course()
  if (!course) throw new Error('content/course.js did not load.')
  return {
    course,
    cover: window.document.getElementById('page')?.innerHTML ?? '',
    module: (number) => load(modulePath(number), () => store.modules.get(number)),
    bank: (number) => load(bankPath(number), () => store.banks.get(number)),
    deck: (id) => load(deckPath(id), () => store.decks.get(id)),
    info: () => load(infoPath, store.info),
    certificate: () => load(certificatePath, store.certificate),
    certificatePdf: () => load(certificatePdfPath, () => window[certificatePdfGlobal]),
    terms: () => load(termsPath, () => window[termsGlobal]),
    sheets: () => load(sheetsPath, () => window[sheetsGlobal]),
    searchIndex: () => load(searchIndexPath, store.search),
    search: () => load(searchPath, () => window[searchGlobal]),
    gate: () => load(gatePath, () => window[gateGlobal]),
    view: <K extends LoadedKind>(kind: K) =>
      load<View<K>>(viewPath(kind), () => window[loadedViews]?.[kind]),
    styles: () =>
      (styles ??= loadStyle(window.document, viewsStylePath).catch(() => {
        // Whoever needs it next tries again.
        styles = undefined
      })),
  }
}

interface ChunkStore {
  readonly take: (chunk: Chunk) => void
  readonly course: () => Course | undefined
  readonly certificate: () => string | undefined
  readonly info: () => Readonly<Record<string, string>> | undefined
  readonly search: () => SearchIndex | undefined
  readonly modules: ReadonlyMap<number, Readonly<Record<number, string>>>
  readonly banks: ReadonlyMap<number, readonly Question[]>
  readonly decks: ReadonlyMap<string, readonly Card[]>
}

function chunkStore(): ChunkStore {
  let course: Course | undefined
  let certificate: string | undefined
  let info: Readonly<Record<string, string>> | undefined
  let search: SearchIndex | undefined
  const modules = new Map<number, Readonly<Record<number, string>>>()
  const banks = new Map<number, readonly Question[]>()
  const decks = new Map<string, readonly Card[]>()
  return {
    take: (chunk) => {
      if (chunk[0] === 'course') course = unpackCourse(chunk[1])
      else if (chunk[0] === 'certificate') certificate = chunk[1]
      else if (chunk[0] === 'info') info = chunk[1]
      else if (chunk[0] === 'search') search = chunk[1]
      else if (chunk[0] === 'module') modules.set(chunk[1], chunk[2])
      else if (chunk[0] === 'deck') decks.set(chunk[1], chunk[2])
      else
        banks.set(
          chunk[1],
          chunk[2].map((question) => unsealQuestion(cited(question, chunk[3]))),
        )
    },
    course: () => course,
    certificate: () => certificate,
    info: () => info,
    search: () => search,
    modules,
    banks,
    decks,
  }
}

/** The question with its citations in full. */
function cited(question: SealedQuestion, citations: Citations): SealedQuestion {
  const { references, parts } = question
  return {
    ...question,
    references: references.map((key) => citations[key] ?? key),
    ...(parts && { parts: parts.map((part) => cited(part, citations)) }),
  }
}
