import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { answerLrs } from './lrs-server.ts'
import { buildPackages } from './packages.ts'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.xml': 'application/xml',
}

/** The strictest policy that a host may set: only the package's own files, nothing inline, no eval. */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; media-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'"

export interface TestServer {
  readonly origin: string
  readonly close: () => Promise<void>
}

/** Serves the built packages under `/package/<format>/` and the pages of the simulated LMS under `/lms/`. */
export async function startServer(): Promise<TestServer> {
  const [packages, lmsScript] = await Promise.all([buildPackages(), bundleLms()])
  const files = new Map<string, Buffer | string>([
    ['/lms/lms.js', lmsScript],
    ['/favicon.ico', ''],
  ])
  for (const page of ['lms', 'wrap', 'bare']) files.set(`/lms/${page}.html`, lmsPage(page))
  for (const [format, entries] of packages) {
    for (const [path, data] of entries) files.set(`/package/${format}/${path}`, data)
  }
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    if (pathname.startsWith('/lrs/')) {
      void answerLrs(request, response)
      return
    }
    const body = files.get(pathname)
    const type = types[extname(pathname)] ?? 'application/octet-stream'
    const csp = pathname.startsWith('/package/') ? { 'content-security-policy': policy } : {}
    response.writeHead(body === undefined ? 404 : 200, { 'content-type': type, ...csp })
    response.end(body)
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** The frame pages differ only in what their script does with them. */
function lmsPage(kind: string): string {
  return `<!doctype html><html lang="en"><title>LMS</title><body data-page="${kind}"><script src="lms.js"></script></body></html>`
}

async function bundleLms(): Promise<string> {
  const entry = fileURLToPath(new URL('lms-page.ts', import.meta.url))
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
