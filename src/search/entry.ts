import { searchGlobal } from '../model/search.ts'
import type { SearchPart } from '../model/search.ts'
import { openFinder } from './finder.ts'

const part: SearchPart = { open: openFinder }
Object.assign(window, { [searchGlobal]: part })
