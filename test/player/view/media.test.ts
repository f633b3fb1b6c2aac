import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { App } from '../../../src/player/view/app.ts'
import { loadMedia } from '../../../src/player/view/media/part.ts'
import type { Place } from '../../../src/player/view/place.ts'
import { appDouble } from '../../doubles/app.ts'
import { contentDouble } from '../../doubles/content.ts'

const html =
  '<video src="assets/a.mp4"></video><audio><source src="assets/b.mp3"></audio><video src="assets/c.mp4"></video>'

/** A film that the test plays by hand: a browser without a picture tube has no clock. */
interface Film {
  readonly element: HTMLMediaElement
  readonly play: () => void
  /** Plays on to this second. */
  readonly playTo: (second: number) => void
  readonly pause: () => void
  readonly end: () => void
}

function film(element: HTMLMediaElement, duration: number): Film {
  const state = { paused: true, ended: false, currentTime: 0 }
  const tell = (type: string): void => void element.dispatchEvent(new Event(type))
  const pause = (): void => {
    if (state.paused) return
    state.paused = true
    tell('pause')
  }
  const play = (): void => {
    state.paused = false
    tell('play')
  }
  Object.defineProperties(element, {
    paused: { get: () => state.paused },
    ended: { get: () => state.ended },
    duration: { get: () => duration },
    readyState: { get: () => 0 },
    currentTime: {
      get: () => state.currentTime,
      set: (to: number) => {
        state.currentTime = to
      },
    },
    pause: { value: pause },
    play: { value: async () => play() },
  })
  return {
    element,
    play,
    pause,
    playTo: (second) => {
      state.currentTime = second
      tell('timeupdate')
    },
    end: () => {
      Object.assign(state, { ended: true, currentTime: duration })
      pause()
      tell('ended')
    },
  }
}

interface Scene {
  readonly films: readonly [Film, Film, Film]
  readonly leavePage: () => void
}

/** A page with two films and a recording of ten minutes each, of which the browser has read the heads. */
async function open(page = html): Promise<Scene> {
  const { app } = appDouble()
  document.body.innerHTML = `<article id="page">${page}</article>`
  const article = document.querySelector('article') as HTMLElement
  const films = [...article.querySelectorAll<HTMLMediaElement>('video,audio')].map((element) =>
    film(element, 600),
  )
  const leaving: ((place: Place) => void)[] = []
  const onPlace: App['onPlace'] = (listener) => {
    leaving.push(listener)
    return () => undefined
  }
  const place: Place = { kind: 'page', page: 1 }
  const content = contentDouble(app.session.course)
  loadMedia({ ...app, content, onPlace, place: () => place }, article)
  await new Promise<void>((resolve) => queueMicrotask(resolve))
  await Promise.resolve()
  for (const { element } of films) element.dispatchEvent(new Event('loadedmetadata'))
  const scene: Scene = {
    films: films as unknown as Scene['films'],
    leavePage: () => leaving.forEach((leave) => leave({ kind: 'practice' })),
  }
  scenes.push(scene)
  return scene
}

/** Pages that are open still, and listen to the window. */
const scenes: Scene[] = []

const offers = (): (string | null)[] =>
  [...document.querySelectorAll('.media-go-on')].map(({ textContent }) => textContent)

beforeEach(() => {
  for (const { leavePage } of scenes.splice(0)) leavePage()
  localStorage.clear()
})

