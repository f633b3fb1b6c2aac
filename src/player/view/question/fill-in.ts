import type { ResponseOf } from '../../../model/question.ts'
import { maxText } from '../../../model/response.ts'
import { strings } from '../strings.ts'
import type { AnswerView } from './answer-view.ts'
import { entry } from './entry.ts'

export const fillInView: AnswerView<'fill-in'> = ({ stem }, { response, onAnswer }) =>
  entry<ResponseOf<'fill-in'>>({
    stem,
    hint: strings.typeText,
    label: strings.yourAnswer,
    maxLength: maxText,
    value: response?.text ?? '',
    read: (text) => (text.trim() === '' ? undefined : { kind: 'fill-in', text: text.trim() }),
    onAnswer,
  })
