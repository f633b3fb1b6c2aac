import { compile } from '../../../src/compile/index.ts'
import type { CompiledCourse } from '../../../src/compile/compiled.ts'
import { folderOf, mini, questionText } from '../../compile/mini-course.ts'
import type { Sources } from '../../compile/mini-course.ts'

const known = new Map<string, CompiledCourse>()

/** A compiled course from texts, once for the same. @throws when it does not compile. */
export function compiledFrom(sources: Sources): CompiledCourse {
  const key = JSON.stringify(sources)
  const compiled = known.get(key) ?? compiledAnew(sources)
  known.set(key, compiled)
  return compiled
}

function compiledAnew(sources: Sources): CompiledCourse {
  const { compiled, files } = compile(folderOf(sources))
  if (!compiled) throw new Error(files.flatMap(({ messages }) => messages.map(String)).join('\n'))
  return compiled
}

/** The mini course with so many questions of two options, `q1`, `q2`, ..., numbered from 1. */
export function courseOf(
  questions: number,
  settings: string = mini['course.yaml'],
): CompiledCourse {
  const texts = Array.from({ length: questions }, (_, index) => questionText(`q${index + 1}`))
  const front = mini['banks/01-one.md'].split('## first')[0] ?? ''
  return compiledFrom({
    ...mini,
    'course.yaml': settings,
    'banks/01-one.md': front + texts.join('\n'),
  })
}
