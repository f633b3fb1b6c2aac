import { en } from '../en/index.ts'
import { offerTexts } from '../texts.ts'

offerTexts(en)
