import type { Criterion } from './criterion.ts'

const perceivable: readonly Criterion[] = [
  {
    number: '1.2.4',
    name: 'Captions (Live)',
    conformance: 'Not Applicable',
    remarks: 'Nothing is live.',
  },
  {
    number: '1.2.5',
    name: 'Audio Description (Prerecorded)',
    conformance: 'Not Applicable',
    remarks:
      'The bundled course has no video. In other courses the author gives a video whose sound says what matters.',
  },
  {
    number: '1.3.4',
    name: 'Orientation',
    conformance: 'Supports',
    checks: ['layout'],
    remarks: 'Every view works in wide and in high windows.',
  },
  {
    number: '1.3.5',
    name: 'Identify Input Purpose',
    conformance: 'Supports',
    checks: ['axe'],
    remarks: 'The one field about the learner, the name, says so.',
  },
  {
    number: '1.4.3',
    name: 'Contrast (Minimum)',
    conformance: 'Supports',
    checks: ['axe', 'contrast'],
    remarks:
      'In light, dark and forced colours. What axe leaves open is worked out from the colours that are set.',
  },
  {
    number: '1.4.4',
    name: 'Resize Text',
    conformance: 'Supports',
    checks: ['axe', 'layout', 'overlap'],
    remarks:
      'At twice the size nothing is lost; a long course title in the bar ends in dots and is whole in the title of the window.',
  },
  {
    number: '1.4.5',
    name: 'Images of Text',
    conformance: 'Supports',
    hand: 'pictures of the bundled course',
    remarks: 'Texts are texts; words in diagrams are labels of what they show.',
  },
  {
    number: '1.4.10',
    name: 'Reflow',
    conformance: 'Supports',
    checks: ['layout', 'reach'],
    remarks:
      'At 320 × 256 pixels only tables and code scroll sideways, by themselves and by keyboard.',
  },
  {
    number: '1.4.11',
    name: 'Non-text Contrast',
    conformance: 'Supports',
    test: 'test/player/styles/contrast.test.ts',
    remarks: 'Frames of controls, marks and the focus have 3:1 and more in every palette.',
  },
  {
    number: '1.4.12',
    name: 'Text Spacing',
    conformance: 'Supports',
    checks: ['axe', 'layout', 'overlap'],
    remarks: 'Checked in every view with the values of the criterion.',
  },
  {
    number: '1.4.13',
    name: 'Content on Hover or Focus',
    conformance: 'Supports',
    test: 'test/browser/glossary.test.ts',
    remarks: 'Definitions of terms stay under the pointer, close by Escape, and cover no term.',
  },
]

const operable: readonly Criterion[] = [
  {
    number: '2.4.5',
    name: 'Multiple Ways',
    conformance: 'Supports',
    checks: ['arrival'],
    remarks: 'Contents, search, buttons to the pages before and after, links, and the glossary.',
  },
  {
    number: '2.4.6',
    name: 'Headings and Labels',
    conformance: 'Supports',
    checks: ['structure'],
    remarks: 'Every view has a heading that says what it is.',
  },
  {
    number: '2.4.7',
    name: 'Focus Visible',
    conformance: 'Supports',
    checks: ['focus in view'],
    remarks: 'Every stop of the journey by keys has an outline of two pixels or more.',
  },
  {
    number: '2.4.11',
    name: 'Focus Not Obscured (Minimum)',
    conformance: 'Supports',
    checks: ['focus in view', 'reach'],
    remarks:
      'Bars that stay in view cover no control that has the focus, at 100 and at 400 percent.',
  },
  {
    number: '2.5.7',
    name: 'Dragging Movements',
    conformance: 'Supports',
    test: 'test/browser/kinds.test.ts',
    remarks: 'Nothing is dragged: items are put in order by buttons, and matched by lists.',
  },
  {
    number: '2.5.8',
    name: 'Target Size (Minimum)',
    conformance: 'Supports',
    checks: ['axe', 'targets of 44 pixels'],
    remarks:
      'Controls are 44 pixels high and wide or more. Links in running text are as high as its lines.',
  },
]

const understandable: readonly Criterion[] = [
  {
    number: '3.1.2',
    name: 'Language of Parts',
    conformance: 'Supports',
    test: 'test/compile/unsafe-html.test.ts',
    remarks: 'Authors mark passages in another language; the bundled course has none.',
  },
  {
    number: '3.2.3',
    name: 'Consistent Navigation',
    conformance: 'Supports',
    checks: ['structure'],
    remarks: 'Bar, contents and page stand in the same order in every view.',
  },
  {
    number: '3.2.4',
    name: 'Consistent Identification',
    conformance: 'Supports',
    hand: 'the tables of texts in the source',
    remarks: 'What does the same is called the same: all texts come from one table.',
  },
  {
    number: '3.3.3',
    name: 'Error Suggestion',
    conformance: 'Supports',
    checks: ['announcements'],
    remarks: 'What to do is said with the fault.',
  },
  {
    number: '3.3.4',
    name: 'Error Prevention (Legal, Financial, Data)',
    conformance: 'Supports',
    checks: ['arrival'],
    remarks:
      'An exam is handed in from a page that shows what has no answer yet, and the way back. The name on a certificate is confirmed first.',
  },
  {
    number: '3.3.8',
    name: 'Accessible Authentication (Minimum)',
    conformance: 'Not Applicable',
    remarks: 'The player asks for no login; the LMS does.',
  },
  {
    number: '4.1.3',
    name: 'Status Messages',
    conformance: 'Supports',
    checks: ['announcements'],
    remarks:
      'Verdicts, definitions, backs of cards, counts and faults are announced without a move of the focus.',
  },
]

/** The 24 criteria of level AA. */
export const levelAa: readonly Criterion[] = [...perceivable, ...operable, ...understandable]
