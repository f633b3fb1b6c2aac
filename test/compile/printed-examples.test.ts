import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { compile } from '../../src/compile/index.ts'
import { assetOf, folderOf, messagesOf, mini } from './mini-course.ts'

/** The fenced examples of a page of the documentation, in its order. */
function examplesOf(page: string): { language: string; text: string }[] {
  const source = readFileSync(new URL(`../../${page}`, import.meta.url), 'utf8')
  return [...source.matchAll(/^(`{3,})(\w+)\n([^]*?)^\1$/gm)].map(
    ([, , language = '', text = '']) => ({ language, text }),
  )
}

test('the course of the README compiles as it is printed, without a message', () => {
  const examples = examplesOf('README.md')
  const [settings] = examples.filter(({ language }) => language === 'yaml')
  const [module, bank] = examples.filter(({ language }) => language === 'markdown')
  const { files, compiled } = compile(
    folderOf({
      'course.yaml': settings?.text ?? '',
      'modules/01-five-moments.md': module?.text ?? '',
      'banks/01-five-moments.md': bank?.text ?? '',
    }),
  )
  expect(messagesOf(files)).toEqual([])
  expect(compiled?.course.banks[0]?.items).toHaveLength(3)
})

test('each kind of question compiles as docs/questions.md prints it', () => {
  const examples = examplesOf('docs/questions.md')
    .filter(({ language }) => language === 'markdown')
    .map(({ text }, index) =>
      text.startsWith('## ')
        ? text.replace('objective: rescue', 'objective: know')
        : `## printed-${index}\n\n${text}\n> Because.\n\n\`\`\`yaml\n\`\`\`\n`,
    )
  const bank = ['---\ntitle: Printed\nobjective: know\n---\n', ...examples].join('\n')
  const room = assetOf('assets/room.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>')
  const { files, compiled } = compile(folderOf({ ...mini, 'banks/02-printed.md': bank }, [room]))
  expect(messagesOf(files)).toEqual([])
  expect(compiled?.course.banks[1]?.items.map(({ kind }) => kind)).toEqual([
    'numeric',
    'ordering',
    'matching',
    'fill-in',
    'likert',
    'hotspot',
    'case',
  ])
})
