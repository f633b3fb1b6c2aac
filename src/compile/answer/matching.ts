import type { TableRow } from 'mdast'
import { plainText } from './answer.ts'
import type { AnswerForm, PairDraft } from './answer.ts'
import { checkItems } from './options.ts'

/** A table of two columns under its heading row: what is to be matched, and with what. */
export const matching: AnswerForm<'matching'> = {
  read: (node, file) => {
    if (node.type !== 'table' || node.children[0]?.children.length !== 2) return undefined
    const pairs = node.children.slice(1).map(readPair)
    const sides = [pairs.map((pair) => pair.plain), pairs.map((pair) => pair.target)]
    checkItems(sides, node, file)
    return { kind: 'matching', pairs }
  },
  texts: ({ pairs }) => pairs.map((pair) => pair.plain),
  compile: ({ pairs }, finish) => {
    const numbered = pairs.map((pair, index) => ({
      ...pair,
      number: finish.optionNumbers[index] ?? 0,
    }))
    return {
      kind: 'matching',
      ...finish.common,
      sources: numbered.map(({ number, source }) => ({ number, text: finish.html(source) })),
      targets: numbered.map(({ number, target }) => ({ number, text: target })),
      key: numbered.map(({ number }) => [number, number] as const).sort(([a], [b]) => a - b),
    }
  },
}

function readPair({ children: [source, target] }: TableRow): PairDraft {
  return {
    plain: plainText(source?.children ?? []),
    source: source?.children ?? [],
    target: plainText(target?.children ?? []),
  }
}
