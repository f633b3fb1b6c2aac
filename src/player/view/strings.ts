import { offeredTexts } from '../../texts/texts.ts'
import type { PlayerTexts } from '../../texts/texts.ts'

/** Every text of the player's own, in the package's language: its script stands before the player's. */
export const strings: PlayerTexts = offeredTexts()

/** Whether the player's language is read from right to left: then pages turn the other way round. */
export const isFromRight: boolean = strings.direction === 'rtl'
