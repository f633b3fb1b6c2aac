/** A text in SQL's quotes, for the few places that take no parameters. */
export function sqlText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}
