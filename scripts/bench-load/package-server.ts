import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname } from 'node:path'
import { gzipSync } from 'node:zlib'
import { bundle } from './bundle.ts'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
}

/** Serves a package under `/package/`, and an LMS for it under `/lms/lms.html`, whose frame is empty at first. */
export async function packageServer(
  files: ReadonlyMap<string, Buffer>,
  isGzipped: boolean,
): Promise<{ readonly origin: string; readonly close: () => Promise<void> }> {
  const own: Readonly<Record<string, string>> = {
    '/lms/lms.html':
      '<!doctype html><html lang="en"><title>LMS</title><body data-page="lms"><script src="lms-page.js"></script></body></html>',
    '/lms/lms-page.js': await bundle('../../test/browser/lms-page.ts'),
    '/lms/empty.html': '<!doctype html><html lang="en"><title>Empty</title></html>',
  }
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const body = own[pathname] ?? files.get(pathname.replace('/package/', ''))
    const type = types[extname(pathname)]
    response.writeHead(body === undefined ? 404 : 200, {
      'content-type': type ?? 'application/octet-stream',
      ...(isGzipped && type && { 'content-encoding': 'gzip' }),
    })
    response.end(isGzipped && type && body !== undefined ? gzipSync(body) : body)
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
