import { button, el } from './dom.ts'

/** Shows a title, a text and buttons in place of the whole course. */
export function plainPage(
  document: Document,
  text: { readonly title: string; readonly text: string },
  ...buttons: readonly HTMLButtonElement[]
): void {
  const title = el('h1', { tabindex: '-1' }, text.title)
  document.title = text.title
  document.body.replaceChildren(
    el('main', { class: 'closed' }, title, el('p', {}, text.text), ...buttons),
  )
  title.focus()
}

/** Lets the learner choose by buttons before the course goes on; says which one was pressed, counted from 0. */
export async function choose(
  document: Document,
  text: { readonly title: string; readonly text: string },
  choices: readonly string[],
): Promise<number> {
  const course = [...document.body.childNodes]
  const { title } = document
  const pressed = await new Promise<number>((resolve) => {
    const buttons = choices.map((label, index) =>
      button(label, { class: index > 0 ? 'button button-quiet' : 'button' }, () => resolve(index)),
    )
    plainPage(document, text, ...buttons)
  })
  document.title = title
  document.body.replaceChildren(...course)
  return pressed
}
