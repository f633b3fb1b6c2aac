import { shuffleOptions } from '../../../model/draw.ts'
import type { AnswerView } from './answer-view.ts'
import { optionList } from './options.ts'

export const choiceView: AnswerView<'choice'> = (question, { seed, response, onAnswer }) =>
  optionList({
    type: 'radio',
    stem: question.stem,
    options: shuffleOptions(question.options, seed, question.number),
    checked: response ? [response.option] : [],
    onChange: ([option]) => onAnswer(option === undefined ? undefined : { kind: 'choice', option }),
  })
