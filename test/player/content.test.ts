import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { contentQueue } from '../../src/model/content.ts'
import type { Chunk } from '../../src/model/content.ts'
import { packCourse, unpackCourse } from '../../src/model/packed-course.ts'
import { sealQuestion } from '../../src/model/seal.ts'
import { openContent } from '../../src/player/content.ts'
import { offerView } from '../../src/player/view/loaded-views.ts'
import { sampleCourse, sampleQuestions } from '../doubles/course.ts'

type Queue = { push: (chunk: Chunk) => unknown }
const globals = window as unknown as Record<string, Queue | undefined>

/** What the scripts of the package do when they run; anything else does not load. */
let scripts: Record<string, () => void>
let requested: string[]

/** The sample's questions as they are in a bank: citations are keys. */
const cited = sampleQuestions.map((question) => ({
  ...question,
  references: question.references.map(() => 'acr'),
}))

const push = (chunk: Chunk): void => void globals[contentQueue]?.push(chunk)

beforeEach(() => {
  scripts = {
    'content/module-1.js': () => push(['module', 1, { 1: '<p>One</p>', 2: '<p>Two</p>' }]),
    'content/bank-1.js': () =>
      push(['bank', 1, cited.map(sealQuestion), { acr: 'ACR Manual on MR Safety, 2024.' }]),
    'content/module-2.js': () => {},
  }
  requested = []
  globals[contentQueue] = [['course', packCourse(sampleCourse)]] as Chunk[]
  vi.spyOn(document.head, 'append').mockImplementation((node) => {
    const script = node as HTMLScriptElement
    const path = script.getAttribute('src') ?? script.getAttribute('href') ?? ''
    requested.push(path)
    queueMicrotask(() => {
      scripts[path]?.()
      script.dispatchEvent(new Event(scripts[path] ? 'load' : 'error'))
    })
  })
})
afterEach(() => {
  vi.restoreAllMocks()
  globals[contentQueue] = undefined
})

describe('the content of a package', () => {
  test('has the course that its script left in the queue', () => {
    expect(openContent(window).course).toEqual(unpackCourse(packCourse(sampleCourse)))
  })

  test('is not there when the script of the course did not run', () => {
    globals[contentQueue] = undefined
    expect(() => openContent(window)).toThrow('content/course.js did not load.')
  })

  test("loads a module's pages when they are first wanted, and once", async () => {
    const content = openContent(window)
    expect(requested).toEqual([])
    await expect(content.module(1)).resolves.toEqual({ 1: '<p>One</p>', 2: '<p>Two</p>' })
    await content.module(1)
    expect(requested).toEqual(['content/module-1.js'])
  })

  test('needs no script for what was in the queue already', async () => {
    globals[contentQueue]?.push(['module', 2, { 4: '<p>Four</p>' }])
    await expect(openContent(window).module(2)).resolves.toEqual({ 4: '<p>Four</p>' })
    expect(requested).toEqual([])
  })

  test('has the questions of a bank with key, reasons and full citations', async () => {
    await expect(openContent(window).bank(1)).resolves.toEqual(sampleQuestions)
  })

  test("loads a deck's cards when they are first wanted", async () => {
    const cards = [{ number: 1, front: '<p>Front</p>', back: '<p>Back</p>' }]
    scripts['content/deck-zones.js'] = () => push(['deck', 'zones', cards])
    await expect(openContent(window).deck('zones')).resolves.toEqual(cards)
    expect(requested).toEqual(['content/deck-zones.js'])
  })

  test('loads what shows a kind of place when it is first wanted, and once', async () => {
    const show = async (): Promise<void> => undefined
    scripts['view-cards.js'] = () => offerView(window, 'cards', show)
    scripts['view-feedback.js'] = () => offerView(window, 'feedback', async () => undefined)
    const content = openContent(window)
    await content.view('cards')
    await content.view('feedback')
    await expect(content.view('cards')).resolves.toBe(show)
    expect(requested).toEqual(['view-cards.js', 'view-feedback.js'])
  })

  test('says which script did not load, and tries again when asked again', async () => {
    const content = openContent(window)
    await expect(content.bank(2)).rejects.toThrow('content/bank-2.js did not load.')
    scripts['content/bank-2.js'] = () => push(['bank', 2, [], {}])
    await expect(content.bank(2)).resolves.toEqual([])
  })

  test('says which script brought nothing', async () => {
    await expect(openContent(window).module(2)).rejects.toThrow(
      'content/module-2.js brought nothing.',
    )
  })

  test('adds the style sheet of questions when it is first wanted, and once', async () => {
    scripts['views.css'] = () => {}
    const content = openContent(window)
    await Promise.all([content.styles(), content.styles()])
    expect(requested).toEqual(['views.css'])
  })

  test('goes on without a style sheet that does not load, and tries again when asked again', async () => {
    const content = openContent(window)
    await expect(content.styles()).resolves.toBeUndefined()
    await content.styles()
    expect(requested).toEqual(['views.css', 'views.css'])
  })

  test('waits for a style sheet that never comes for four seconds', async () => {
    vi.useFakeTimers()
    vi.spyOn(document.head, 'append').mockImplementation(() => undefined)
    let isOver = false
    const wait = openContent(window)
      .styles()
      .then(() => {
        isOver = true
      })
    await vi.advanceTimersByTimeAsync(3999)
    expect(isOver).toBe(false)
    await vi.advanceTimersByTimeAsync(1)
    await wait
    vi.useRealTimers()
    expect(isOver).toBe(true)
  })
})
