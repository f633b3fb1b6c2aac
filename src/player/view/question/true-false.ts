import { strings } from '../strings.ts'
import type { AnswerView } from './answer-view.ts'
import { optionList } from './options.ts'

/** True first, always: nobody should have to look which is which. */
export const trueFalseView: AnswerView<'true-false'> = (question, { response, onAnswer }) =>
  optionList({
    type: 'radio',
    stem: question.stem,
    options: [
      { number: 1, text: strings.trueLabel },
      { number: 2, text: strings.falseLabel },
    ],
    checked: response ? [response.value ? 1 : 2] : [],
    onChange: ([option]) =>
      onAnswer(option === undefined ? undefined : { kind: 'true-false', value: option === 1 }),
  })
