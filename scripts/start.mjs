// `npm start` on a clean clone: installs what is missing, builds the tool, compiles course/. Only Node's own modules, because
// nothing is installed yet when it runs.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Runs a command in the project's root and ends with its exit code when it fails. */
function run(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit', ...options })
  if (error) throw error
  if (status !== 0) process.exit(status ?? 1)
}

/** npm is a script on Windows, so it needs a shell there. */
function npm(...args) {
  run('npm', args, { shell: process.platform === 'win32' })
}

if (!existsSync(new URL('../node_modules/.package-lock.json', import.meta.url))) npm('ci')
npm('run', '--silent', 'build')
run(process.execPath, ['dist/bin/cli/coursewright.js', 'build', ...process.argv.slice(2)])
