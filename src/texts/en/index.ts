import type { PlayerTexts } from '../texts.ts'
import { questionTexts } from './questions.ts'
import { reading } from './reading.ts'

/** English: the language that the others are measured by. */
export const en: PlayerTexts = { ...reading, ...questionTexts }
