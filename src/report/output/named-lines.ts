/** Lines of learners; those without a name go by their id, which is all that is known of them. */
export function namedLines<Line extends { readonly name: string; readonly learner: string }>(
  lines: readonly Line[],
): readonly Line[] {
  return lines.map((line) => (line.name === '' ? { ...line, name: line.learner } : line))
}
