import { fleschKincaid } from 'flesch-kincaid'
import type { FootnoteReference, Image, Root } from 'mdast'
import type { ContainerDirective } from 'mdast-util-directive'
import { toString } from 'mdast-util-to-string'
import { syllable } from 'syllable'
import { visit } from 'unist-util-visit'
import { describe, expect, test } from 'vitest'
import { banks, bodyOf, compiled, messages, modules, textOf } from './bundled.ts'

const titled = modules.map((module) => ({ ...module, title: module.settings.value.title }))

/** Running text: paragraphs of six words or more. */
function prose(tree: Root): string[] {
  const texts: string[] = []
  visit(tree, 'paragraph', (node) => {
    const text = toString(node).replace(/\s+/g, ' ')
    if (text.split(' ').length >= 6) texts.push(text)
  })
  return texts
}

function gradeOf(tree: Root): number {
  const texts = prose(tree)
  const words = texts.flatMap((text) => text.match(/[A-Za-z][A-Za-z'’-]*/g) ?? [])
  const sentences = texts.flatMap((text) => text.match(/[.!?](?=\s|$|["”)])/g) ?? [text])
  return fleschKincaid({
    word: words.length,
    sentence: sentences.length,
    syllable: words.reduce((sum, word) => sum + syllable(word), 0),
  })
}

function wordsOf(tree: Root): number {
  const text = tree.children.map((node) => toString(node)).join(' ')
  return text.split(/\s+/).filter((word) => /[A-Za-z0-9]/.test(word)).length
}

function footnotesIn(tree: Root): string[] {
  const labels: string[] = []
  visit(tree, 'footnoteReference', ({ label, identifier }: FootnoteReference) => {
    labels.push(label ?? identifier)
  })
  return labels
}

function picturesIn(tree: Root): Image[] {
  const images: Image[] = []
  visit(tree, 'image', (node) => {
    images.push(node)
  })
  return images
}

test('the course has ten modules and compiles without any message', () => {
  expect(modules).toHaveLength(10)
  expect(messages).toEqual([])
})

describe.each(titled)('the module $title', ({ tree, settings, pages }) => {
  const body = bodyOf(tree)

  test('has 1,500 to 2,500 words', () => {
    expect(wordsOf(body)).toBeGreaterThanOrEqual(1500)
    expect(wordsOf(body)).toBeLessThanOrEqual(2500)
  })

  test('reads at grade 9 to 13 (Flesch-Kincaid)', () => {
    expect(gradeOf(body)).toBeGreaterThanOrEqual(9)
    expect(gradeOf(body)).toBeLessThanOrEqual(13)
  })

  test('ends with its key points, after common errors, and has objectives', () => {
    const titles = pages.map(({ title }) => title)
    expect(titles.at(-1)).toBe('Key points')
    expect(titles).toContain('Common errors')
    expect(Object.keys(settings.value.objectives).length).toBeGreaterThanOrEqual(3)
  })

  test('has a worked example and a case', () => {
    const headings = tree.children
      .filter(({ type }) => type === 'heading')
      .map((node) => toString(node))
    expect(headings.filter((text) => text.startsWith('Worked example'))).not.toEqual([])
    expect(headings.filter((text) => /^(A )?[Cc]ase/.test(text))).not.toEqual([])
  })

  test('cites only what the reference list has', () => {
    const labels = footnotesIn(body)
    expect(labels.length).toBeGreaterThanOrEqual(5)
    const known = Object.keys(compiled.references)
    expect(labels.filter((label) => !known.includes(label))).toEqual([])
  })

  test('has at least five questions for each objective', () => {
    const served = banks.flatMap(({ questions }) =>
      questions.map(({ details }) => details.objective),
    )
    for (const objective of Object.keys(settings.value.objectives)) {
      expect([objective, served.filter((id) => id === objective).length >= 5]).toEqual([
        objective,
        true,
      ])
    }
  })
})

describe('figures', () => {
  const used = modules.flatMap(({ tree }) => picturesIn(tree))
  const paths = [...new Set(used.map(({ url }) => url.replace('../', 'course/')))]

  test('are at least 25, all of them drawings with an alternative and a caption', () => {
    expect(paths.filter((path) => path.endsWith('.svg')).length).toBeGreaterThanOrEqual(25)
    for (const { alt, url } of used) expect([url, (alt ?? '').length > 30]).toEqual([url, true])
    const captions = modules.flatMap(({ tree }) => {
      const found: string[] = []
      visit(tree, 'containerDirective', (node: ContainerDirective) => {
        if (node.name !== 'figure') return
        const [, ...caption] = node.children
        found.push(caption.map((part) => toString(part)).join(' '))
      })
      return found
    })
    expect(captions).toHaveLength(used.length)
    expect(captions.filter((caption) => caption.length < 20)).toEqual([])
  })

  test.each(paths)('%s has a title and text that scales, and no pixels', async (path) => {
    const svg = await textOf(path)
    expect(svg).toMatch(/<svg[^>]*viewBox=/)
    expect(svg).toMatch(/<svg[^>]*role="img"/)
    expect(svg).toMatch(/<title[^>]*>[^<]{5,}/)
    expect(svg).not.toMatch(/<(image|script|style|foreignObject)\b|data:|(?:xlink:)?href="(?!#)/)
    const sizes = [...svg.matchAll(/font-size="([\d.]+)"/g)].map(([, size]) => Number(size))
    const [, width = ''] = /viewBox="\S+ \S+ (\S+) /.exec(svg) ?? []
    // On a phone a drawing is about half as wide as it was drawn.
    expect(sizes.filter((size) => size < (14 * Number(width)) / 720)).toEqual([])
  })
})
