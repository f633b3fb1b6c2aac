import type { Drawing, Faces, Rule, TextLine } from './drawing.ts'
import { glyphsOf, widthOf } from './font.ts'

/** Dark blue, which a black-and-white printer makes almost black. */
const ink = '0.07 0.2 0.33'

/** The page as PDF operators (ISO 32000-1, 8 and 9.4). Every passage is marked with its index; all else is decoration. */
export function pageContent(drawing: Drawing, faces: Faces): string {
  const passages = drawing.passages.map(({ tag, lines }, index) =>
    marked(
      `/${tag} <</MCID ${index}>> BDC`,
      lines.map((line) => textOperators(line, faces)),
    ),
  )
  const decoration = [...frameOperators(drawing), ...drawing.rules.map(ruleOperators)]
  return [marked('/Artifact BMC', [...decoration, ...logoOperators(drawing)]), ...passages].join(
    '\n',
  )
}

function marked(begin: string, operators: readonly string[]): string {
  return [begin, ...operators, 'EMC'].join('\n')
}

/** Two frames, the outer one strong. */
function frameOperators({ width, height }: Drawing): string[] {
  const frame = (inset: number, line: number): string =>
    `${ink} RG ${line} w ${inset} ${inset} ${number(width - 2 * inset)} ${number(height - 2 * inset)} re S`
  return [frame(26, 2.4), frame(32, 0.6)]
}

function ruleOperators({ x, y, length }: Rule): string {
  return `${ink} RG 0.6 w ${number(x)} ${number(y)} m ${number(x + length)} ${number(y)} l S`
}

function logoOperators({ logo }: Drawing): string[] {
  if (!logo) return []
  const { x, y, width, height } = logo
  return [`q ${number(width)} 0 0 ${number(height)} ${number(x)} ${number(y)} cm /Logo Do Q`]
}

function textOperators(line: TextLine, faces: Faces): string {
  const { text, face, size, tracking, grey, x, y } = line
  const left = x - (widthOf(faces[face], text, line) - tracking) / 2
  const shown = glyphsOf(faces[face], text).map(({ number, kern }) => {
    const code = `<${number.toString(16).padStart(4, '0')}>`
    return kern === 0 ? code : `${-kern}${code}`
  })
  return [
    `BT /${face} ${number(size)} Tf ${number(tracking)} Tc ${grey} g`,
    `1 0 0 1 ${number(left)} ${number(y)} Tm [${shown.join('')}] TJ ET`,
  ].join(' ')
}

function number(value: number): string {
  return String(Math.round(value * 100) / 100)
}
