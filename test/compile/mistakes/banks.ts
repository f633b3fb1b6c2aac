import { bankWith, mini, pageWith, questionText, settingsWith } from '../mini-course.ts'
import type { Mistake } from './mistake.ts'

const bank = mini['banks/01-one.md']
const second = {
  'banks/02-two.md': `---\ntitle: Two\nobjective: know\n---\n\n${questionText('first')}`,
}
const options = (count: number): string =>
  Array.from({ length: count }, (_, index) => `- [ ] Number ${index}`).join('\n')

/** Mistakes in a bank. */
export const bankMistakes: readonly Mistake[] = [
  {
    title: 'front matter of a bank that does not parse',
    change: { ...bankWith('title: One', 'title: One: two'), ...pageWith('::question{#first}') },
    says: 'banks/01-one.md:2:8 error The YAML does not parse: a line has two colons, or the next one is indented without need. (yaml-syntax)',
    mend: 'Put a text with a colon in it between quotes; begin keys of one level in one column.',
  },
  {
    title: 'an unknown key in front matter of a bank',
    change: bankWith('title: One', 'title: One\nreviewd: 2026-01-01'),
    says: 'banks/01-one.md:3:1 error Unknown key `reviewd`. (yaml-unknown-key)',
    mend: 'Did you mean `reviewed`?',
  },
  {
    title: 'two banks of one id',
    change: { 'banks/02-one.md': '---\ntitle: Two\n---\n' },
    says: 'banks/02-one.md:1:1 error The bank `one` exists already, in banks/01-one.md. (id-duplicate)',
    mend: 'Choose another id; ids are permanent and unique over the course.',
  },
  {
    title: 'a file name of a bank that makes no id',
    change: { 'banks/02.md': '---\ntitle: Two\n---\n' },
    says: "banks/02.md:1:1 error `` can't be a bank's id, which is the file's name without its number. (id-invalid)",
    mend: 'Name the file like 01-lower-case-words.md.',
  },
  {
    title: 'one question id in two banks',
    change: second,
    says: 'banks/02-two.md:6:1 error The question `first` exists already, in banks/01-one.md. (id-duplicate)',
    mend: 'Choose another id; ids are permanent and unique over the course.',
  },
  {
    title: 'one question id twice in a bank',
    change: { 'banks/01-one.md': `${bank}\n${questionText('first')}` },
    says: 'banks/01-one.md:19:1 error The question `first` exists already, in banks/01-one.md. (id-duplicate)',
    mend: 'Choose another id; ids are permanent and unique over the course.',
  },
  {
    title: 'a question id that is a sentence',
    change: { 'banks/01-one.md': `${bank}\n${questionText('Which of these is right?')}` },
    says: "banks/01-one.md:19:1 error `Which of these is right?` can't be a question's id. (id-invalid)",
    mend: 'Use lower-case letters, digits and hyphens, a letter first, at most 60 characters.',
  },
  {
    title: 'a question without a stem',
    change: bankWith('Stem?\n', ''),
    says: 'banks/01-one.md:6:1 error Question `first` lacks a stem. (question-part)',
    mend: 'Write stem, answer, block quote and yaml block, in this order; docs/questions.md shows the forms of answers.',
  },
  {
    title: 'a question without an answer',
    change: {
      'banks/01-one.md': `${bank}\n${questionText('second').replace('- [x] Yes\n- [ ] No\n', '')}`,
    },
    says: 'banks/01-one.md:19:1 error Question `second` lacks an answer. (question-key)',
    mend: 'Write stem, answer, block quote and yaml block, in this order; docs/questions.md shows the forms of answers.',
  },
  {
    title: 'a list that is no list of tasks',
    change: bankWith('- [x] Yes\n- [ ] No', '- Yes\n- No'),
    says: 'banks/01-one.md:6:1 error Question `first` lacks an answer. (question-key)',
    mend: 'Write stem, answer, block quote and yaml block, in this order; docs/questions.md shows the forms of answers.',
  },
  {
    title: 'a list of which one item is no task',
    change: bankWith('- [ ] No', '- No'),
    says: 'banks/01-one.md:10:1 error The answer has no form that belongs to a kind of question. (question-part)',
    mend: 'Give every item of a task list its brackets; docs/questions.md shows the forms of answers.',
  },
  {
    title: 'an option without a blank, which ends up in the one before',
    change: bankWith('- [ ] No', '- [ ] No\n-[ ] Perhaps'),
    says: 'banks/01-one.md:12:1 warning What looks like an option is text, and learners see its signs. (markdown-unread)',
    mend: 'Begin it with a hyphen, a blank and brackets, as in - [ ] Text.',
  },
  {
    title: 'a question without a right answer',
    change: bankWith('[x]', '[ ]'),
    says: 'banks/01-one.md:10:1 error No option is marked as right. (question-key)',
    mend: 'Put an x into the brackets of each right option: - [x] …',
  },
  {
    title: 'a statement without a right answer',
    change: bankWith('- [x] Yes\n- [ ] No', '- [ ] True\n- [ ] False'),
    says: 'banks/01-one.md:10:1 error No option is marked as right. (question-key)',
    mend: 'Put an x into the brackets of each right option: - [x] …',
  },
  {
    title: 'a question with one option',
    change: bankWith('- [ ] No\n', ''),
    says: 'banks/01-one.md:10:1 error The question has 1 option. (question-options)',
    mend: 'Offer 2 to 26 options that differ.',
  },
  {
    title: 'a question with 27 options',
    change: bankWith('- [ ] No', options(26)),
    says: 'banks/01-one.md:10:1 error The question has 27 options. (question-options)',
    mend: 'Offer 2 to 26 options that differ.',
  },
  {
    title: 'two options that are the same',
    change: bankWith('- [ ] No', '- [ ] *Yes*'),
    says: 'banks/01-one.md:10:1 error Two options have the same text. (question-options)',
    mend: 'Offer 2 to 26 options that differ.',
  },
  {
    title: 'two options that differ in spaces alone',
    change: bankWith('- [x] Yes\n- [ ] No', '- [x] Yes  sir\n- [ ] Yes\n  sir'),
    says: 'banks/01-one.md:10:1 error Two options have the same text. (question-options)',
    mend: 'Offer 2 to 26 options that differ.',
  },
  {
    title: 'a number that may be thousands',
    change: bankWith('- [x] Yes\n- [ ] No', '= 1,000 mg'),
    says: 'banks/01-one.md:10:1 error `1,000` can be read as a decimal and as thousands. (question-key)',
    mend: 'Write digits and at most one decimal point: = 1000 ± 0.5 mT.',
  },
  {
    title: 'a number that is too long to type',
    change: bankWith('- [x] Yes\n- [ ] No', '= 1234567890123'),
    says: 'banks/01-one.md:10:1 error `1234567890123` is no number of at most 12 characters. (question-key)',
    mend: 'Write digits and at most one decimal point: = 1000 ± 0.5 mT.',
  },
  {
    title: 'a tolerance with two points',
    change: bankWith('- [x] Yes\n- [ ] No', '= 5 ± 1.0.0'),
    says: 'banks/01-one.md:10:1 error `1.0.0` is no number of at most 12 characters. (question-key)',
    mend: 'Write digits and at most one decimal point: = 1000 ± 0.5 mT.',
  },
  {
    title: 'an answer that stands before more of the stem',
    change: bankWith('- [x] Yes\n- [ ] No', '= 5\n\nMore.'),
    says: 'banks/01-one.md:6:1 error Question `first` lacks an answer. (question-key)',
    mend: 'Write stem, answer, block quote and yaml block, in this order; docs/questions.md shows the forms of answers.',
  },
  {
    title: 'an order of one item',
    change: bankWith('- [x] Yes\n- [ ] No', '1. Yes'),
    says: 'banks/01-one.md:10:1 error The answer has 1 entry. (question-options)',
    mend: 'Write 2 to 12 entries that differ.',
  },
  {
    title: 'an order of 13 items',
    change: bankWith(
      '- [x] Yes\n- [ ] No',
      Array.from({ length: 13 }, (_, index) => `${index + 1}. Step ${index}`).join('\n'),
    ),
    says: 'banks/01-one.md:10:1 error The answer has 13 entries. (question-options)',
    mend: 'Write 2 to 12 entries that differ.',
  },
  {
    title: 'an order with the same item twice',
    change: bankWith('- [x] Yes\n- [ ] No', '1. Yes\n2. *Yes*'),
    says: 'banks/01-one.md:10:1 error Two entries of the answer have the same text, or one has none. (question-options)',
    mend: 'Write 2 to 12 entries that differ.',
  },
  {
    title: 'a table with the same target twice',
    change: bankWith('- [x] Yes\n- [ ] No', '| a | b |\n| - | - |\n| One | Same |\n| Two | Same |'),
    says: 'banks/01-one.md:10:1 error Two entries of the answer have the same text, or one has none. (question-options)',
    mend: 'Write 2 to 12 entries that differ.',
  },
  {
    title: 'a table with an empty cell',
    change: bankWith('- [x] Yes\n- [ ] No', '| a | b |\n| - | - |\n| One | Uno |\n| Two | |'),
    says: 'banks/01-one.md:10:1 error Two entries of the answer have the same text, or one has none. (question-options)',
    mend: 'Write 2 to 12 entries that differ.',
  },
  {
    title: 'a table of one pair',
    change: bankWith('- [x] Yes\n- [ ] No', '| a | b |\n| - | - |\n| One | Uno |'),
    says: 'banks/01-one.md:10:1 error The answer has 1 entry. (question-options)',
    mend: 'Write 2 to 12 entries that differ.',
  },
  {
    title: 'a table of three columns as an answer',
    change: bankWith('- [x] Yes\n- [ ] No', '| a | b | c |\n| - | - | - |\n| One | Two | Three |'),
    says: 'banks/01-one.md:6:1 error Question `first` lacks an answer. (question-key)',
    mend: 'Write stem, answer, block quote and yaml block, in this order; docs/questions.md shows the forms of answers.',
  },
  {
    title: 'an empty text to fill in',
    change: bankWith('- [x] Yes\n- [ ] No', '= yes |'),
    says: 'banks/01-one.md:10:1 error A text of the answer is empty, or longer than 40 characters. (question-key)',
    mend: 'Write = text | alternative, each of 1 to 40 characters.',
  },
  {
    title: 'a text of 41 characters to fill in',
    change: bankWith('- [x] Yes\n- [ ] No', `= ${'a'.repeat(41)}`),
    says: 'banks/01-one.md:10:1 error A text of the answer is empty, or longer than 40 characters. (question-key)',
    mend: 'Write = text | alternative, each of 1 to 40 characters.',
  },
  {
    title: 'a question without a rationale',
    change: bankWith('> Because.\n', ''),
    says: 'banks/01-one.md:6:1 error Question `first` lacks a rationale (a block quote). (question-part)',
    mend: 'Write stem, answer, block quote and yaml block, in this order; docs/questions.md shows the forms of answers.',
  },
  {
    title: 'a question without details',
    change: bankWith('```yaml\ndifficulty: 1\n```\n', ''),
    says: 'banks/01-one.md:6:1 error Question `first` lacks details (a fenced yaml block). (question-part)',
    mend: 'Write stem, answer, block quote and yaml block, in this order; docs/questions.md shows the forms of answers.',
  },
  {
    title: 'details that are not marked as yaml',
    change: bankWith('```yaml', '```'),
    says: 'banks/01-one.md:15:1 error Question `first` lacks details (a fenced yaml block). (question-part)',
    mend: 'Write stem, answer, block quote and yaml block, in this order; docs/questions.md shows the forms of answers.',
  },
  {
    title: 'a rationale that is no quote',
    change: bankWith('> Because.', 'Because.'),
    says: 'banks/01-one.md:13:1 error Question `first` lacks a rationale (a block quote). (question-part)',
    mend: 'Write stem, answer, block quote and yaml block, in this order; docs/questions.md shows the forms of answers.',
  },
  {
    title: 'two rationales',
    change: bankWith('> Because.', '> Because.\n\nAnd:\n\n> Besides.'),
    says: 'banks/01-one.md:15:1 error Question `first` has something between or after its parts. (question-part)',
    mend: 'Keep to stem, answer, block quote, yaml block; join two quotes into one.',
  },
  {
    title: 'text after the details',
    change: { 'banks/01-one.md': `${bank}\nText.\n` },
    says: 'banks/01-one.md:19:1 error Question `first` has something between or after its parts. (question-part)',
    mend: 'Keep to stem, answer, block quote, yaml block; join two quotes into one.',
  },
  {
    title: 'details before the rationale',
    change: bankWith(
      '> Because.\n\n```yaml\ndifficulty: 1\n```',
      '```yaml\ndifficulty: 1\n```\n\n> Because.',
    ),
    says: 'banks/01-one.md:13:1 error Question `first` has something between or after its parts. (question-part)',
    mend: 'Keep to stem, answer, block quote, yaml block; join two quotes into one.',
  },
  {
    title: 'details that do not parse',
    change: { ...bankWith('difficulty: 1', 'difficulty: 1: 2'), ...pageWith('::question{#first}') },
    says: 'banks/01-one.md:16:13 error The YAML does not parse: a line has two colons, or the next one is indented without need. (yaml-syntax)',
    mend: 'Put a text with a colon in it between quotes; begin keys of one level in one column.',
  },
  {
    title: 'an unknown key in details',
    change: bankWith('difficulty: 1', 'dificulty: 1'),
    says: 'banks/01-one.md:16:1 error Unknown key `dificulty`. (yaml-unknown-key)',
    mend: 'Did you mean `difficulty`?',
  },
  {
    title: 'a difficulty beyond the scale',
    change: bankWith('difficulty: 1', 'difficulty: 4'),
    says: 'banks/01-one.md:16:1 error `difficulty`: expected at most 3. (yaml-value)',
    mend: 'Give the value that is asked for; docs/authoring.md lists every key.',
  },
  {
    title: 'a reference that is a number',
    change: bankWith('difficulty: 1', 'reference: 7'),
    says: 'banks/01-one.md:16:1 error `reference`: expected a key of the reference list, or several in brackets. (yaml-value)',
    mend: 'Give the value that is asked for; docs/authoring.md lists every key.',
  },
  {
    title: 'a day that does not exist',
    change: bankWith('difficulty: 1', 'reviewed: 2026-02-30'),
    says: 'banks/01-one.md:16:1 error `reviewed`: expected a date such as 2026-01-31. (yaml-value)',
    mend: 'Give the value that is asked for; docs/authoring.md lists every key.',
  },
  {
    title: 'an unknown objective',
    change: bankWith('difficulty: 1', 'objective: knwo'),
    says: 'banks/01-one.md:6:1 error No module has the objective `knwo` that `first` names. (objective-unknown)',
    mend: 'Did you mean `know`?',
  },
  {
    title: 'no objective at all',
    change: bankWith('objective: know\n', ''),
    says: 'banks/01-one.md:5:1 error Question `first` names no objective. (objective-unknown)',
    mend: "Set `objective:` to one from a module's front matter.",
  },
  {
    title: 'an unknown reference',
    change: {
      ...settingsWith('exams:', 'references: { A1: A book. }\nexams:'),
      ...bankWith('difficulty: 1', 'reference: A2'),
    },
    says: 'banks/01-one.md:6:1 error Question `first` cites `A2`, which is not in the reference list. (reference-unknown)',
    mend: 'Add it under `references:` in course.yaml, or cite a key from there.',
  },
  {
    title: 'a dead link in a rationale',
    change: bankWith('> Because.', '> See [it](../modules/01-one.md#nowhere).'),
    says: 'banks/01-one.md:13:7 error `../modules/01-one.md#nowhere` leads nowhere. (link-dead)',
    mend: 'Name a heading of that file, or drop the part after #.',
  },
  {
    title: 'a missing picture in an option',
    change: bankWith('- [ ] No', '- [ ] ![No](../assets/no.svg)'),
    says: 'banks/01-one.md:11:7 error There is no file `assets/no.svg` in the course. (asset-missing)',
    mend: 'Add the file, or mend the path.',
  },
  {
    title: 'a script in feedback',
    change: bankWith('- [ ] No', '- [ ] No\n  > <script>alert(1)</script>'),
    says: 'banks/01-one.md:12:5 warning `<script>` is not allowed in a course and is taken out. (html-unsafe)',
    mend: 'Use Markdown or one of the ::: blocks; packages carry no scripts of their own.',
  },
]
