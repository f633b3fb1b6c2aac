import { bankWith, mini, questionText } from '../mini-course.ts'
import type { Sources } from '../mini-course.ts'
import type { Mistake } from './mistake.ts'

/** The mini course's bank with this stem and these options in its one question. */
const asking = (stem: string, options: string): Sources =>
  bankWith('Stem?\n\n- [x] Yes\n- [ ] No', `${stem}\n\n${options}`)

/** The mini course's bank with further questions. */
const withMore = (...questions: string[]): Sources => ({
  'banks/01-one.md': [mini['banks/01-one.md'], ...questions].join('\n'),
})

const question = (id: string, stem: string, options = '- [x] Yes\n- [ ] No'): string =>
  questionText(id).replace('Stem?\n\n- [x] Yes\n- [ ] No', `${stem}\n\n${options}`)

const numbered = (make: (number: number) => string): string[] =>
  Array.from({ length: 10 }, (_, index) => make(index))

/** Flaws in how questions are written; each is a warning. */
export const itemMistakes: readonly Mistake[] = [
  {
    title: 'an option that stands for all others',
    change: asking('Which rung holds?', '- [ ] The first\n- [ ] The last\n- [x] All of the above'),
    says: 'banks/01-one.md:6:1 warning The option `All of the above` can be judged without knowing the others. (item-catch-all)',
    mend: 'Offer an answer of its own; where several are right, make it a question with several keys.',
  },
  {
    title: 'an absolute word in a wrong option alone',
    change: asking('When is a rung safe?', '- [x] When it is dry\n- [ ] It never is'),
    says: 'banks/01-one.md:6:1 warning Only wrong options have a word such as `never`, which gives them away. (item-absolute-word)',
    mend: 'Say it without the absolute word, or give the key one too where that is true.',
  },
  {
    title: 'a stem that hides its not',
    change: asking('Which of these is not a rung?', '- [x] A nail\n- [ ] A step'),
    says: 'banks/01-one.md:6:1 warning The stem asks for what is not so, and `not` is easily missed. (item-negative-stem)',
    mend: "Ask for what is right; where that can't be, write **not** in bold.",
  },
  {
    title: 'keys that are the longest option',
    change: withMore(
      ...numbered((at) =>
        question(`long-${at}`, `Is rung ${at} sound?`, '- [x] Yes, it is\n- [ ] No'),
      ),
    ),
    says: 'banks/01-one.md:1:1 warning In 11 of 11 questions the key is the longest option, which gives it away. (item-longest-key)',
    mend: 'Shorten keys, or say more in the wrong options, until it is about one in four.',
  },
  {
    title: 'two questions that ask the same',
    change: withMore(
      question('second', 'What holds a *ladder*?'),
      question('third', 'What holds a ladder?', '- [ ] yes\n- [x] NO!').replace(
        '> Because.',
        '> So.',
      ),
    ),
    says: 'banks/01-one.md:32:1 warning The question `second` asks the same. (item-duplicate)',
    mend: 'Ask for something else, or take one of the two out.',
  },
  {
    title: 'a stem that has the key of another question',
    change: withMore(
      question(
        'second',
        'Who holds a ladder?',
        '- [x] A second person below\n- [ ] A nail in the wall of it',
      ),
      question('third', 'The ladder is held by a second person below. What is still missing?'),
    ),
    says: 'banks/01-one.md:32:1 warning The stem gives away `second`, whose key is `a second person below`. (item-gives-away)',
    mend: 'Say it in other words, or leave it out here.',
  },
]

/** The same questions, mended, or in a case where there is nothing to mend. */
export const soundItems: readonly Readonly<{ title: string; change: Sources }>[] = [
  {
    title: 'an absolute word in the key too',
    change: asking(
      'When is a rung safe?',
      '- [x] It never is quite safe\n- [ ] It always is, when it is dry',
    ),
  },
  {
    title: 'an absolute word in a question with several keys',
    change: asking(
      'What holds? Select two.',
      '- [x] A rung\n- [x] A foot\n- [ ] Whatever was never tried',
    ),
  },
  {
    title: 'a not in bold',
    change: asking('Which of these is **not** a rung?', '- [x] A nail\n- [ ] A step'),
  },
  {
    title: 'a not that belongs to the story',
    change: asking(
      'The ladder does not reach the roof. What comes next?',
      '- [x] A nap\n- [ ] A step',
    ),
  },
  {
    title: 'nine questions whose key is the longest: too few to tell',
    change: withMore(
      ...numbered((at) =>
        question(`long-${at}`, `Is rung ${at} sound?`, '- [x] Yes, it is\n- [ ] No'),
      ).slice(2),
    ),
  },
  {
    title: 'keys that are as long as another option',
    change: withMore(
      ...numbered((at) =>
        question(`even-${at}`, `Is rung ${at} sound?`, '- [x] Sound\n- [ ] Wrong'),
      ),
    ),
  },
  {
    title: 'one stem with other options',
    change: withMore(
      question('second', 'What holds a ladder?', '- [x] A foot\n- [ ] A nail'),
      question('third', 'What holds a ladder?', '- [x] A wall\n- [ ] A wish'),
    ),
  },
  {
    title: 'a key in the stem of a question about something else',
    change: withMore(
      question(
        'second',
        'Who holds your ladder?',
        '- [x] A second person below\n- [ ] A nail in the wall of it',
      ),
      question('third', 'The tiles are caught by a second person below. What is still missing?'),
    ),
  },
  {
    title: 'a not in a clause about what is asked for',
    change: asking('What holds a ladder that is not tied?', '- [x] A foot\n- [ ] A nail'),
  },
  {
    title: 'a statement with a not, to be judged',
    change: asking('A person who is not tall needs no ladder.', '- [ ] True\n- [x] False'),
  },
  {
    title: 'a key of three words in another stem',
    change: withMore(
      question('second', 'Who holds it?', '- [x] A second person\n- [ ] A nail in the wall'),
      question('third', 'The ladder is held by a second person. What is still missing?'),
    ),
  },
]
