import { describe, expect, test } from 'vitest'
import { declarationsOf, sheets } from './style-sheets.ts'

/** Names and values that mean a side of the screen and no side of the text. */
const physical = /(^|-)(left|right)($|-)/
const corner = /^border-(top|bottom)-(left|right)-radius$/

/** Where a side of the screen is meant: shades of both sides are drawn one by one, and a picture does not mirror. */
const meant: ReadonlySet<string> = new Set([
  '.page > .table-scroll background',
  '.region::before inset',
])

/** Four values of a shorthand, the second and the fourth of which differ: they are the right and the left side. */
function isLopsided(property: string, value: string): boolean {
  if (!/^(margin|padding|border-(width|style|color)|inset)$/.test(property)) return false
  const [, right, , left] = [...value.matchAll(/(?:[^\s()]|\((?:[^()]|\([^()]*\))*\))+/g)].map(
    ([part]) => part,
  )
  return left !== undefined && left !== right
}

describe.each(sheets)('%s', (sheet) => {
  test('mirrors with the direction of writing', () => {
    const fixed = declarationsOf(sheet).filter(
      ({ selector, property, value }) =>
        !meant.has(`${selector} ${property}`) &&
        (physical.test(property) ||
          corner.test(property) ||
          isLopsided(property, value) ||
          (/^(text-align|float|clear)$/.test(property) && physical.test(value))),
    )
    expect(fixed).toEqual([])
  })

  test('has no inset of one inline side, of which the build makes a list of languages for browsers of 2020', () => {
    const listed = declarationsOf(sheet).filter(
      ({ property, value }) =>
        property.startsWith('inset-inline-') || (property === 'inset-inline' && / /.test(value)),
    )
    expect(listed).toEqual([])
  })
})