describe('where a film was left', () => {
  test('is offered when the page is opened again, and nothing plays by itself', async () => {
    const [first] = (await open()).films
    first.play()
    first.playTo(192)
    first.pause()
    const { films } = await open()
    expect(offers()).toEqual(['Continue at 3:12'])
    expect(films.map(({ element }) => [element.paused, element.currentTime])).toEqual([
      [true, 0],
      [true, 0],
      [true, 0],
    ])
  })

  test('is where it goes on at a press, and then the offer goes and the film has the focus', async () => {
    const [first] = (await open()).films
    first.play()
    first.playTo(192)
    first.pause()
    const { films } = await open()
    const focus = vi.spyOn(films[0].element, 'focus')
    document.querySelector<HTMLButtonElement>('.media-go-on')?.click()
    expect([films[0].element.currentTime, films[0].element.paused]).toEqual([192, false])
    expect(focus).toHaveBeenCalledOnce()
    expect(offers()).toEqual([])
  })

  test('is noted every five seconds, so that a crash costs no more', async () => {
    const [, sound] = (await open()).films
    sound.play()
    for (const second of [1, 2, 62, 64]) sound.playTo(second)
    await open()
    expect(offers()).toEqual(['Continue at 1:02'])
  })

  test.each([
    ['at once', 4],
    ['near its end', 595],
  ])('is not offered when it was left %s', async (_, second) => {
    const [first] = (await open()).films
    first.play()
    first.playTo(second)
    first.pause()
    await open()
    expect(offers()).toEqual([])
  })

  test('is forgotten when it was seen to its end', async () => {
    const [first] = (await open()).films
    first.play()
    first.playTo(300)
    first.end()
    await open()
    expect(offers()).toEqual([])
    expect(localStorage).toHaveLength(0)
  })

  test('is noted when the window closes while it plays', async () => {
    const [, , last] = (await open()).films
    last.play()
    last.element.currentTime = 3723
    window.dispatchEvent(new Event('pagehide'))
    expect(Object.values(localStorage)).toEqual(['[["assets/c.mp4",3723]]'])
  })

  test.each(['{', '{}', '[1]', '[["assets/a.mp4","x"]]', 'null'])(
    'is not known where the browser holds %s, and the film plays all the same',
    async (held) => {
      const [first] = (await open()).films
      first.play()
      first.playTo(100)
      const [key = ''] = Object.keys(localStorage)
      localStorage.setItem(key, held)
      const again = await open()
      expect(offers()).toEqual([])
      again.films[0].play()
      again.films[0].playTo(50)
      expect(localStorage.getItem(key)).toBe('[["assets/a.mp4",50]]')
    },
  )

  test('is kept of the forty films seen last', async () => {
    const page = Array.from({ length: 45 }, (_, at) => `<video src="assets/${at}.mp4"></video>`)
    const { films } = await open(page.join(''))
    for (const one of films) {
      one.play()
      one.playTo(100)
      one.pause()
    }
    const [kept = '[]'] = Object.values(localStorage) as string[]
    const paths = (JSON.parse(kept) as [string, number][]).map(([path]) => path)
    expect(paths).toHaveLength(40)
    expect([paths[0], paths[39]]).toEqual(['assets/44.mp4', 'assets/5.mp4'])
  })
})

test('one film or recording plays at a time', async () => {
  const { films } = await open()
  for (const one of films) one.play()
  expect(films.map(({ element }) => element.paused)).toEqual([true, true, false])
})

test('what plays stops when the learner goes on, and is left there', async () => {
  const { films, leavePage } = await open()
  films[0].play()
  films[0].playTo(20)
  films[0].element.currentTime = 23
  leavePage()
  expect(films[0].element.paused).toBe(true)
  await open()
  expect(offers()).toEqual(['Continue at 0:23'])
})

test('a page without films loads nothing for them', async () => {
  const { app } = appDouble()
  const media = vi.fn<App['content']['media']>()
  const article = document.querySelector('article') as HTMLElement
  article.innerHTML = '<p>Text</p>'
  loadMedia({ ...app, content: contentDouble(app.session.course, { media }) }, article)
  expect(media).not.toHaveBeenCalled()
})

test('films play where their script does not load', async () => {
  const { app } = appDouble()
  const article = document.querySelector('article') as HTMLElement
  article.innerHTML = html
  const media = (): Promise<never> => Promise.reject(new Error('offline'))
  loadMedia({ ...app, content: contentDouble(app.session.course, { media }) }, article)
  await Promise.resolve()
  expect(article.querySelectorAll('video,audio')).toHaveLength(3)
})
