import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { compile } from '../../src/compile/index.ts'
import { readCourse } from '../../src/compile/read.ts'
import { messagesOf } from './mini-course.ts'

const folder = fileURLToPath(new URL('../fixtures/good', import.meta.url))
const { files, compiled } = compile(await readCourse(folder))

test('a course with flash cards and a glossary compiles without a message', () => {
  expect(messagesOf(files)).toEqual([])
})

test('the glossary is the last deck, and every card has a number of its own', () => {
  expect(compiled?.course.decks).toEqual([
    { id: 'rungs', title: 'Rungs & rails', cards: [{ number: 1 }, { number: 2 }] },
    { id: 'glossary', title: 'Words', isGlossary: true, cards: [{ number: 3 }, { number: 4 }] },
  ])
})

test.each(['rungs', 'glossary'])('the deck %s holds fronts and backs as HTML', async (id) => {
  const cards = `${JSON.stringify(compiled?.cards.get(id), null, 2)}\n`
  await expect(cards).toMatchFileSnapshot(`__snapshots__/good-deck-${id}.json`)
})
