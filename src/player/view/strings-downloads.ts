import type { DownloadId } from '../../model/download.ts'

// Texts of the downloads and of the page that learners make of their missed questions.

export const downloadsTitle = 'Downloads'
export const downloadsIntro = 'Files to keep: for reading away from the course, and for repeating.'
/** What each document is for. */
export const downloadPurposes: Readonly<Record<DownloadId, string>> = {
  'study-guide': 'the whole course to read and to print',
  'flash-cards-pdf': 'to print and cut out',
  'flash-cards-csv': 'for spreadsheets and other card programs',
  'flash-cards-anki': 'to repeat with Anki on a computer or phone',
}
export const downloadFacts = (purpose: string, type: string, size: string): string =>
  `${purpose} · ${type}, ${size}`
export const kilobytes = (count: number): string => `${count} kB`
export const megabytes = (count: string): string => `${count} MB`
export const download = 'Download'
export const downloadNamed = (title: string): string => `Download: ${title}`
export const missedTitle = 'Your missed questions'
export const missedIntro =
  'What you got wrong the last time, with the answers and where to read again: a page of your own to print or keep.'
export const missedMake = 'Make the page'
export const missedMade = (count: number): string =>
  `The page is in your downloads. It has ${questions(count)}.`
export const missedNone = 'Nothing to list: you have missed no question the last time. Well done.'
export const missedUnanswered =
  'Nothing to list yet: answer some questions first, in practice or on the pages.'
export const missedSitting =
  'Questions of the exam that you are taking are left out until you hand it in.'
export const missedFailed = 'The questions could not be loaded. Please try again.'
export const missedFor = (count: number): string =>
  `${questions(count)} that you got wrong the last time.`
export const missedOptions = 'Offered'
export const missedRight = 'Right answer'
export const missedPages = 'Read again: '
export const missedFacts = (course: string, publisher: string, revision: string): string =>
  `${course} · ${publisher} · revision ${revision}`
export const pairOf = (source: string, target: string): string => `${source} → ${target}`
export const picture = (alt: string): string => `[Picture: ${alt}]`
export const pictureUnnamed = '[Picture]'
export const range = (low: string, high: string): string => `${low} to ${high}`
export const either = ' or '

function questions(count: number): string {
  return count === 1 ? '1 question' : `${count} questions`
}
