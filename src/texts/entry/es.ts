import { es } from '../es/index.ts'
import { offerTexts } from '../texts.ts'

offerTexts(es)
