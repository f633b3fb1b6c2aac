import { bankWith, mini } from '../mini-course.ts'
import type { Sources } from '../mini-course.ts'
import type { Mistake } from './mistake.ts'

const svg = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>')
const assets = [{ path: 'assets/plan.svg', size: svg.length, data: svg }]

/** The mini course's question with another answer. */
const answer = (text: string): Sources => bankWith('- [x] Yes\n- [ ] No', text)

/** A second bank whose only question is a survey with this scale, on line 10; the exam keeps its own. */
const scale = (text: string): Sources => ({
  'banks/02-two.md': mini['banks/01-one.md']
    .replace('## first', '## survey')
    .replace('- [x] Yes\n- [ ] No', text),
})

/** The mini course's question with a picture in its stem, and regions as its answer on line 12. */
const regions = (...lines: readonly string[]): Pick<Mistake, 'change' | 'assets'> => ({
  change: bankWith(
    'Stem?\n\n- [x] Yes\n- [ ] No',
    `Where?\n\n![Plan](../assets/plan.svg)\n\n${lines.join('\n')}`,
  ),
  assets,
})

const many = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `- [x] \`${index} 0 9 9\` Place ${index}`)

const scaleMend =
  'Write ~ Disagree | Neutral | Agree, with 2 to 7 different labels of 1 to 60 characters.'
const formMend = 'Write - [x] `left top width height` name, in percent of the picture.'
const insideMend =
  'Keep left + width and top + height at 100 or less, and width and height above 0.'
const countMend = 'Mark 2 to 26 regions with different names.'

/** Mistakes that only some kinds of question can have. */
export const kindMistakes: readonly Mistake[] = [
  {
    title: 'a part of the credit where one option is right',
    change: bankWith('difficulty: 1', 'credit: partial'),
    says: "banks/01-one.md:15:1 error Question `first` can't give a part of its credit. (question-credit)",
    mend: 'Take `credit` out; only a task list with several [x] has it.',
  },
  {
    title: 'a credit that does not exist',
    change: bankWith('difficulty: 1', 'credit: half'),
    says: 'banks/01-one.md:16:1 error `credit`: expected one of all, partial. (yaml-value)',
    mend: 'Give the value that is asked for; docs/authoring.md lists every key.',
  },
  {
    title: 'a scale of one label',
    change: scale('~ Agree'),
    says: 'banks/02-two.md:10:1 error The scale has 1 label. (question-scale)',
    mend: scaleMend,
  },
  {
    title: 'a scale of eight labels',
    change: scale('~ 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8'),
    says: 'banks/02-two.md:10:1 error The scale has 8 labels. (question-scale)',
    mend: scaleMend,
  },
  {
    title: 'a scale with the same label twice',
    change: scale('~ Yes | No | *Yes*'),
    says: 'banks/02-two.md:10:1 error Two labels of the scale are the same. (question-scale)',
    mend: scaleMend,
  },
  {
    title: 'a scale with an empty label',
    change: scale('~ Yes | | No'),
    says: 'banks/02-two.md:10:1 error A label of the scale is empty, or longer than 60 characters. (question-scale)',
    mend: scaleMend,
  },
  {
    title: 'a scale with a label of 61 characters',
    change: scale(`~ Yes | ${'n'.repeat(61)}`),
    says: 'banks/02-two.md:10:1 error A label of the scale is empty, or longer than 60 characters. (question-scale)',
    mend: scaleMend,
  },
  {
    title: 'regions without a picture',
    change: answer('- [x] `0 0 9 9` Here\n- [ ] `9 9 9 9` There'),
    says: 'banks/01-one.md:10:1 error The answer has regions of a picture, but the stem has no picture. (question-regions)',
    mend: 'Put the picture into the stem: ![What it shows](../assets/picture.svg)',
  },
  {
    title: 'a region of three numbers',
    ...regions('- [x] `0 0 9 9` Here', '- [ ] `9 9 9` There'),
    says: "banks/01-one.md:13:7 error `9 9 9` can't be read as four numbers. (question-regions)",
    mend: formMend,
  },
  {
    title: 'a region with units',
    ...regions('- [x] `0 0 9 9` Here', '- [ ] `9% 9% 9% 9%` There'),
    says: "banks/01-one.md:13:7 error `9% 9% 9% 9%` can't be read as four numbers. (question-regions)",
    mend: formMend,
  },
  {
    title: 'a region without numbers',
    ...regions('- [x] `0 0 9 9` Here', '- [ ] There'),
    says: 'banks/01-one.md:13:1 error A region has no numbers before its name. (question-regions)',
    mend: formMend,
  },
  {
    title: 'a region that sticks out of the picture',
    ...regions('- [x] `0 0 9 9` Here', '- [ ] `60 9 40.5 9` There'),
    says: 'banks/01-one.md:13:7 error `60 9 40.5 9` does not lie inside the picture. (question-regions)',
    mend: insideMend,
  },
  {
    title: 'a region without height',
    ...regions('- [x] `0 0 9 9` Here', '- [ ] `60 9 40 0` There'),
    says: 'banks/01-one.md:13:7 error `60 9 40 0` does not lie inside the picture. (question-regions)',
    mend: insideMend,
  },
  {
    title: 'one region',
    ...regions('- [x] `0 0 9 9` Here'),
    says: 'banks/01-one.md:12:1 error The picture has 1 region. (question-regions)',
    mend: countMend,
  },
  {
    title: '27 regions',
    ...regions(...many(27)),
    says: 'banks/01-one.md:12:1 error The picture has 27 regions. (question-regions)',
    mend: countMend,
  },
  {
    title: 'two regions of one name',
    ...regions('- [x] `0 0 9 9` Here', '- [ ] `9 9 9 9` *Here*'),
    says: 'banks/01-one.md:12:1 error Two regions have the same name, or one has none. (question-regions)',
    mend: countMend,
  },
  {
    title: 'no region that is right',
    ...regions('- [ ] `0 0 9 9` Here', '- [ ] `9 9 9 9` There'),
    says: 'banks/01-one.md:12:1 error No region is marked as right. (question-key)',
    mend: 'Put an x into the brackets of each right region: - [x] …',
  },
]
