import type { Element } from 'hast'
import { call, joined, literal } from './code.ts'
import type { Code } from './code.ts'
import type { Scope } from './scope.ts'
import { contains, elementsIn, propertyOf, textOf } from './text.ts'

/** Characters in a cell above which its row may go over the page's end, lest it should not fit any page. */
const longCell = 1200

/** Rows, and characters in all of them, up to which a table stays on one page. */
const [fewRows, shortTable] = [12, 1500]

/** A header row of more text would fill the pages on which it is repeated. */
const longHeader = 800

/** A table whose header is repeated on each page. Spans are taken as the cells that they cover, of which all but the first are empty. */
export function table(node: Element, scope: Scope): Code | undefined {
  const sections = elementsIn(node)
  const header = rowsOf(sections.filter(({ tagName }) => tagName === 'thead'))
  const body = rowsOf(sections.filter(({ tagName }) => tagName !== 'thead'))
  const rows = placed([...header, ...body])
  const columns = Math.max(0, ...rows.map((row) => row.length))
  if (columns === 0) return undefined
  const cells = rows.map((row, down) =>
    Array.from({ length: columns }, (_, at) =>
      cell(row[at], { scope, isHeader: down < header.length }),
    ),
  )
  const texts = [...header, ...body].map((row) =>
    Math.max(0, ...row.map((cell) => textOf(cell).length)),
  )
  const code = call('data-table', [
    String(columns),
    String(isShort([...header, ...body])),
    String(texts.every((length) => length <= longCell)),
    ...head(
      cells.slice(0, header.length),
      texts.slice(0, header.length).every((length) => length <= longHeader),
    ),
    ...cells.slice(header.length).flat(),
  ])
  const caption = sections.find(({ tagName }) => tagName === 'caption')
  return caption ? joined([call('table-title', [scope.content(caption.children)]), code]) : code
}

function isShort(rows: readonly (readonly Element[])[]): boolean {
  const length = rows.flat().reduce((sum, cell) => sum + textOf(cell).length, 0)
  const hasPicture = rows.flat().some((cell) => contains(cell, 'img'))
  return rows.length <= fewRows && length <= shortTable && !hasPicture
}

function head(rows: readonly (readonly Code[])[], repeat: boolean): Code[] {
  return rows.length === 0 ? [] : [call('table.header', rows.flat(), { repeat: String(repeat) })]
}

function rowsOf(sections: readonly Element[]): Element[][] {
  return sections
    .flatMap((section) => (section.tagName === 'tr' ? [section] : elementsIn(section)))
    .filter(({ tagName }) => tagName === 'tr')
    .map((row) => elementsIn(row).filter(({ tagName }) => tagName === 'td' || tagName === 'th'))
}

/** Most columns that a span may add. */
const widestSpan = 20

/** Cells in their columns; nothing where a span covers a place. */
function placed(rows: readonly (readonly Element[])[]): (Element | undefined)[][] {
  const covered = rows.map(() => new Set<number>())
  return rows.map((row, at) => {
    const cells: (Element | undefined)[] = []
    for (const cell of row) {
      while (covered[at]?.has(cells.length)) cells.push(undefined)
      const [width, height] = [
        span(cell, 'colSpan', widestSpan),
        span(cell, 'rowSpan', rows.length - at),
      ]
      for (let down = 1; down < height; down += 1) {
        for (let right = 0; right < width; right += 1) covered[at + down]?.add(cells.length + right)
      }
      cells.push(cell, ...Array.from({ length: width - 1 }, () => undefined))
    }
    return cells
  })
}

function span(cell: Element, name: string, most: number): number {
  const value = Number(cell.properties[name] ?? 1)
  return Number.isInteger(value) ? Math.min(Math.max(value, 1), most) : 1
}

const alignments: Readonly<Record<string, Code>> = {
  center: 'center',
  right: 'right',
  left: 'left',
}

function cell(
  node: Element | undefined,
  { scope, isHeader }: { scope: Scope; isHeader: boolean },
): Code {
  if (!node) return literal('')
  const content = scope.content(node.children)
  const shown = isHeader || node.tagName === 'th' ? call('strong', [content]) : content
  const align = alignments[propertyOf(node, 'align')]
  return call('table.cell', [shown], align ? { align } : {})
}
