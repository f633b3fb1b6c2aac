/** Breaks a text between words into the fewest lines that fit, of lengths as even as greedy breaking gives. */
export function breakLines(text: string, fits: (line: string) => boolean): string[] {
  const words = text.split(/\s+/).filter(Boolean)
  const lines = greedy(words, fits)
  if (lines.length < 2) return lines
  // The narrowest measure, in characters, that needs no more lines: a last line of one word looks forgotten.
  const shortest = Math.ceil(text.length / lines.length)
  for (let measure = shortest; measure < text.length; measure++) {
    const even = greedy(words, (line) => line.length <= measure && fits(line))
    if (even.length === lines.length) return even
  }
  return lines
}

function greedy(words: readonly string[], fits: (line: string) => boolean): string[] {
  const lines: string[] = []
  for (const word of words) {
    const longer = `${lines.at(-1)} ${word}`
    if (lines.length > 0 && fits(longer)) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}
