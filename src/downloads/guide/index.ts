import type { DownloadMaker } from '../download.ts'
import { hasLetters } from '../typst/language.ts'
import { picturesOf } from '../typst/pictures.ts'
import { typesetWith } from '../typst/safe-pictures.ts'
import { guideSource } from './source.ts'

/** The whole course to read and to print, as a tagged PDF. */
export const studyGuide: DownloadMaker = {
  id: 'study-guide',
  extension: 'pdf',
  isFor: ({ modules, language }) => modules.length > 0 && hasLetters(language),
  make: (compiled) =>
    typesetWith(picturesOf(compiled.assets), (pictures) =>
      guideSource(compiled, (path) => pictures.has(path)),
    ),
}
