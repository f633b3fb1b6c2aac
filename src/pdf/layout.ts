import type { CertificatePart, CertificateSheet } from '../model/certificate-sheet.ts'
import type { Drawing, Faces, Passage, Rule, TextLine } from './drawing.ts'
import { widthOf } from './font.ts'
import { breakLines } from './line-break.ts'
import { styles } from './styles.ts'
import type { Style } from './styles.ts'

/** A4 and US Letter, landscape, in points. */
const papers = { a4: [841.89, 595.28], letter: [792, 612] } as const

/** From the edge of the paper to the text. */
const margin = 64

/** Largest size of the logo. */
const logoBox = { width: 200, height: 56 }

/** A part of the page that is as wide as the text and has its height; drawn from its top. */
interface Block {
  readonly height: number
  /** How much of the free room goes above it, against the others. */
  readonly weight: number
  readonly draw: (top: number) => Partial<Pick<Drawing, 'passages' | 'rules' | 'logo'>>
}

/** Everything on one landscape page, in its middle, with the free room shared out between the parts. */
export function layOut(sheet: CertificateSheet, faces: Faces): Drawing {
  const [width, height] = papers[sheet.paper]
  const frame = { faces, middle: width / 2, room: width - 2 * margin }
  const blocks = [...logoBlocks(sheet, frame), ...textBlocks(sheet, frame)]
  const free = height - 2 * margin - blocks.reduce((sum, block) => sum + block.height, 0)
  const weights = blocks.reduce((sum, { weight }) => sum + weight, 0)
  let top = height - margin
  const drawn = blocks.map((block) => {
    top -= (Math.max(0, free) * block.weight) / weights
    const parts = block.draw(top)
    top -= block.height
    return parts
  })
  const logo = drawn.find((part) => part.logo)?.logo
  return {
    width,
    height,
    passages: drawn.flatMap(({ passages = [] }) => passages),
    rules: drawn.flatMap(({ rules = [] }) => rules),
    ...(logo && { logo }),
  }
}

interface Frame {
  readonly faces: Faces
  /** x of the middle of the page. */
  readonly middle: number
  /** Width of the text. */
  readonly room: number
}

function logoBlocks({ logo }: CertificateSheet, { middle }: Frame): Block[] {
  if (!logo) return []
  const scale = Math.min(logoBox.width / logo.width, logoBox.height / logo.height)
  const [width, height] = [logo.width * scale, logo.height * scale]
  const x = middle - width / 2
  const draw: Block['draw'] = (top) => ({
    logo: { picture: logo, x, y: top - height, width, height },
  })
  return [{ height, weight: 0, draw }]
}

function textBlocks({ lines }: CertificateSheet, frame: Frame): Block[] {
  const facts = lines.filter(([part]) => part === 'label' || part === 'value')
  return lines.flatMap((line): Block[] => {
    if (line === facts[0]) return [factsBlock(facts, frame)]
    if (facts.includes(line)) return []
    return [lineBlock(line, frame)]
  })
}

type Line = CertificateSheet['lines'][number]

/** A text in the middle, on as many lines as its style allows; smaller where it would not fit. */
function lineBlock([part, text]: Line, { faces, middle, room }: Frame): Block {
  const style = styles[part]
  const fitted = fit(text, style, { faces, room: room * style.share })
  const leading = fitted.size * 1.2
  const { above = 0, below = 0 } = style
  return {
    height: above + fitted.texts.length * leading + below,
    weight: style.weight,
    draw: (top) => ({
      passages: [
        {
          tag: part === 'title' ? 'H1' : 'P',
          lines: fitted.texts.map((line, index) =>
            textLine(line, { ...style, size: fitted.size }, [
              middle,
              top - above - index * leading - fitted.size,
            ]),
          ),
        },
      ],
      rules: ruleOf(style, { middle, top, room }, fitted.texts.length * leading),
    }),
  }
}

/** Labels over values, side by side. */
function factsBlock(lines: readonly Line[], { faces, middle, room }: Frame): Block {
  const pairs = Array.from({ length: lines.length / 2 }, (_, at) => lines.slice(at * 2, at * 2 + 2))
  const column = (room * 0.86) / pairs.length
  const heights: Partial<Record<CertificatePart, number>> = { label: 10, value: 28 }
  return {
    height: 34,
    weight: 2,
    draw: (top) => ({
      passages: pairs.map((pair, at): Passage => {
        const x = middle + (at - (pairs.length - 1) / 2) * column
        const placed = pair.map(([part, text]) => {
          const { size } = fit(text, styles[part], { faces, room: column - 8 })
          return textLine(text, { ...styles[part], size }, [x, top - (heights[part] ?? 0)])
        })
        return { tag: 'P', lines: placed }
      }),
    }),
  }
}

function textLine(text: string, style: Style, [x, y]: readonly [number, number]): TextLine {
  const { face, size, tracking, grey } = style
  return { text, face, size, tracking, grey, x, y }
}

/** The lines of a text and the largest size, up to the style's own, at which they fit. */
function fit(
  text: string,
  { face, size, tracking, mostLines }: Style,
  { faces, room }: { readonly faces: Faces; readonly room: number },
): { readonly texts: readonly string[]; readonly size: number } {
  const font = faces[face]
  for (let smaller = size; ; smaller *= 0.95) {
    const texts = breakLines(
      text,
      (part) => widthOf(font, part, { size: smaller, tracking }) <= room,
    )
    const fits = texts.every((part) => widthOf(font, part, { size: smaller, tracking }) <= room)
    if ((fits && texts.length <= mostLines) || smaller < 4) return { texts, size: smaller }
  }
}

function ruleOf(
  { rule }: Style,
  { middle, top, room }: { readonly middle: number; readonly top: number; readonly room: number },
  height: number,
): Rule[] {
  if (!rule) return []
  const length = room * rule.share
  return [{ x: middle - length / 2, y: top - (rule.at === 'top' ? 0 : height + 6), length }]
}
