import { assetOf, settingsWith } from '../mini-course.ts'
import type { Sources } from '../mini-course.ts'
import type { Mistake } from './mistake.ts'

const asked = 'Give the value that is asked for; docs/authoring.md lists every key.'

function cover(text: string): Sources {
  return settingsWith('exams:', `cover: ${text}\nexams:`)
}

/** Mistakes in what the cover shows. */
export const coverMistakes: readonly Mistake[] = [
  {
    title: 'a cover that is neither a block nor false',
    change: cover('yes'),
    says: 'course.yaml:7:1 error `cover`: expected false, or a picture with its text alternative. (yaml-value)',
    mend: asked,
  },
  {
    title: 'a picture of the cover that nobody can read out',
    change: cover('{ picture: assets/cover.svg }'),
    says: 'course.yaml:7:1 error `cover.alt`: expected what there is to see in the picture. (yaml-value)',
    mend: asked,
  },
  {
    title: 'a caption of the cover below no picture',
    change: cover('{ caption: The magnet }'),
    says: 'course.yaml:7:1 error `cover.picture`: expected the path of a picture. (yaml-value)',
    mend: asked,
  },
  {
    title: 'an unknown key of the cover',
    change: cover('{ image: assets/cover.svg }'),
    says: 'course.yaml:7:10 error Unknown key `cover.image`. (yaml-unknown-key)',
    mend: 'Take it out; the keys here are picture, alt, caption.',
  },
  {
    title: 'a picture of the cover that does not exist',
    change: cover('{ picture: assets/cover.svg, alt: The magnet }'),
    says: 'course.yaml:7:10 error There is no file `assets/cover.svg` in the course. (asset-missing)',
    mend: 'Add the file, or mend the path.',
  },
  {
    title: 'a picture of the cover that is a film',
    change: cover('{ picture: assets/cover.mp4, alt: The magnet }'),
    assets: [assetOf('assets/cover.mp4', 'ftyp')],
    says: "course.yaml:7:10 error `assets/cover.mp4` can't be the picture of the cover. (asset-type)",
    mend: 'Use one of .svg .png .jpg .jpeg .webp .avif.',
  },
]
