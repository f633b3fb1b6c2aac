import { expect, test } from 'vitest'
import { compile } from '../../src/compile/index.ts'
import { render } from '../../src/render/index.ts'
import { assetOf, folderOf, mini, settingsWith } from '../compile/mini-course.ts'

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

test('the logo stands before the title of the course, with its size', () => {
  const change = settingsWith(
    'exams:',
    'theme: { logo: { picture: assets/logo.svg, alt: Works } }\nexams:',
  )
  const logo = {
    ...assetOf('assets/logo.svg', '<svg/>'),
    prepared: { width: 96, height: 32, webp: [] },
  }
  const { compiled } = compile(folderOf({ ...mini, ...change }, [logo]))
  if (!compiled) throw new Error('The course does not compile.')
  expect(render(compiled, '{{logo}}{{title}}').entries[0]?.html).toMatch(
    /^<img class="bar-logo" src="assets\/logo-[0-9a-f]{8}\.svg" width="96" height="32" alt="Works">Mini$/,
  )
})
