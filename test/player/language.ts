import { en } from '../../src/texts/en/index.ts'
import { offerTexts } from '../../src/texts/texts.ts'

// Packages put a language before the player; tests of the player speak English.
offerTexts(en)
