// oxlint-disable-next-line no-restricted-imports
import { existsSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import { press } from './press.ts'
import type { TypstJob } from './typst-job.ts'

/**
 * A tagged PDF; the same job gives the same bytes.
 *
 * Each document has a thread of its own, because typst takes seconds and there are two of them. Run from source, the tool has
 * no file that a thread could load, and sets them one after the other.
 *
 * @throws when typst refuses the code, with its reasons.
 */
export async function typeset(job: TypstJob): Promise<Uint8Array> {
  const file = new URL('./typst-worker.js', import.meta.url)
  return existsSync(file) ? inThread(file, job) : press(job)
}

function inThread(file: URL, job: TypstJob): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(file, { workerData: job })
    worker.once('message', resolve)
    worker.once('error', reject)
  })
}
