// `npx tsx scripts/write-statements.ts --out FILE [--seed 1] [--learners 5000] [--statements 1000000] [--course course]`:
// statements of generated learners, one on each line.
import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import { compile } from '../src/compile/index.ts'
import { readCourse } from '../src/compile/read.ts'
import { generateStatements } from './report/generate-statements.ts'
import type { Generation } from './report/generate-statements.ts'

const { values } = parseArgs({
  options: {
    out: { type: 'string' },
    seed: { type: 'string', default: '1' },
    learners: { type: 'string', default: '5000' },
    statements: { type: 'string', default: '1000000' },
    course: { type: 'string', default: 'course' },
  },
})

function* lines(generation: Generation): Generator<string> {
  let [text, count] = ['', 0]
  for (const statement of generateStatements(generation)) {
    text += `${JSON.stringify(statement)}\n`
    if (++count % 500 > 0) continue
    yield text
    text = ''
  }
  yield text
}

const { compiled } = compile(await readCourse(values.course))
if (!compiled) throw new Error(`The course in ${values.course} does not compile.`)
const generation = {
  seed: Number(values.seed),
  learners: Number(values.learners),
  statements: Number(values.statements),
  course: compiled.course,
  questions: [...compiled.questions.values()].flat(),
}
const out = values.out ? createWriteStream(values.out) : process.stdout
await pipeline(Readable.from(lines(generation)), out)
