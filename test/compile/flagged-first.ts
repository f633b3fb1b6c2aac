import { compile } from '../../src/compile/index.ts'
import { statisticsText } from '../../src/compile/item-statistics/text.ts'
import { questionHash } from '../../src/model/question-hash.ts'
import { folderOf, mini } from './mini-course.ts'

/** Statistics that flag the question of the mini course. */
export function flaggedFirst(): string {
  const { compiled } = compile(folderOf(mini))
  const [question] = [...(compiled?.questions.values() ?? [])].flat()
  if (!question || question.kind === 'case') throw new Error('The mini course has no question.')
  return statisticsText({
    version: 1,
    as_of: '2026-11-23',
    questions: {
      [question.id]: {
        answers: 212,
        difficulty: 0.41,
        hash: questionHash(question),
        flags: [
          {
            rule: 'negative-discrimination',
            reason: 'Those who know more answer it wrong.',
            mend: 'Check the key.',
          },
        ],
      },
    },
  })
}
