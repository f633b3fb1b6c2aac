/** A store that can't be used as it is asked to: the user's to mend, in one or two sentences. */
export class StoreProblem extends Error {}
