import type { XmlNode } from './read.ts'

/** CSS pixels in each unit; a length in percent or letters depends on its surroundings. */
const units: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 4 / 3,
  pc: 16,
  in: 96,
  cm: 96 / 2.54,
  mm: 96 / 25.4,
}

/** Width and height of a drawing in CSS pixels: its own, or those of its `viewBox`; nothing when it has neither. */
export function sizeOf(root: XmlNode): { width: number; height: number } | undefined {
  const valueOf = (wanted: string): string =>
    root.attributes.find(({ name, namespace }) => name === wanted && namespace === '')?.value ?? ''
  const box = valueOf('viewBox')
    .trim()
    .split(/[\s,]+/)
    .map(Number)
  const [, , boxWidth = 0, boxHeight = 0] = box
  const hasBox = box.length === 4 && boxWidth > 0 && boxHeight > 0
  const width = lengthOf(valueOf('width'))
  const height = lengthOf(valueOf('height'))
  if (width && height) return rounded(width, height)
  if (!hasBox) return undefined
  if (width) return rounded(width, (width * boxHeight) / boxWidth)
  if (height) return rounded((height * boxWidth) / boxHeight, height)
  return rounded(boxWidth, boxHeight)
}

function lengthOf(text: string): number | undefined {
  const [, digits = '', unit = ''] = /^\s*([\d.]+)\s*([a-z%]*)\s*$/i.exec(text) ?? []
  const factor = units[unit.toLowerCase()]
  const length = Number(digits) * (factor ?? 0)
  return length > 0 ? length : undefined
}

function rounded(width: number, height: number): { width: number; height: number } {
  return { width: Math.max(1, Math.round(width)), height: Math.max(1, Math.round(height)) }
}
