/** Most characters of a number, typed or keyed: few enough that no two of them are the same binary number. */
export const maxDecimal = 12

/**
 * A number as a person writes it, with a decimal comma or point, as a decimal with a point; nothing for any other text.
 *
 * Digits stay as they are: `1,50` is `1.50`.
 */
export function readDecimal(text: string): string | undefined {
  const plain = text.trim().replace(',', '.').replace(/^[−–]/, '-')
  const [, sign, whole, , decimals] = /^([+-]?)(\d*)(\.(\d*))?$/.exec(plain) ?? []
  if (!whole && !decimals) return undefined
  const decimal = `${sign === '-' ? '-' : ''}${whole || '0'}${decimals ? `.${decimals}` : ''}`
  return decimal.length <= maxDecimal ? decimal : undefined
}
