import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Course } from '../../../src/model/course.ts'
import { hasFeedback } from '../../../src/player/view/feedback-asked.ts'
import { showFeedback } from '../../../src/player/view/feedback-page.ts'
import { neighbours } from '../../../src/player/view/turn.ts'
import { appDouble } from '../../doubles/app.ts'
import type { AppDouble } from '../../doubles/app.ts'

beforeEach(() => void vi.useFakeTimers({ now: Date.UTC(2026, 0, 15, 9) }))
afterEach(() => void vi.useRealTimers())

const contact = { name: 'MR safety', link: 'mailto:mr@example.org' }

async function shown(course: Partial<Course> = {}, comments = true): Promise<AppDouble> {
  const double = appDouble({ feedback: true, ...course }, comments)
  await showFeedback(double.app)
  return double
}

function find(selector: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(selector)
  if (!found) throw new Error(`There is no ${selector}.`)
  return found
}

const title = (): string => find('h1').textContent ?? ''
const send = (): void => find('[data-send]').click()

function choose(rating: number): void {
  const input = find(`input[type="radio"][value="${rating}"]`) as HTMLInputElement
  input.checked = true
  input.dispatchEvent(new Event('change', { bubbles: true }))
}

function write(text: string): void {
  const field = find('textarea') as HTMLTextAreaElement
  field.value = text
  field.dispatchEvent(new Event('input', { bubbles: true }))
}

describe('the form', () => {
  test('names its choices in words, in one group, and its field by a label', async () => {
    await shown()
    const words = [...document.querySelectorAll('fieldset label')].map((label) => label.textContent)
    expect(words).toEqual(['Very poor', 'Poor', 'Fair', 'Good', 'Very good'])
    expect(find('legend').textContent).toBe('How good was this course for you?')
    expect(find(`label[for="${find('textarea').id}"]`).textContent).not.toBe('')
  })

  test('sends the rating and what was written, and thanks', async () => {
    const { events } = await shown()
    choose(4)
    write('  Good.\nMore pictures!  ')
    send()
    expect(events).toEqual([{ type: 'course-rated', rating: 4, comment: 'Good.\nMore pictures!' }])
    expect(title()).toBe('Thank you')
    expect(document.activeElement).toBe(find('h1'))
  })

  test('sends a rating without a comment', async () => {
    const { events } = await shown()
    choose(2)
    choose(1)
    send()
    expect(events).toEqual([{ type: 'course-rated', rating: 1, comment: '' }])
  })

  test('asks for a rating first, in a status message, and sends nothing until there is one', async () => {
    const { events } = await shown()
    write('Good.')
    send()
    expect(events).toEqual([])
    expect(find('.check-result[role="status"]').textContent).toBe('Choose a rating first.')
    choose(3)
    expect(find('.check-result').textContent).toBe('')
    send()
    expect(events).toHaveLength(1)
  })

  test('takes 1,000 characters, and says in a pause how many are left', async () => {
    await shown()
    const field = find('textarea') as HTMLTextAreaElement
    const count = find(`#${field.getAttribute('aria-describedby')}`)
    expect(field.maxLength).toBe(1000)
    expect([count.getAttribute('role'), count.textContent]).toEqual([
      'status',
      '1000 characters left',
    ])
    write('Go')
    vi.advanceTimersByTime(500)
    write('Good')
    vi.advanceTimersByTime(500)
    expect(count.textContent).toBe('1000 characters left')
    vi.advanceTimersByTime(500)
    expect(count.textContent).toBe('996 characters left')
  })

  test('is filled in once: whoever comes back is thanked', async () => {
    const { app, events } = await shown()
    choose(5)
    send()
    await showFeedback(app)
    expect([title(), document.querySelector('textarea'), events.length]).toEqual([
      'Thank you',
      null,
      1,
    ])
  })
})

describe('the contact', () => {
  test.each([
    { what: 'the form', course: {}, comments: true, heading: 'Feedback' },
    {
      what: 'nothing else where nobody receives feedback',
      course: {},
      comments: false,
      heading: 'Contact',
    },
    {
      what: 'nothing else where the course asks for none',
      course: { feedback: false },
      comments: true,
      heading: 'Contact',
    },
  ])('stands there with $what', async ({ course, comments, heading }) => {
    await shown({ ...course, contact }, comments)
    expect(title()).toBe(heading)
    expect(document.querySelector('textarea') !== null).toBe(heading === 'Feedback')
    expect(find('.contact a').getAttribute('href')).toBe(contact.link)
    expect(find('.contact a').textContent).toBe('MR safety')
  })

  test('stands there after sending too', async () => {
    await shown({ contact })
    choose(5)
    send()
    expect(find('.contact a').getAttribute('href')).toBe(contact.link)
  })

  test('opens pages in a tab without opener, and the mail program without a tab', async () => {
    await shown({ contact })
    expect(find('.contact a').hasAttribute('target')).toBe(false)
    await shown({ contact: { name: 'Desk', link: 'https://example.org/desk' } })
    const link = find('.contact a')
    expect([link.getAttribute('target'), link.getAttribute('rel')]).toEqual([
      '_blank',
      'noopener noreferrer',
    ])
  })
})

describe('the place in the contents', () => {
  test.each([
    { feedback: true, comments: true, isThere: true },
    { feedback: true, comments: false, isThere: false },
    { feedback: false, comments: true, isThere: false },
    { feedback: true, comments: false, contact, isThere: true },
    { feedback: false, comments: true, contact, isThere: true },
  ])('is there ($isThere) for %o', ({ comments, isThere, ...course }) => {
    const { app } = appDouble(course, comments)
    expect(hasFeedback(app.session)).toBe(isThere)
    const { after } = neighbours(app, { kind: 'exam', exam: 2 })
    expect(after).toEqual(isThere ? { kind: 'feedback' } : undefined)
  })
})
