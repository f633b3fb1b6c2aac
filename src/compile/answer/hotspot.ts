import type { InlineCode, ListItem, Root, RootContent } from 'mdast'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { maxOptions } from '../../model/response.ts'
import { fail } from '../report.ts'
import { taskItems } from './answer.ts'
import type { AnswerForm, RegionDraft } from './answer.ts'
import { readOption, rightNumbers } from './options.ts'

const format = '- [x] `left top width height` name, in percent of the picture.'

/** A task list of regions of the stem's picture: `- [x] `62 10 30 40` The magnet room`. */
export const hotspot: AnswerForm<'hotspot'> = {
  read: (list, file) => {
    const items = taskItems(list)
    if (!items?.some(isRegion)) return undefined
    const regions = items.flatMap((item) => readRegion(item, file) ?? [])
    if (regions.length === items.length) checkRegions(regions, list, file)
    return { kind: 'hotspot', regions: inReadingOrder(regions) }
  },
  checkStem: (stem, place, file) => {
    if (hasPicture(stem)) return
    fail(file, 'question-regions', {
      reason: 'The answer has regions of a picture, but the stem has no picture.',
      mend: 'Put the picture into the stem: ![What it shows](../assets/picture.svg)',
      place,
    })
  },
  texts: ({ regions }) => regions.map((region) => region.plain),
  compile: ({ regions }, finish) => ({
    kind: 'hotspot',
    ...finish.common,
    regions: regions.map(({ plain, feedback, left, top, width, height }, index) => ({
      number: finish.optionNumbers[index] ?? 0,
      text: plain,
      left,
      top,
      width,
      height,
      ...(feedback.length > 0 && { feedback: finish.html(feedback) }),
    })),
    key: rightNumbers(regions, finish),
  }),
}

/** The inline code that an item begins with. */
function codeOf({ children: [first] }: ListItem): InlineCode | undefined {
  const begin = first?.type === 'paragraph' ? first.children[0] : undefined
  return begin?.type === 'inlineCode' ? begin : undefined
}

/** Begins with code of several numbers, right or not, and goes on: options may be code too. */
function isRegion(item: ListItem): boolean {
  const code = codeOf(item)
  if (!code || !/^[-+.]?\d[^\s,;]*([\s,;]+[^\s,;]+){2,}$/.test(code.value.trim())) return false
  return nameOf(item).plain !== ''
}

/** The item as an option, without the numbers. */
function nameOf(item: ListItem): ReturnType<typeof readOption> {
  const [first, ...rest] = item.children
  if (first?.type !== 'paragraph') return readOption(item)
  return readOption({
    ...item,
    children: [{ ...first, children: first.children.slice(1) }, ...rest],
  })
}

/** A region of the picture; what can't be one is reported. */
function readRegion(item: ListItem, file: VFile): RegionDraft | undefined {
  const code = codeOf(item)
  const parts = code?.value.trim().split(/\s+/) ?? []
  if (parts.length !== 4 || !parts.every((part) => /^\d{1,3}(\.\d{1,3})?$/.test(part))) {
    fail(file, 'question-regions', {
      reason: code
        ? `\`${code.value}\` can't be read as four numbers.`
        : 'A region has no numbers before its name.',
      mend: `Write ${format}`,
      place: code ?? item,
    })
    return undefined
  }
  const [left = 0, top = 0, width = 0, height = 0] = parts.map(Number)
  if (width === 0 || height === 0 || left + width > 100 || top + height > 100) {
    fail(file, 'question-regions', {
      reason: `\`${code?.value}\` does not lie inside the picture.`,
      mend: 'Keep left + width and top + height at 100 or less, and width and height above 0.',
      place: code,
    })
  }
  return { ...nameOf(item), left, top, width, height }
}

function checkRegions(regions: readonly RegionDraft[], place: RootContent, file: VFile): void {
  const count = regions.length
  const names = new Set(regions.map((region) => region.plain))
  if (count < 2 || count > maxOptions || names.size < count || names.has('')) {
    fail(file, 'question-regions', {
      reason:
        names.size < count || names.has('')
          ? 'Two regions have the same name, or one has none.'
          : `The picture has ${count} region${count === 1 ? '' : 's'}.`,
      mend: `Mark 2 to ${maxOptions} regions with different names.`,
      place,
    })
  }
  if (regions.some((region) => region.right)) return
  fail(file, 'question-key', {
    reason: 'No region is marked as right.',
    mend: 'Put an x into the brackets of each right region: - [x] …',
    place,
  })
}

/** From top to bottom, then from left to right: letters and keyboard follow it, and the author's order tells nobody the key. */
function inReadingOrder(regions: readonly RegionDraft[]): RegionDraft[] {
  return [...regions].sort((a, b) => a.top - b.top || a.left - b.left)
}

function hasPicture(stem: readonly RootContent[]): boolean {
  let found = false
  const tree: Root = { type: 'root', children: [...stem] }
  visit(tree, (node) => {
    found ||= node.type === 'image' || node.type === 'imageReference'
    found ||= node.type === 'html' && /<img\s/i.test(node.value)
  })
  return found
}
