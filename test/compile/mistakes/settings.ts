import { mini, questionText, settingsWith } from '../mini-course.ts'
import type { Mistake } from './mistake.ts'

const exam = '{ id: final, title: Final, draw: 1, pass: 50 }'

/** Mistakes in course.yaml. */
export const settingsMistakes: readonly Mistake[] = [
  {
    title: 'a course without modules',
    change: settingsWith(`exams:\n  - ${exam}\n`, ''),
    without: ['modules/01-one.md'],
    says: 'course.yaml:1:1 error The course has no modules. (course-empty)',
    mend: 'Write at least one file modules/01-name.md.',
  },
  {
    title: 'YAML with a text that needs quotes',
    change: settingsWith('title: Mini', 'title: Mini: a course'),
    says: 'course.yaml:3:8 error The YAML does not parse: a line has two colons, or the next one is indented without need. (yaml-syntax)',
    mend: 'Put a text with a colon in it between quotes; begin keys of one level in one column.',
  },
  {
    title: 'YAML with an open quote',
    change: settingsWith('publisher: Example Works', 'publisher: "Example Works'),
    says: 'course.yaml:9:1 error The YAML does not parse: Missing closing "quote. (yaml-syntax)',
    mend: 'Mend the line; texts with : or # in them go between quotes.',
  },
  {
    title: 'a key that stands twice',
    change: settingsWith('title: Mini', 'title: Mini\ntitle: Mini'),
    says: 'course.yaml:4:1 error The YAML does not parse: Map keys must be unique. (yaml-syntax)',
    mend: 'Mend the line; texts with : or # in them go between quotes.',
  },
  {
    title: 'a merge conflict',
    change: settingsWith(
      'title: Mini',
      '<<<<<<< main\ntitle: Mini\n=======\ntitle: Maxi\n>>>>>>> other',
    ),
    says: 'course.yaml:3:1 error The YAML does not parse: a line has no key with a colon and a blank after it. (yaml-syntax)',
    mend: 'Write key: value, with a blank after the colon.',
  },
  {
    title: 'an alias without an anchor',
    change: settingsWith('title: Mini', 'title: *mini'),
    says: 'course.yaml:3:8 error The YAML does not parse: the alias *mini has no anchor. (yaml-syntax)',
    mend: 'Write the value out where the alias (*name) stands.',
  },
  {
    title: 'an unknown key that is near to one',
    change: settingsWith('publisher:', 'publsher: x\npublisher:'),
    says: 'course.yaml:6:1 error Unknown key `publsher`. (yaml-unknown-key)',
    mend: 'Did you mean `publisher`?',
  },
  {
    title: 'a key that is misspelt, and so missing',
    change: settingsWith('title:', 'titel:'),
    says: 'course.yaml:3:1 error Unknown key `titel`. (yaml-unknown-key)',
    mend: 'Did you mean `title`?',
  },
  {
    title: 'an unknown key that is near to none',
    change: settingsWith('publisher:', 'colour: x\npublisher:'),
    says: 'course.yaml:6:1 error Unknown key `colour`. (yaml-unknown-key)',
    mend: 'Take it out; the keys here are id, iri, title, language, description, publisher, cover, formats, exams, certificate, lms, scorm2004, cmi5, xapi, references, feedback, contact, disclaimer, review, downloads, theme, navigation, completion.',
  },
  {
    title: 'an edition of SCORM 2004 that is not made',
    change: settingsWith('title:', 'scorm2004: { edition: 2 }\ntitle:'),
    says: 'course.yaml:3:14 error `scorm2004.edition`: expected 3 or 4. (yaml-value)',
    mend: 'Give the value that is asked for; docs/authoring.md lists every key.',
  },
  {
    title: 'an unknown key of an exam',
    change: settingsWith(exam, '{ id: final, title: Final, draw: 1, pas: 50, pass: 50 }'),
    says: 'course.yaml:8:41 error Unknown key `exams.0.pas`. (yaml-unknown-key)',
    mend: 'Did you mean `pass`?',
  },
  {
    title: 'a missing key',
    change: settingsWith('title: Mini\n', ''),
    says: 'course.yaml:1:1 error `title`: it is missing. (yaml-value)',
    mend: 'Give the value that is asked for; docs/authoring.md lists every key.',
  },
  {
    title: 'a preset that does not exist',
    change: settingsWith('exams:', 'lms: { preset: moodel }\nexams:'),
    says: 'course.yaml:7:8 error `lms.preset`: expected one of generic, moodle, cornerstone, successfactors, healthstream, docebo, scormcloud, canvas, blackboard, brightspace. (yaml-value)',
    mend: 'Give the value that is asked for; docs/authoring.md lists every key.',
  },
  {
    title: 'a list in place of a text',
    change: settingsWith('title: Mini', 'title: [Mini]'),
    says: 'course.yaml:3:1 error `title`: expected a text, found a list. (yaml-value)',
    mend: 'Give the value that is asked for; docs/authoring.md lists every key.',
  },
  {
    title: 'a number in place of a text',
    change: settingsWith('title: Mini', 'title: 2026'),
    says: 'course.yaml:3:1 error `title`: expected a text, found a number. (yaml-value)',
    mend: 'Put it between quotes.',
  },
  {
    title: 'a colour without quotes, which is a comment',
    change: settingsWith('title: Mini', 'title: Mini\ntheme:\n  brand: #7a1f5c'),
    says: 'course.yaml:5:3 error `theme.brand`: expected a text, found nothing. (yaml-value)',
    mend: 'Write a value, or take the key out; a text that begins with # goes between quotes.',
  },
  {
    title: 'a text in place of a list',
    change: settingsWith('title: Mini', 'title: Mini\nformats: web'),
    says: 'course.yaml:4:1 error `formats`: expected a list, found a text. (yaml-value)',
    mend: 'Put it into square brackets; several entries have commas between them.',
  },
  {
    title: 'a format that does not exist',
    change: settingsWith('title: Mini', 'title: Mini\nformats: [web, scorm]'),
    says: 'course.yaml:4:16 error There is no format `scorm`. (format-unknown)',
    mend: 'Did you mean `scorm12`? The formats are scorm12, web.',
  },
  {
    title: 'a list of no formats',
    change: settingsWith('title: Mini', 'title: Mini\nformats: []'),
    says: 'course.yaml:4:1 error `formats`: expected one or more. (yaml-value)',
    mend: 'Give the value that is asked for; docs/authoring.md lists every key.',
  },
  {
    title: 'a block in place of a list',
    change: settingsWith('  - { id: final,', '  { id: final,'),
    says: 'course.yaml:7:1 error `exams`: expected a list, found a block of keys. (yaml-value)',
    mend: 'Begin each entry with a hyphen, on a line of its own.',
  },
  {
    title: 'a text in place of a block',
    change: settingsWith('title: Mini', 'title: Mini\nlms: moodle'),
    says: 'course.yaml:4:1 error `lms`: expected a block of keys, found a text. (yaml-value)',
    mend: 'Write its keys on lines below it, indented by two blanks.',
  },
  {
    title: 'a list in place of a block',
    change: settingsWith('title: Mini', 'title: Mini\nreferences: [HSE]'),
    says: 'course.yaml:4:1 error `references`: expected a block of keys, found a list. (yaml-value)',
    mend: 'Write each entry as key: text, without a hyphen.',
  },
  {
    title: 'a key of a block with a point, as the documentation calls it',
    change: settingsWith('title: Mini', 'title: Mini\nlms.preset: moodle'),
    says: 'course.yaml:4:1 error Unknown key `lms.preset`. (yaml-unknown-key)',
    mend: 'A point stands for a block: lms: { preset: … }',
  },
  {
    title: 'a tab at the beginning of a line',
    change: settingsWith('  - {', '\t- {'),
    says: 'course.yaml:8:1 error The YAML does not parse: a line is indented with a tab. (yaml-syntax)',
    mend: 'Indent with blanks.',
  },
  {
    title: 'a colon without a blank',
    change: settingsWith('title: Mini', 'title:Mini'),
    says: 'course.yaml:3:1 error The YAML does not parse: a line has no key with a colon and a blank after it. (yaml-syntax)',
    mend: 'Write key: value, with a blank after the colon.',
  },
  {
    title: 'a text in place of a number',
    change: settingsWith('pass: 50', 'pass: half'),
    says: 'course.yaml:8:41 error `exams.0.pass`: expected a number, found a text. (yaml-value)',
    mend: 'Write the figure alone, with a point for decimals, and without quotes and unit.',
  },
  {
    title: 'a pass mark above 100',
    change: settingsWith('pass: 50', 'pass: 101'),
    says: 'course.yaml:8:41 error `exams.0.pass`: expected at most 100. (yaml-value)',
    mend: 'Give the value that is asked for; docs/authoring.md lists every key.',
  },
  {
    title: 'an iri without a protocol',
    change: settingsWith('https://courses.example/mini', 'mini'),
    says: 'course.yaml:2:1 error `iri`: expected an http(s) address under a domain of yours. (yaml-value)',
    mend: 'Give the value that is asked for; docs/authoring.md lists every key.',
  },
  {
    title: 'an iri with a blank, which would be no IRI',
    change: settingsWith('courses.example/mini', 'courses.example/my course'),
    says: 'course.yaml:2:1 error `iri`: expected an address without blanks, quotes and brackets. (yaml-value)',
    mend: 'Give the value that is asked for; docs/authoring.md lists every key.',
  },
  {
    title: 'a language with two regions',
    change: settingsWith('language: en', 'language: en-US-GB'),
    says: 'course.yaml:4:1 error `language`: expected a language tag such as en or en-US. (yaml-value)',
    mend: 'Give the value that is asked for; docs/authoring.md lists every key.',
  },
  {
    title: 'a language that is none',
    change: settingsWith('language: en', 'language: English!'),
    says: 'course.yaml:4:1 error `language`: expected a language tag such as en or en-US. (yaml-value)',
    mend: 'Give the value that is asked for; docs/authoring.md lists every key.',
  },
  {
    title: 'feedback that is neither on nor off',
    change: settingsWith('title: Mini', 'title: Mini\nfeedback: sometimes'),
    says: 'course.yaml:4:1 error `feedback`: expected true or false, found a text. (yaml-value)',
    mend: 'Write true or false, without quotes.',
  },
  ...['nurse@example.org', 'http://example.org', 'javascript:alert(1)', 'mailto:nobody'].map(
    (link): Mistake => ({
      title: `the contact ${link}`,
      change: settingsWith(
        'title: Mini',
        `title: Mini\ncontact: { name: MR safety, link: '${link}' }`,
      ),
      says: 'course.yaml:4:29 error `contact.link`: expected mailto: with an address, or an address that begins with https://. (yaml-value)',
      mend: 'Give the value that is asked for; docs/authoring.md lists every key.',
    }),
  ),
  {
    title: 'a contact without a name',
    change: settingsWith('title: Mini', 'title: Mini\ncontact: { link: https://example.org }'),
    says: 'course.yaml:4:1 error `contact.name`: it is missing. (yaml-value)',
    mend: 'Give the value that is asked for; docs/authoring.md lists every key.',
  },
  {
    title: 'an id in capitals',
    change: settingsWith('id: mini', 'id: Mini'),
    says: 'course.yaml:1:1 error `id`: expected lower-case letters, digits and hyphens, a letter first. (yaml-value)',
    mend: 'Give the value that is asked for; docs/authoring.md lists every key.',
  },
  {
    title: 'a text in place of the whole',
    change: { 'course.yaml': 'A course about ladders.\n' },
    says: 'course.yaml:1:1 error The block: expected a block of keys, found a text. (yaml-value)',
    mend: 'Write its keys on lines below it, indented by two blanks.',
  },
  {
    title: 'practice of what was missed where nobody is told',
    change: settingsWith('pass: 50', 'pass: 50, remedial: required, feedback: none'),
    says: 'course.yaml:8:51 error `exams.0.remedial`: expected feedback each or end with it, for with none nothing is known to be missed. (yaml-value)',
    mend: 'Give the value that is asked for; docs/authoring.md lists every key.',
  },
  {
    title: 'two exams of one id',
    change: settingsWith(
      exam,
      `${exam}\n  - { id: final, title: Again, draw: 1, pass: 50, graded: false }`,
    ),
    says: 'course.yaml:9:7 error The exam `final` exists already, in course.yaml. (id-duplicate)',
    mend: 'Choose another id; ids are permanent and unique over the course.',
  },
  {
    title: 'two graded exams',
    change: settingsWith(exam, `${exam}\n  - { id: second, title: Second, draw: 1, pass: 50 }`),
    says: 'course.yaml:9:5 error A second exam is graded. (exam-graded)',
    mend: 'Add `graded: false` to every exam but the one that decides whether the course is passed.',
  },
  {
    title: 'an exam that draws more than there is',
    change: settingsWith('draw: 1', 'draw: 2'),
    says: 'course.yaml:8:32 error Exam `final` draws 2 questions; the banks have 1. (exam-blueprint)',
    mend: 'Lower `draw`, or write more questions.',
  },
  {
    title: 'a quota that no bank can fill',
    change: settingsWith(
      'pass: 50',
      'pass: 50, blueprint: [{ bank: one, difficulty: 3, count: 1 }]',
    ),
    says: 'course.yaml:8:63 error Exam `final` wants 1 question here; the banks have 0. (exam-blueprint)',
    mend: 'Lower the count, or write more questions that fit.',
  },
  {
    title: 'a quota of a bank that does not exist',
    change: settingsWith('pass: 50', 'pass: 50, blueprint: [{ bank: two, count: 1 }]'),
    says: 'course.yaml:8:63 error Exam `final` wants 1 question here; the banks have 0. (exam-blueprint)',
    mend: 'No question has the bank `two`; name another.',
  },
  {
    title: 'a quota whose objective is misspelt',
    change: settingsWith('pass: 50', 'pass: 50, blueprint: [{ objective: knew, count: 1 }]'),
    says: 'course.yaml:8:63 error Exam `final` wants 1 question here; the banks have 0. (exam-blueprint)',
    mend: 'Did you mean the objective `know`?',
  },
  {
    title: 'a quota of a tag that no question has',
    change: settingsWith('pass: 50', 'pass: 50, blueprint: [{ tag: rungs, count: 1 }]'),
    says: 'course.yaml:8:63 error Exam `final` wants 1 question here; the banks have 0. (exam-blueprint)',
    mend: 'No question has the tag `rungs`; name another.',
  },
  {
    title: 'an exam of kinds that no question has',
    change: settingsWith('pass: 50', 'pass: 50, kinds: [numeric]'),
    says: 'course.yaml:8:32 error Exam `final` draws 1 questions; the banks have 0. (exam-blueprint)',
    mend: 'Lower `draw`, or write more questions.',
  },
  {
    title: 'quotas that exceed the draw',
    change: settingsWith(
      'pass: 50',
      'pass: 50, blueprint: [{ count: 1 }, { bank: one, count: 1 }]',
    ),
    says: 'course.yaml:8:32 error The blueprint of `final` asks for 2 questions; `draw` is 1. (exam-blueprint)',
    mend: 'Make `draw` at least the sum of the quotas.',
  },
  {
    title: 'no_repeat where every attempt draws all that there is',
    change: settingsWith('pass: 50', 'pass: 50, no_repeat: 1'),
    says: "course.yaml:8:51 error Exam `final` always draws every question that fits (1), so `no_repeat` can't avoid any. (exam-repeat)",
    mend: 'Take `no_repeat` out, lower `draw`, or write more questions that fit.',
  },
  {
    title: 'no_repeat where the blueprint leaves no choice',
    change: {
      ...settingsWith(
        'pass: 50',
        'pass: 50, no_repeat: 2, blueprint: [{ difficulty: 1, count: 1 }]',
      ),
      'banks/02-two.md': `---\ntitle: Two\nobjective: know\n---\n\n${questionText('second', 'difficulty: 2')}`,
    },
    says: "course.yaml:8:51 error Exam `final` always draws every question that fits (1), so `no_repeat` can't avoid any. (exam-repeat)",
    mend: 'Take `no_repeat` out, lower `draw`, or write more questions that fit.',
  },
  {
    title: 'a document that is nearly one of ours',
    change: settingsWith('exams:', 'downloads: [study-guide, flash-cards-cvs]\nexams:'),
    says: 'course.yaml:7:26 error There is no document `flash-cards-cvs`. (download-unknown)',
    mend: 'Did you mean `flash-cards-csv`?',
  },
  {
    title: 'a document that nobody makes',
    change: settingsWith('exams:', 'downloads: [audio-book]\nexams:'),
    says: 'course.yaml:7:13 error There is no document `audio-book`. (download-unknown)',
    mend: 'Choose from study-guide, flash-cards-pdf, flash-cards-csv, flash-cards-anki.',
  },
  {
    title: 'aliases that multiply',
    change: {
      'course.yaml': `${mini['course.yaml']}a: &a [x, x, x, x, x, x, x, x, x, x]\n${billionLaughs('a', 'b')}${billionLaughs('b', 'c')}${billionLaughs('c', 'd')}`,
    },
    says: 'course.yaml:10:8 error The YAML does not parse: its aliases multiply beyond all use. (yaml-syntax)',
    mend: 'Write the value out where the alias (*name) stands.',
  },
]

function billionLaughs(from: string, to: string): string {
  return `${to}: &${to} [${Array(10).fill(`*${from}`).join(', ')}]\n`
}
