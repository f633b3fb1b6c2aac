import {
  bankPath,
  certificatePath,
  certificatePdfPath,
  contentQueue,
  deckPath,
  gatePath,
  infoPath,
  lrsPath,
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
import { hasDownloads } from '../model/download.ts'
import { packCourse } from '../model/packed-course.ts'
import type { SealedQuestion } from '../model/seal.ts'
import { renderCertificate } from '../render/certificate.ts'
import type { RenderedCourse } from '../render/index.ts'
import type { PackageFile, ToolFiles } from './format.ts'

/** The files that every format carries: page shells, content scripts, style, player, assets; sorted by path. */
export function sharedFiles(
  rendered: RenderedCourse,
  tool: ToolFiles,
  player: string,
): PackageFile[] {
  const files: PackageFile[] = [
    ...rendered.entries.flatMap(({ path, content, course, html }) => [
      { path, data: html },
      { path: content, data: contentScript(['course', packCourse(course)]) },
    ]),
    { path: 'player.css', data: tool.css + rendered.style },
    { path: 'player.js', data: player },
    { path: viewsStylePath, data: tool.viewsCss },
    ...[...rendered.modules].map(([number, pages]) => ({
      path: modulePath(number),
      data: contentScript(['module', number, pages]),
    })),
    ...[...rendered.banks].map(([number, questions]) => ({
      path: bankPath(number),
      data: contentScript(['bank', number, questions, citedBy(questions, rendered)]),
    })),
    ...[...rendered.cards].map(([id, cards]) => ({
      path: deckPath(id),
      data: contentScript(['deck', id, cards]),
    })),
    ...(rendered.course.info.length > 0
      ? [{ path: infoPath, data: contentScript(['info', rendered.info]) }]
      : []),
    { path: searchIndexPath, data: contentScript(['search', rendered.search]) },
    ...certificateFiles(rendered, tool),
    ...partFiles(rendered.course, tool.parts),
    ...rendered.assets,
  ]
  return files.sort((a, b) => (a.path < b.path ? -1 : 1))
}

/** The citations that a bank's questions name. */
function citedBy(questions: readonly SealedQuestion[], { references }: RenderedCourse): Citations {
  const keys = questions.flatMap(({ references, parts = [] }) => [
    ...references,
    ...parts.flatMap((part) => part.references),
  ])
  return Object.fromEntries([...new Set(keys)].map((key) => [key, references[key] ?? key]))
}

/** The certificate of a course that gives one. */
function certificateFiles({ course }: RenderedCourse, tool: ToolFiles): PackageFile[] {
  const { certificate } = course
  if (!certificate) return []
  const html = renderCertificate(course, certificate, tool.certificate)
  return [{ path: certificatePath, data: contentScript(['certificate', html]) }]
}

const hasGlossary = ({ decks }: Course): boolean => decks.some(({ isGlossary }) => isGlossary)

/** The scripts that the player loads when they are needed, each with the courses that need it. */
const parts: Readonly<Record<string, (course: Course) => boolean>> = {
  [sheetsPath]: () => true,
  [viewPath('search')]: () => true,
  [searchPath]: () => true,
  [viewPath('cards')]: ({ decks }) => decks.length > 0,
  [viewPath('glossary')]: hasGlossary,
  [termsPath]: hasGlossary,
  [viewPath('downloads')]: hasDownloads,
  [viewPath('certificate')]: ({ certificate }) => certificate !== undefined,
  [certificatePdfPath]: ({ certificate }) => certificate !== undefined,
  [gatePath]: ({ navigation }) => navigation !== undefined,
  [lrsPath]: ({ lrs }) => lrs !== undefined,
  [viewPath('feedback')]: ({ feedback, contact }) => feedback || contact !== undefined,
}

function partFiles(course: Course, scripts: ToolFiles['parts']): PackageFile[] {
  return Object.entries(parts).flatMap(([path, isNeeded]) => {
    if (!isNeeded(course)) return []
    const data = scripts[path]
    if (data === undefined) throw new Error(`There is no script ${path}.`)
    return [{ path, data }]
  })
}

/**
 * A classic script that hands a piece of content to the player.
 *
 * Content is data in scripts, not files to fetch: some LMS hosts block or mistype JSON, and the Moodle app plays from `file:`.
 */
function contentScript(chunk: Chunk): string {
  const data = JSON.stringify(chunk).replace(
    /[\u2028\u2029]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16)}`,
  )
  return `(self.${contentQueue}=self.${contentQueue}||[]).push(${data})\n`
}
