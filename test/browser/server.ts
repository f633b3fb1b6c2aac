import { createServer } from 'node:http'
import { extname } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { answerCmi5 } from './cmi5-server.ts'
import { answerLrs } from './lrs-server.ts'
import { buildPackages } from './packages.ts'
import { answerQuestions } from './questions-server.ts'
import { tinyPackages } from './tiny-course.ts'
import { listen } from './listen.ts'
import type { Listening } from './listen.ts'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.xml': 'application/xml',
}

/** The strictest policy that a host may set: only the package's own files, nothing inline, no eval. */
const ownPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'"

/** By where a package lies; the bundled course has media, and some formats an LRS. */
const policies: Readonly<Record<string, string>> = {
  own: ownPolicy,
  package: `${ownPolicy}; media-src 'self'; connect-src 'self'`,
}

/** The pages of the simulated LMS, each with its script. */
const lmsPages = { lms: 'lms-page', wrap: 'lms-page', bare: 'lms-page', faults: 'faults-page' }

/** Systems behind the packages, by the first part of the path. */
const systems: Readonly<Record<string, typeof answerLrs>> = { lrs: answerLrs, cmi5: answerCmi5 }

/**
 * Serves the built packages under `/package/<format>/`, those of the tiny course under `/package/tiny/<format>/`, and the
 * pages of the simulated LMS under `/lms/`; and the questions of a course folder under `/questions`. What a test puts under `/own/<name>/` is served there.
 */
export async function startServer(): Promise<Listening> {
  const scripts = [...new Set(Object.values(lmsPages))]
  const [packages, tiny, ...bundles] = await Promise.all([
    buildPackages(),
    tinyPackages(),
    ...scripts.map(bundleScript),
  ])
  const files = new Map<string, Buffer | string>([['/favicon.ico', '']])
  scripts.forEach((script, index) => files.set(`/lms/${script}.js`, bundles[index] ?? ''))
  for (const [page, script] of Object.entries(lmsPages))
    files.set(`/lms/${page}.html`, lmsPage(page, script))
  const courses = [...packages].concat(
    [...tiny].map(([format, entries]) => [`tiny/${format}`, entries]),
  )
  for (const [place, entries] of courses) {
    for (const [path, data] of entries) files.set(`/package/${place}/${path}`, data)
  }
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const answer = systems[pathname.split('/')[1] ?? '']
    if (answer) {
      void answer(request, response)
      return
    }
    if (pathname === '/questions') {
      void answerQuestions(request, response)
      return
    }
    if (request.method === 'PUT') {
      void buffer(request).then((data) => response.end(void files.set(pathname, data)))
      return
    }
    const body = files.get(pathname)
    const type = types[extname(pathname)] ?? 'application/octet-stream'
    const policy = policies[pathname.split('/')[1] ?? '']
    // Kept for an hour, as by Moodle; the pages of the LMS are what they are at the moment.
    const ofPackage = policy !== undefined && {
      'content-security-policy': policy,
      'cache-control': 'max-age=3600',
    }
    response.writeHead(body === undefined ? 404 : 200, { 'content-type': type, ...ofPackage })
    response.end(body)
  })
  return listen(server)
}

/** The frame pages differ only in what their script does with them. */
function lmsPage(kind: string, script: string): string {
  return `<!doctype html><html lang="en"><title>LMS</title><body data-page="${kind}"><script src="${script}.js"></script></body></html>`
}

async function bundleScript(name: string): Promise<string> {
  const entry = fileURLToPath(new URL(`${name}.ts`, import.meta.url))
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: false, lib: { entry, formats: ['iife'], name: 'lmsPage' } },
  })
  const outputs = Array.isArray(result) ? result : [result]
  const chunk = outputs.flatMap((one) => ('output' in one ? one.output : []))[0]
  if (chunk?.type !== 'chunk') throw new Error('The LMS page did not bundle.')
  return chunk.code
}
