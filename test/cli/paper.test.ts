import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test, vi } from 'vitest'
import { tempFolder } from '../compile/temp-folder.ts'
import { runIn } from './command.ts'

// The tool's own files exist only when it was built.
vi.mock('../../src/cli/tool-files.ts', () => ({
  readPaperTemplate: () => Promise.resolve('<h1>{{title}}</h1>{{items}}'),
}))

const good = fileURLToPath(new URL('../fixtures/good', import.meta.url))

describe('paper', () => {
  test('writes the exam and says where', async () => {
    const folder = await tempFolder({})
    const { code, out } = await runIn(folder, 'paper', good, '--form', '3')
    expect({ code, out }).toEqual({
      code: 0,
      out: ['dist/papers/ladders-final-3.html  4 questions, form 3'],
    })
    const html = await readFile(join(folder, 'dist/papers/ladders-final-3.html'), 'utf8')
    expect(html).toContain('<h1>Final test</h1>')
  })

  test('names the exams there are when asked for another', async () => {
    expect(await runIn('.', 'paper', good, '--exam', 'finale')).toEqual({
      code: 2,
      out: [],
      err: [
        'coursewright: There is no exam "finale". Choose from final, warm-up.',
        'Run coursewright --help for the commands.',
      ],
    })
  })
})
