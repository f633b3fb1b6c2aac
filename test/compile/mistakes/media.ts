import { assetOf, pageWith } from '../mini-course.ts'
import type { Mistake } from './mistake.ts'

const film = assetOf('assets/a.mp4', 'film')
const sound = assetOf('assets/a.mp3', 'sound')

/** Captions with something wrong in them, and what is said of it. */
const faults: readonly (readonly [string, string])[] = [
  ['00:01.000 --> 00:02.000\nHi', 'line 1: it does not begin with WEBVTT'],
  ['WEBVTT\n', 'line 2: it has no caption'],
  ['WEBVTT\n\n00:03.000 --> 00:02.000\nHi', 'line 3: the cue ends before it begins'],
  [
    'WEBVTT\n\n00:03.000 --> 00:04.000\nHi\n\n00:01.000 --> 00:05.000\nHo',
    'line 6: the cue begins before the one that it follows',
  ],
  [
    'WEBVTT\n\n1\n00:03,000 --> 00:04,000\nHi',
    'line 4: a cue has no times such as 00:01.000 --> 00:04.000',
  ],
]

const writeVideo =
  'Write ::video{src=../assets/… title="…"}; it may have src, title, captions, poster, transcript, width, height.'

/** Mistakes around films, recordings and their captions. */
export const mediaMistakes: readonly Mistake[] = [
  ...faults.map(([text, why]) => ({
    title: `captions of which ${why}`,
    change: pageWith('::video{src=../assets/a.mp4 captions=../assets/a.vtt}'),
    assets: [film, assetOf('assets/a.vtt', text)],
    says: `modules/01-one.md:11:1 error \`../assets/a.vtt\`, ${why}. (captions-invalid)`,
    mend: 'Mend the line, or save the captions as WebVTT anew.',
  })),
  {
    title: 'a film without captions',
    change: pageWith('::video{src=../assets/a.mp4}'),
    assets: [film],
    says: 'modules/01-one.md:11:1 warning The film has neither captions nor a transcript. (media-alternative)',
    mend: 'Add captions="film.en.vtt", or write the transcript between :::video{…} and :::.',
  },
  {
    title: 'a film in HTML without captions',
    change: pageWith('<video src="../assets/a.mp4"></video>'),
    assets: [film],
    says: 'modules/01-one.md:11:1 warning The film has neither captions nor a transcript. (media-alternative)',
    mend: 'Add captions="film.en.vtt", or write the transcript between :::video{…} and :::.',
  },
  {
    title: 'a recording without a transcript',
    change: pageWith('::audio{src=../assets/a.mp3}'),
    assets: [sound],
    says: 'modules/01-one.md:11:1 warning The recording has no transcript. (media-alternative)',
    mend: 'Add transcript="recording.txt", or write the transcript between :::audio{…} and :::.',
  },
  {
    title: 'a transcript that does not exist',
    change: pageWith('::audio{src=../assets/a.mp3 transcript=../assets/a.txt}'),
    assets: [sound],
    says: 'modules/01-one.md:11:1 error There is no file `assets/a.txt` in the course. (asset-missing)',
    mend: 'Add the file, or mend the path.',
  },
  {
    title: 'a film of no file',
    change: pageWith('::video{title=Quench}'),
    says: 'modules/01-one.md:11:1 error The video has no src. (directive-unknown)',
    mend: writeVideo,
  },
  {
    title: 'a film with an attribute that does not exist',
    change: pageWith('::video{src=../assets/a.mp4 autoplay=1}'),
    assets: [film],
    says: 'modules/01-one.md:11:1 error A video has no `autoplay`. (directive-unknown)',
    mend: writeVideo,
  },
]
