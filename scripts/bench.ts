// `npm run bench`: build time, memory and sizes of the bundled course and of a generated one, beside the floor.
import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { generateCourse } from './generate-course.ts'
import { runOnce } from './run-once.ts'
import type { Run } from './run-once.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const runs = 7

/** Runs the programs in turn, so that a busy machine slows all of them alike, and returns each one's median. */
function measure(programs: readonly (readonly string[])[], cwd: string): Run[] {
  const rounds = Array.from({ length: runs }, () => programs.map((args) => runOnce(args, cwd)))
  return programs.map((_, index) => {
    const times = rounds.flatMap((round) => round[index] ?? [])
    return (
      times.sort((a, b) => a.wall - b.wall)[Math.floor(runs / 2)] ?? { wall: 0, cpu: 0, memory: 0 }
    )
  })
}

function print(name: string, { wall, cpu, memory }: Run): void {
  console.log(
    `${name.padEnd(46)} ${wall.toFixed(2)} s wall  ${cpu.toFixed(2)} s cpu  ${memory.toFixed(0)} MiB`,
  )
}

const tool = join(root, 'dist/bin/cli/coursewright.js')
const work = mkdtempSync(join(tmpdir(), 'coursewright-bench-'))
try {
  cpSync(join(root, 'course'), join(work, 'mrso'), { recursive: true })
  generateCourse(join(work, 'generated'), { modules: 10, words: 1500, questions: 300 })
  console.log(`median of ${runs} runs, whole processes\n`)
  for (const name of ['mrso', 'generated']) {
    const out = `out-${name}`
    // The aim was set for packages alone; typesetting documents is another job, and has a line of its own.
    const plain = `${name}-plain`
    cpSync(join(work, name), join(work, plain), { recursive: true })
    appendFileSync(join(work, plain, 'course.yaml'), '\ndownloads: []\n')
    const [floor, scorm, all, whole] = measure(
      [
        [join(root, 'scripts/floor.mjs'), name],
        [tool, 'build', plain, '--format', 'scorm12', '--out', out],
        [tool, 'build', plain, '--out', out],
        [tool, 'build', name, '--out', `${out}-whole`],
      ],
      work,
    )
    if (!floor || !scorm || !all || !whole) throw new Error('Nothing was measured.')
    print(`${name}: floor (remark, rehype)`, floor)
    print(`${name}: SCORM 1.2`, scorm)
    print(`${name}: all formats`, all)
    print(`${name}: all formats and documents`, whole)
    console.log(
      `${name}: SCORM 1.2 takes ${(scorm.wall / floor.wall).toFixed(2)} times the floor (aim: 1.5)`,
    )
    const packages = readdirSync(join(work, `out-${name}`)).filter((file) => file.endsWith('.zip'))
    for (const zip of packages) {
      console.log(
        `${zip.padEnd(46)} ${(statSync(join(work, `out-${name}`, zip)).size / 1000).toFixed(1)} kB (aim: 300)`,
      )
    }
    console.log()
  }
} finally {
  rmSync(work, { recursive: true, force: true })
}
for (const file of readdirSync(join(root, 'dist/player'))) {
  const data = readFileSync(join(root, 'dist/player', file))
  console.log(
    `${`player ${file}`.padEnd(46)} ${(gzipSync(data, { level: 9 }).length / 1000).toFixed(1)} kB gzip`,
  )
}
