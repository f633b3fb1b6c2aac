import type { DownloadMaker } from '../download.ts'
import { hasLetters } from '../typst/language.ts'
import { picturesOf } from '../typst/pictures.ts'
import { typesetWith } from '../typst/safe-pictures.ts'
import { cardSheetsSource } from './source.ts'

/** All flash cards on sheets to be printed on both sides and cut, as a tagged PDF. */
export const cardSheets: DownloadMaker = {
  id: 'flash-cards-pdf',
  extension: 'pdf',
  isFor: ({ decks, language }) =>
    decks.some(({ cards }) => cards.length > 0) && hasLetters(language),
  make: (compiled) =>
    typesetWith(picturesOf(compiled.assets), (pictures) =>
      cardSheetsSource(compiled, (path) => pictures.has(path)),
    ),
}
