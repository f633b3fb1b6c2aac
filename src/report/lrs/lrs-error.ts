/** What the LRS or the way to it makes impossible, in sentences for the user: what was found, and how to mend it. No secrets. */
export class LrsError extends Error {}

/** The LRS said nothing for too long. */
export class LrsSilent extends Error {}

/** What to do after an error in the middle of a pull. */
export const goOn = 'Run it again: it goes on where it stopped.'
