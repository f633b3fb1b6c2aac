import { duration } from './duration.ts'
import { locale, number, plural } from './locale.ts'
import { questions } from './nouns.ts'

/** What stands around pages, and the views that are no questions. */
export const reading = {
  /** By which dates are written (BCP 47). */
  locale: locale as string,
  /** Which way the language is read. */
  direction: 'ltr' as 'ltr' | 'rtl',
  /** A share for people. */
  percent: (share: number): string => `${number(share)} %`,
  /** Stands before the decimals of a number. */
  point: '.',
  /** A decimal of the author's or the learner's, with the language's own sign for its point. */
  decimal: (text: string): string => text,
  connecting: 'Connecting to your learning system …',
  lost: 'Your learning system does not answer. You can go on: your answers are kept on this device and sent when it is back.',
  noLms:
    'No learning system was found, so nothing is reported. Your progress is kept in this browser only.',
  review: 'You are looking at this course in review. Nothing is recorded.',
  broken: 'The course could not be loaded. Please close this window and open the course again.',
  loadFailedTitle: 'Not there yet',
  loadFailed: 'This part of the course could not be loaded.',
  offline: 'You are offline. Try again when the connection is back; your progress is safe.',
  retry: 'Try again',
  closed: {
    title: 'Everything is saved',
    text: 'You can close this window now. Next time you go on where you left off.',
  },
  closedUnsure: {
    title: 'Saved on this device',
    text: 'Your learning system did not confirm the last changes. They are kept on this device: open the course on it again soon.',
  },
  elsewhere: {
    title: 'This course is open in another window',
    text: 'Go on there, or go on here: then the other window saves your work and ends.',
  },
  goOnHere: 'Go on here',
  taken: {
    title: 'You went on in another window',
    text: 'Your work is kept. You can close this window.',
  },
  silent: {
    title: 'Your learning system does not answer',
    text: 'Nothing can be recorded now. Try again, or close this window and open the course again later.',
  },
  refused: {
    title: 'Please open the course again',
    text: 'Your learning system does not accept this launch, so nothing can be recorded. Close this window and open the course from there.',
  },
  goOnUnrecorded: 'Go on without a record',
  goBack: 'Back to your learning system',
  previous: 'Previous',
  next: 'Next',
  read: 'read',
  locked: 'locked',
  lockReason: (page: string): string =>
    `Locked pages open one after the other. The next to finish: “${page}”.`,
  opensAfter: (page: string): string => `This page opens when you have finished “${page}”.`,
  lacksTitle: 'To finish this page:',
  /** Of several, each is the text of one of the four below; they are joined by semicolons. */
  lacks: (list: string): string => `To finish this page: ${list}.`,
  lackEnd: 'read to its end',
  lackAnswers: (count: number): string =>
    count === 1 ? 'answer the knowledge check' : `answer ${count} more knowledge checks`,
  lackRight: (count: number): string =>
    count === 1
      ? 'answer the knowledge check right'
      : `answer ${count} more knowledge checks right`,
  lackTime: (seconds: number): string => `stay ${seconds} more seconds`,
  pageDone: 'You have finished this page and can go on.',
  examAfterPages: (count: number): string =>
    count === 1
      ? 'The exam opens when you have finished one more page:'
      : `The exam opens when you have finished ${count} more pages:`,
  passedButPages: (count: number): string =>
    count === 1
      ? 'The course is complete when you have finished one more page:'
      : `The course is complete when you have finished ${count} more pages:`,
  progress: (seen: number, of: number): string => `${seen} of ${of}`,
  progressUnit: ' pages',
  progressLabel: 'Pages read',
  duration: (hours: number, minutes: number): string => duration(hours, minutes),
  readingLeft: (time: string): string => `about ${time} left`,
  pagesSeen: (seen: number, of: number): string => `${seen} of ${of} pages`,
  pagesUnread: (count: number): string =>
    count === 1 ? 'Read the page that you left out' : `Read the ${count} pages that you left out`,
  moduleDone: 'Done',
  moduleDoneNamed: (title: string): string => `Module done: ${title}`,
  leftToDo: 'You have come to the last page. Still to do:',
  nothingLeft: 'You have done everything in this course.',
  examGoing: 'under way',
  examBestOf: (score: string): string => `best score ${score}`,
  examPassed: (score: string): string => `passed with ${score}`,
  certificateThere: 'earned',
  overview: 'Course overview',
  goOnAt: (title: string): string => `Continue: ${title}`,
  welcome: (module: string, left: string): string =>
    `Welcome back. You are in “${module}”${left && `, ${left}`}.`,
  dismiss: 'Close this note',
  glossaryFind: 'Find a term',
  glossaryCount: (found: number, of: number): string =>
    found === of
      ? plural(of, { one: '# term', other: '# terms' })
      : `${found} of ${plural(of, { one: '# term', other: '# terms' })}`,
  certificateNeeds: 'You get this certificate when you pass ',
  certificatePass: (pass: number): string => ` with ${pass} % or more.`,
  certificateGet: 'Get your certificate',
  certificateShow: 'Your certificate',
  certificateEarned:
    'You have passed. Please check your name: it is printed on the certificate as it stands here.',
  certificateName: 'Name on the certificate',
  certificateForGood: 'Once you confirm it, the name cannot be changed.',
  certificateConfirm: 'Confirm and get the certificate',
  certificateUnrecorded:
    'Nothing is recorded in review, so this certificate gets no code and is not kept.',
  certificateNoCode: 'none (review)',
  certificatePrint: 'Print',
  certificateDownload: 'Download PDF',
  certificateMaking: 'The PDF is being made …',
  certificateMade: 'The PDF is in your downloads.',
  certificateLetters:
    'The PDF has no letters for this name. Use the print dialogue instead: it can save a PDF too.',
  certificateFailed: 'The PDF could not be made. Use Print instead: it can save a PDF too.',
  feedbackTitle: 'Feedback',
  feedbackIntro:
    'Say what you think of this course. Your learning system keeps it with your record, under your name.',
  rating: 'How good was this course for you?',
  ratings: ['Very poor', 'Poor', 'Fair', 'Good', 'Very good'] as const,
  ratingFirst: 'Choose a rating first.',
  comment: 'What should stay, and what should change? (optional)',
  commentLeft: (left: number): string =>
    plural(left, { one: '# character left', other: '# characters left' }),
  send: 'Send',
  thanksTitle: 'Thank you',
  thanks: 'You have rated this course. What you say helps to make it better.',
  contactTitle: 'Contact',
  contact: 'Questions about this course? Ask ',
  downloadsTitle: 'Downloads',
  downloadsIntro: 'Files to keep: for reading away from the course, and for repeating.',
  /** What each document is for. */
  downloadPurposes: {
    'study-guide': 'the whole course to read and to print',
    'flash-cards-pdf': 'to print and cut out',
    'flash-cards-csv': 'for spreadsheets and other card programs',
    'flash-cards-anki': 'to repeat with Anki on a computer or phone',
  },
  downloadFacts: (purpose: string, type: string, size: string): string =>
    `${purpose} · ${type}, ${size}`,
  kilobytes: (count: number): string => `${count} kB`,
  megabytes: (count: number): string => `${number(count)} MB`,
  download: 'Download',
  downloadNamed: (title: string): string => `Download: ${title}`,
  missedTitle: 'Your missed questions',
  missedIntro:
    'What you got wrong the last time, with the answers and where to read again: a page of your own to print or keep.',
  missedMake: 'Make the page',
  missedMade: (count: number): string =>
    `The page is in your downloads. It has ${questions(count)}.`,
  missedNone: 'Nothing to list: you have missed no question the last time. Well done.',
  missedUnanswered:
    'Nothing to list yet: answer some questions first, in practice or on the pages.',
  missedSitting: 'Questions of the exam that you are taking are left out until you hand it in.',
  missedFailed: 'The questions could not be loaded. Please try again.',
  missedFor: (count: number): string => `${questions(count)} that you got wrong the last time.`,
  missedOptions: 'Offered',
  missedRight: 'Right answer',
  missedPages: 'Read again: ',
  missedFacts: (course: string, publisher: string, revision: string): string =>
    `${course} · ${publisher} · revision ${revision}`,
  sheetClose: 'Close',
  sheetFailed: 'This could not be loaded. Check your connection and try again.',
  /** How the course looks and is worked. */
  display: {
    title: 'Display',
    look: ['As the system has it', 'Light', 'Dark', 'High contrast'] as const,
    lines: ['Normal', 'Wide'] as const,
    motion: 'Less motion',
    keys: 'Single keys as shortcuts (/, ?, M, 1, 2)',
    kept: 'Kept in this browser, for all courses. Nothing of it is recorded.',
    reset: 'Reset',
  },
  displayLegends: { look: 'Appearance', text: 'Text size', lines: 'Space between lines' },
  keysTitle: 'Keyboard shortcuts',
  keysHead: ['Key', 'What it does'] as const,
  keysTable: [
    { keys: ['←', '→'], does: 'Previous and next page' },
    { keys: ['/'], does: 'Search the course' },
    { keys: ['M'], does: 'Contents' },
    { keys: ['?'], does: 'These shortcuts' },
    { keys: ['1', '2'], does: 'Flash cards, once turned: again, known' },
    { keys: ['+', '−'], does: 'Enlarged picture: larger, smaller' },
    { keys: ['Esc'], does: 'Close what has opened' },
  ] as readonly { readonly keys: readonly string[]; readonly does: string }[],
  keysHint: 'In a question, the arrow keys move between answers and the space bar chooses one.',
  zoom: 'Enlarge',
  zoomOpen: (picture: string): string => `Enlarge: ${picture}`,
  zoomTitle: 'Picture',
  zoomRegion: 'Enlarged picture, scrolls',
  zoomIn: 'Larger',
  zoomOut: 'Smaller',
  searchTitle: 'Search',
  searchField: 'Search the course',
  searchHint: 'Pages, terms and information about the course are searched; questions are not.',
  searchCount: (count: number): string => plural(count, { one: '# result', other: '# results' }),
  searchNone: (query: string): string => `Nothing was found for “${query}”.`,
  searchTips: [
    'Look at the spelling.',
    'Try fewer words, or only the beginning of one.',
    'Try another word for the same thing.',
  ] as readonly string[],
  searchMore: 'More results',
  searchTerm: 'Glossary',
  searchBack: 'Back',
  mediaGoOn: (time: string): string => `Continue at ${time}`,
}
