import { el } from '../dom.ts'
import type { AnswerView } from './answer-view.ts'
import { optionList } from './options.ts'

/** The scale in its own order: shuffled, it would be none. */
export const likertView: AnswerView<'likert'> = ({ stem, labels }, { response, onAnswer }) =>
  optionList({
    type: 'radio',
    stem,
    options: labels.map(({ number, text }) => ({ number, text: el('span', {}, text).innerHTML })),
    checked: response ? [response.label] : [],
    onChange: ([label]) => onAnswer(label === undefined ? undefined : { kind: 'likert', label }),
  })
