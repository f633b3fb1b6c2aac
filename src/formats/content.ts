import {
  bankPath,
  certificatePath,
  certificatePdfPath,
  contentQueue,
  deckPath,
  lrsPath,
  modulePath,
} from '../model/content.ts'
import type { Chunk } from '../model/content.ts'
import { renderCertificate } from '../render/certificate.ts'
import type { RenderedCourse } from '../render/index.ts'
import type { PackageFile, ToolFiles } from './format.ts'

/** The files that every format carries: page shell, content scripts, style, player, assets; sorted by path. */
export function sharedFiles(
  rendered: RenderedCourse,
  tool: ToolFiles,
  player: string,
): PackageFile[] {
  const files: PackageFile[] = [
    { path: 'index.html', data: rendered.index },
    { path: 'player.css', data: tool.css },
    { path: 'player.js', data: player },
    { path: 'content/course.js', data: contentScript(['course', rendered.course]) },
    ...[...rendered.modules].map(([number, pages]) => ({
      path: modulePath(number),
      data: contentScript(['module', number, pages]),
    })),
    ...[...rendered.banks].map(([number, questions]) => ({
      path: bankPath(number),
      data: contentScript(['bank', number, questions]),
    })),
    ...[...rendered.cards].map(([id, cards]) => ({
      path: deckPath(id),
      data: contentScript(['deck', id, cards]),
    })),
    ...certificateFiles(rendered, tool),
    ...(rendered.course.lrs ? [{ path: lrsPath, data: tool.lrs }] : []),
    ...rendered.assets,
  ]
  return files.sort((a, b) => (a.path < b.path ? -1 : 1))
}

/** The certificate, and what makes a PDF of it: only in packages of a course that gives one. */
function certificateFiles({ course }: RenderedCourse, tool: ToolFiles): PackageFile[] {
  const { certificate } = course
  if (!certificate) return []
  const html = renderCertificate(course, certificate, tool.certificate)
  return [
    { path: certificatePath, data: contentScript(['certificate', html]) },
    { path: certificatePdfPath, data: tool.certificatePdf },
  ]
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
