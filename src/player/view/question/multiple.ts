import { shuffleOptions } from '../../../model/draw.ts'
import { strings } from '../strings.ts'
import type { AnswerView } from './answer-view.ts'
import { optionList } from './options.ts'

export const multipleView: AnswerView<'multiple'> = (question, { seed, response, onAnswer }) =>
  optionList({
    type: 'checkbox',
    stem: question.stem,
    hint: question.credit === 'partial' ? strings.selectPartial : strings.selectAll,
    options: shuffleOptions(question.options, seed, question.number),
    checked: response?.options ?? [],
    onChange: (options) => onAnswer(options.length > 0 ? { kind: 'multiple', options } : undefined),
  })
