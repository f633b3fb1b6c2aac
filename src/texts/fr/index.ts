import type { PlayerTexts } from '../texts.ts'
import { questionTexts } from './questions.ts'
import { reading } from './reading.ts'

export const fr: PlayerTexts = { ...reading, ...questionTexts }
