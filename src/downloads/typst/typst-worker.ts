// The thread of one document: it sets the job that it was made with, answers with the PDF, and ends.
import { parentPort, workerData } from 'node:worker_threads'
import { press } from './press.ts'
import type { TypstJob } from './typst-job.ts'

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
parentPort?.postMessage(await press(workerData as TypstJob))
