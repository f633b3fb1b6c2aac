import { createServer } from 'node:http'
import { extname } from 'node:path'
import { gzipSync } from 'node:zlib'
import { bundle } from './bundle.ts'
import { listen } from '../../test/browser/listen.ts'
import type { Listening } from '../../test/browser/listen.ts'

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
): Promise<Listening> {
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
  return listen(server)
}
