import { expect, test } from 'vitest'
import { compile } from '../../src/compile/index.ts'
import { render } from '../../src/render/index.ts'
import { folderOf, mini, settingsWith } from '../compile/mini-course.ts'

function styleOf(theme: string): string {
  const change = theme ? settingsWith('exams:', `theme: ${theme}\nexams:`) : {}
  const { compiled } = compile(
    folderOf({ ...mini, ...change, 'assets/own.css': '.page { color: red }' }),
  )
  if (!compiled) throw new Error('The course does not compile.')
  return render(compiled, '').style
}

test('a course without a theme adds nothing to the style sheet', () => {
  expect(styleOf('')).toBe('')
})

test('a theme sets its colours, fonts and corners, and the rules of the author come last', async () => {
  const theme = '{ name: garden, fonts: { text: [Open Sans, sans-serif] }, css: assets/own.css }'
  await expect(styleOf(theme).replaceAll('}', '}\n')).toMatchFileSnapshot('__snapshots__/theme.css')
})
