import { showDisplay } from '../view/sheets/display-sheet.ts'
import { showKeys } from '../view/sheets/keys-sheet.ts'
import { sheetsGlobal } from '../view/sheets/part.ts'
import type { SheetsPart } from '../view/sheets/part.ts'
import { mountPictures } from '../view/sheets/pictures.ts'

const part: SheetsPart = { display: showDisplay, keys: showKeys, pictures: mountPictures }
Object.assign(window, { [sheetsGlobal]: part })
