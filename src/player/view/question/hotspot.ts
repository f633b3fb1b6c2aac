import type { Region } from '../../../model/question.ts'
import { el, htmlEl } from '../dom.ts'
import { strings } from '../strings.ts'
import type { AnswerView } from './answer-view.ts'

/** Regions are lettered by their permanent numbers, so that screen and records agree. */
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** Each picture needs a name of its own, or its radio buttons would switch those of another off. */
let pictures = 0

/** Native radio buttons on the picture: mouse, touch and arrow keys work as in any list of options. */
export const hotspotView: AnswerView<'hotspot'> = (question, { response, onAnswer }) => {
  const name = `h${++pictures}`
  const legend = htmlEl('legend', {}, question.stem)
  const picture = takePicture(legend)
  const regions = [...question.regions].sort((a, b) => a.number - b.number)
  const fieldset = el(
    'fieldset',
    { class: 'options' },
    legend,
    el('p', { class: 'hint' }, strings.pickRegion),
    el(
      'div',
      { class: 'hotspot' },
      picture,
      ...regions.map((region) => regionLabel(region, name, region.number === response?.region)),
    ),
  )
  fieldset.addEventListener('change', ({ target }) =>
    onAnswer({ kind: 'hotspot', region: Number((target as HTMLInputElement).value) }),
  )
  return fieldset
}

/** Takes the last picture out of the stem, with the paragraph that it filled. */
function takePicture(stem: HTMLElement): HTMLElement | undefined {
  const image = [...stem.querySelectorAll('img')].pop()
  const picture = image?.closest<HTMLElement>('picture') ?? image
  const paragraph = picture?.parentElement
  picture?.remove()
  if (
    paragraph?.matches('p') &&
    paragraph.textContent?.trim() === '' &&
    !paragraph.firstElementChild
  )
    paragraph.remove()
  return picture
}

/** Placed by script: a style attribute is what strict hosts refuse. */
function regionLabel(region: Region, name: string, checked: boolean): HTMLElement {
  const { number, text, left, top, width, height } = region
  const letter = letters.charAt(number - 1)
  const input = el('input', {
    type: 'radio',
    name,
    value: String(number),
    'aria-label': strings.region(letter, text),
  })
  input.checked = checked
  const label = el('label', { class: 'region' }, el('span', {}, input, letter))
  for (const [side, percent] of Object.entries({ left, top, width, height }))
    label.style.setProperty(side, `${percent}%`)
  const right = 100 - left - width
  label.style.setProperty('--left', overhang(left / width, right / width))
  label.style.setProperty('--right', overhang(right / width, left / width))
  return label
}

/**
 * How far what a finger may hit reaches beyond a side of a region, so that it is 44 pixels wide and stays in the picture.
 *
 * With the room on this side and on the other, in widths of the region: where one has none, the other has more.
 */
function overhang(here: number, there: number): string {
  return `max(${-100 * here}%, min(0px, 50% - 22px, ${100 + 100 * there}% - 44px))`
}
