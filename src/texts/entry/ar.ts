import { ar } from '../ar/index.ts'
import { offerTexts } from '../texts.ts'

offerTexts(ar)
