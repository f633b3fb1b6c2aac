import { fr } from '../fr/index.ts'
import { offerTexts } from '../texts.ts'

offerTexts(fr)
