/** A single character for each option, by its permanent number and not by its place. */
export function optionLetter(number: number): string {
  return String.fromCharCode(96 + number)
}
