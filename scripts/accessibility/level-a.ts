import type { Criterion } from './criterion.ts'

const noMedia =
  'The bundled course has neither audio nor video. In other courses the author gives captions, transcripts and descriptions; the player shows them.'

const perceivable: readonly Criterion[] = [
  {
    number: '1.1.1',
    name: 'Non-text Content',
    conformance: 'Supports',
    checks: ['axe'],
    remarks:
      'Figures have alternatives; the tool warns of pictures without one. Signs drawn by the player are decoration.',
  },
  {
    number: '1.2.1',
    name: 'Audio-only and Video-only (Prerecorded)',
    conformance: 'Not Applicable',
    remarks: noMedia,
  },
  {
    number: '1.2.2',
    name: 'Captions (Prerecorded)',
    conformance: 'Not Applicable',
    remarks: noMedia,
  },
  {
    number: '1.2.3',
    name: 'Audio Description or Media Alternative (Prerecorded)',
    conformance: 'Not Applicable',
    remarks: noMedia,
  },
  {
    number: '1.3.1',
    name: 'Info and Relationships',
    conformance: 'Supports',
    checks: ['axe', 'structure'],
    remarks:
      'Headings without gaps, one main part, named navigation, lists, tables with heads, groups of options with legends.',
  },
  {
    number: '1.3.2',
    name: 'Meaningful Sequence',
    conformance: 'Supports',
    checks: ['focus order'],
    remarks: 'Nothing is reordered by style sheets.',
  },
  {
    number: '1.3.3',
    name: 'Sensory Characteristics',
    conformance: 'Supports',
    hand: 'texts of the player in English',
    remarks: 'Texts name controls by their words, never by place or colour alone.',
  },
  {
    number: '1.4.1',
    name: 'Use of Color',
    conformance: 'Supports',
    checks: ['axe'],
    hand: 'screenshots of marks of right and wrong and of what was read',
    remarks: 'Each state has a word and a shape beside its colour.',
  },
  {
    number: '1.4.2',
    name: 'Audio Control',
    conformance: 'Not Applicable',
    remarks: 'Nothing plays by itself.',
  },
]

const operable: readonly Criterion[] = [
  {
    number: '2.1.1',
    name: 'Keyboard',
    conformance: 'Supports',
    checks: ['axe', 'focus in view', 'arrival', 'reach'],
    remarks:
      'A test goes from the first page to the certificate with keys alone, through every kind of question.',
  },
  {
    number: '2.1.2',
    name: 'No Keyboard Trap',
    conformance: 'Supports',
    checks: ['focus order', 'arrival'],
    remarks:
      'The same journey leaves every control that it comes to by Tab or Shift+Tab. Sheets keep the focus until Escape or a button closes them.',
  },
  {
    number: '2.1.4',
    name: 'Character Key Shortcuts',
    conformance: 'Supports',
    test: 'test/browser/cards.test.ts',
    remarks:
      'Keys that are characters work only while the control that they belong to has the focus, or can be switched off.',
  },
  {
    number: '2.2.1',
    name: 'Timing Adjustable',
    conformance: 'Supports',
    test: 'test/browser/exam.test.ts',
    remarks:
      'Exams with a time limit offer up to twice the time before they begin, and a pause. Authors can take the longer times away; the guide advises against it.',
  },
  {
    number: '2.2.2',
    name: 'Pause, Stop, Hide',
    conformance: 'Supports',
    checks: ['motion'],
    remarks: 'Nothing moves by itself. The clock of an exam can be paused.',
  },
  {
    number: '2.3.1',
    name: 'Three Flashes or Below Threshold',
    conformance: 'Supports',
    checks: ['motion'],
    hand: 'no animation in style sheets, nor in drawings of the bundled course',
    remarks: 'Nothing flashes.',
  },
  {
    number: '2.4.1',
    name: 'Bypass Blocks',
    conformance: 'Supports',
    checks: ['axe', 'arrival'],
    remarks: 'A link skips to the content; after each step the focus is on the heading.',
  },
  {
    number: '2.4.2',
    name: 'Page Titled',
    conformance: 'Supports',
    checks: ['axe', 'structure', 'arrival'],
    remarks: 'The title names the view and the course.',
  },
  {
    number: '2.4.3',
    name: 'Focus Order',
    conformance: 'Supports',
    checks: ['focus order', 'arrival'],
    remarks: 'The order of the document is the order of the focus.',
  },
  {
    number: '2.4.4',
    name: 'Link Purpose (In Context)',
    conformance: 'Supports',
    checks: ['axe'],
    remarks: 'Links say where they lead; those that open a tab of their own say so.',
  },
  {
    number: '2.5.1',
    name: 'Pointer Gestures',
    conformance: 'Supports',
    test: 'test/browser/cards.test.ts',
    remarks: 'Flash cards take swipes; buttons do the same.',
  },
  {
    number: '2.5.2',
    name: 'Pointer Cancellation',
    conformance: 'Supports',
    hand: 'handlers of pointer events in the source',
    remarks: 'Controls act when the pointer is let go, as browsers have it.',
  },
  {
    number: '2.5.3',
    name: 'Label in Name',
    conformance: 'Supports',
    checks: ['axe', 'undecided'],
    remarks:
      'Names that a screen reader says begin with the words in view. Arrow signs have names in words.',
  },
  {
    number: '2.5.4',
    name: 'Motion Actuation',
    conformance: 'Not Applicable',
    remarks: 'Nothing is worked by moving the device.',
  },
]

const understandable: readonly Criterion[] = [
  {
    number: '3.1.1',
    name: 'Language of Page',
    conformance: 'Supports',
    checks: ['axe', 'structure'],
    remarks: 'Every page has the language of the course.',
  },
  {
    number: '3.2.1',
    name: 'On Focus',
    conformance: 'Supports',
    checks: ['reach'],
    remarks: 'The focus opens the definition of a term, and nothing else.',
  },
  {
    number: '3.2.2',
    name: 'On Input',
    conformance: 'Supports',
    checks: ['arrival'],
    remarks: 'Answers are sent by buttons; choosing one changes nothing else.',
  },
  {
    number: '3.2.6',
    name: 'Consistent Help',
    conformance: 'Supports',
    hand: 'the template of the page, of which each view replaces only one part',
    remarks:
      'The contact stands in the contents, always at the same place, if the author gives one.',
  },
  {
    number: '3.3.1',
    name: 'Error Identification',
    conformance: 'Supports',
    checks: ['announcements'],
    remarks: 'What is missing is said in words beside the button, and announced.',
  },
  {
    number: '3.3.2',
    name: 'Labels or Instructions',
    conformance: 'Supports',
    checks: ['axe'],
    remarks: 'Every field has a label; number, order and several answers are explained.',
  },
  {
    number: '3.3.7',
    name: 'Redundant Entry',
    conformance: 'Supports',
    test: 'test/browser/certificate.test.ts',
    remarks: 'The name on the certificate is suggested from the LMS. Nothing is asked twice.',
  },
  {
    number: '4.1.2',
    name: 'Name, Role, Value',
    conformance: 'Supports',
    checks: ['axe'],
    remarks: 'Native controls first; states are told by attributes.',
  },
]

/** The 31 criteria of level A; 4.1.1 is no longer one. */
export const levelA: readonly Criterion[] = [...perceivable, ...operable, ...understandable]
