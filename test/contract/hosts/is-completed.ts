/** Whether a statement says that this activity is completed. */
export function isCompleted(
  statements: readonly Readonly<Record<string, unknown>>[],
  activity: string,
): boolean {
  return statements.some((statement) => {
    const { verb, object } = statement as { verb: { id: string }; object: { id: string } }
    return verb.id.endsWith('/completed') && object.id === activity
  })
}
