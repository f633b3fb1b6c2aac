import { vi } from 'vitest'
import type { Course, Exam } from '../../../src/model/course.ts'
import type { LearningEvent } from '../../../src/model/event.ts'
import type { Progress } from '../../../src/model/progress.ts'
import { dayOf } from '../../../src/model/day.ts'
import { encodeState } from '../../../src/model/suspend.ts'
import type { Content } from '../../../src/player/content.ts'
import { watchLifecycle } from '../../../src/player/lifecycle.ts'
import { startSession } from '../../../src/player/session.ts'
import type { Session } from '../../../src/player/session.ts'
import { mountApp } from '../../../src/player/view/app.ts'
import { bannerOf } from '../../../src/player/view/banner.ts'
import { contentDouble } from '../../doubles/content.ts'
import { plainExam, sampleCourse, sampleQuestions } from '../../doubles/course.ts'

/** The player in the document of the test, with the time in the test's hands. */
export interface ExamPlayer {
  readonly session: Session
  /** Every event so far, oldest first. */
  readonly events: readonly LearningEvent[]
  readonly progress: () => Progress
  /** What the learner sees in place of the page, without tags. */
  readonly text: () => string
  /** What was announced to screen readers last. */
  readonly announced: () => string
  readonly find: (selector: string) => HTMLElement
  readonly all: (selector: string) => HTMLElement[]
  /** Presses the first element that fits, and waits until the view is there. */
  readonly press: (selector: string) => Promise<void>
  /** Lets seconds pass, beat by beat. */
  readonly pass: (seconds: number) => Promise<void>
  readonly choose: (value: number) => void
  /** Turns the page away from the learner. */
  readonly hide: () => void
}

const shell = `
  <button id="menu" aria-expanded="false"></button><p id="progress" hidden></p><button id="search"></button><button id="display"></button><button id="exit" hidden></button>
  <div id="banner"></div><nav id="outline">
  <a href="#page-1" data-page="1">1</a><a href="#practice" data-practice="">p</a>
  <a href="#exam-1" data-exam="1">1</a><a href="#exam-2" data-exam="2">2</a></nav>
  <main id="main"><article id="page" data-course="MR safety"></article><nav id="turn"></nav></main>
  <div id="announce" aria-live="polite"></div>`

/** The sample course, its first exam with other rules: four questions of six, pass mark 70. */
export function courseWith(rules: Partial<Exam>): Course {
  const exams = sampleCourse.exams.map((exam) =>
    exam.number === 1 ? { ...exam, ...plainExam, ...rules } : exam,
  )
  return { ...sampleCourse, exams }
}

/** The players of one document share it: what the last one listens to would go on. */
let forgetLast = (): void => undefined

function trackListeners(target: Document | Window): () => void {
  const add = vi.spyOn(target, 'addEventListener')
  return () => {
    for (const [type, listener, options] of add.mock.calls) {
      if (listener) target.removeEventListener(type, listener, options)
    }
    add.mockRestore()
  }
}

/** What is otherwise than usual. */
interface PlayerParts {
  /** HTML that stands on each page, by its number. */
  readonly texts?: Readonly<Record<number, string>>
  readonly records?: boolean
  readonly content?: Partial<Content>
  /** HTML of the contents. */
  readonly outline?: string
}

/** Opens the course for a learner with this progress, by the device's clock; fake timers must be on. */
export async function openPlayer(
  course: Course,
  before?: Progress,
  parts: PlayerParts = {},
): Promise<ExamPlayer> {
  forgetLast()
  const forgets = [trackListeners(document), trackListeners(window)]
  forgetLast = () => forgets.forEach((forget) => forget())
  document.body.innerHTML = shell
  const nav = document.querySelector('#outline')
  if (nav && parts.outline !== undefined) nav.innerHTML = parts.outline
  const events: LearningEvent[] = []
  const session = startSession({
    course,
    lms: {
      capacity: 1_000_000,
      connect: () => Promise.reject(new Error('It is open already.')),
      report: (event) => void events.push(event),
      save: () => undefined,
      flush: () => undefined,
      close: () => undefined,
      leave: () => undefined,
    },
    launch: {
      state: before
        ? encodeState({ progress: before, stamp: 1, lineage: 1, day: dayOf(Date.now()) })
        : '',
      learner: { id: '', name: '' },
      records: parts.records ?? true,
      comments: false,
    },
    copy: { restore: (saved) => saved, keep: () => undefined },
  })
  const began = Date.now()
  watchLifecycle(window, session)
  mountApp({
    window,
    session,
    content: { ...contentOf(course, parts.texts), ...parts.content },
    banner: bannerOf(document),
    elapsed: () => Date.now() - began,
  })
  await vi.advanceTimersByTimeAsync(0)
  const find = (selector: string): HTMLElement => {
    const found = document.querySelector<HTMLElement>(selector)
    if (!found) throw new Error(`There is no ${selector} in: ${document.body.textContent}`)
    return found
  }
  return {
    session,
    events,
    progress: () => session.progress(),
    text: () => (find('#page').textContent ?? '').replace(/\s+/g, ' '),
    announced: () => find('#announce').textContent ?? '',
    find,
    all: (selector) => [...document.querySelectorAll<HTMLElement>(selector)],
    press: async (selector) => {
      find(selector).click()
      await vi.advanceTimersByTimeAsync(0)
    },
    pass: async (seconds) => {
      await vi.advanceTimersByTimeAsync(seconds * 1000)
    },
    choose: (value) => {
      const input = find(`[data-item] input[value="${value}"]`) as HTMLInputElement
      input.checked = true
      input.dispatchEvent(new Event('change', { bubbles: true }))
    },
    hide: () => {
      const state = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden')
      document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))
      state.mockRestore()
    },
  }
}

function contentOf(course: Course, texts: PlayerParts['texts'] = {}): Content {
  const pages = course.modules.flatMap((module) => module.pages)
  const html = Object.fromEntries(
    pages.map(({ number, title }) => [
      number,
      `<h1>${title}</h1><p>Text</p>${texts[number] ?? ''}`,
    ]),
  )
  return contentDouble(course, {
    module: async () => html,
    bank: async (number) => {
      const items = course.banks.find((bank) => bank.number === number)?.items ?? []
      return sampleQuestions.filter((question) =>
        items.some((item) => item.number === question.number),
      )
    },
  })
}
