#!/usr/bin/env node
import { run } from './index.ts'
import { statusLine } from './status-line.ts'

// `coursewright build | head -1` closes the pipe early: that is the reader's right, not an error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

const status = statusLine(process.stderr, Date.now)
const line =
  (stream: NodeJS.WriteStream) =>
  (text: string): void => {
    status.clear()
    stream.write(`${text}\n`)
  }

process.exitCode = await run(process.argv.slice(2), {
  out: line(process.stdout),
  err: line(process.stderr),
  status: status.show,
  cwd: process.cwd(),
  env: process.env,
  now: Date.now,
  width: process.stdout.columns ?? 100,
})
