import { maxDecimal, readDecimal } from '../../../model/decimal.ts'
import type { ResponseOf } from '../../../model/question.ts'
import { strings } from '../strings.ts'
import type { AnswerView } from './answer-view.ts'
import { entry } from './entry.ts'

/** A text field: number fields of browsers refuse a decimal comma or point, depending on their language. */
export const numericView: AnswerView<'numeric'> = ({ stem, unit }, { response, onAnswer }) =>
  entry<ResponseOf<'numeric'>>({
    stem,
    unit,
    hint: strings.typeNumber,
    label: strings.yourAnswer,
    maxLength: maxDecimal,
    value: (response?.value ?? '').replace('.', strings.point),
    read: (text) => {
      const value = readDecimal(text)
      return value === undefined ? undefined : { kind: 'numeric', value }
    },
    onAnswer,
  })
