/** All that end a line: tables that were joined by hand have several of them, and the first one alone would decide. */
export const lineEnds: readonly string[] = ['\r\n', '\n', '\r']
