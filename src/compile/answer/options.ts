import type { ListItem, RootContent } from 'mdast'
import type { VFile } from 'vfile'
import type { Option } from '../../model/question.ts'
import { maxItems, maxOptions } from '../../model/response.ts'
import { fail } from '../report.ts'
import { plainText, taskItems } from './answer.ts'
import type { Finish, OptionDraft } from './answer.ts'

/** Reads a task list as options, and reports what no list of options may be. */
export function readOptions(list: RootContent, file: VFile): readonly OptionDraft[] | undefined {
  const options = taskItems(list)?.map(readOption)
  if (!options) return undefined
  const texts = new Set(options.map((option) => option.plain))
  if (options.length < 2 || options.length > maxOptions || texts.size < options.length) {
    fail(file, 'question-options', {
      reason:
        texts.size < options.length
          ? 'Two options have the same text.'
          : `The question has ${options.length} option${options.length === 1 ? '' : 's'}.`,
      mend: `Offer 2 to ${maxOptions} options that differ.`,
      place: list,
    })
  }
  if (!options.some((option) => option.right)) {
    fail(file, 'question-key', {
      reason: 'No option is marked as right.',
      mend: 'Put an x into the brackets of each right option: - [x] …',
      place: list,
    })
  }
  return options
}

/** A block quote inside an option is the feedback to it. */
export function readOption(item: ListItem): OptionDraft {
  const feedback = item.children.filter((node) => node.type === 'blockquote')
  const nodes = item.children.filter((node) => node.type !== 'blockquote')
  return {
    plain: plainText(nodes),
    nodes,
    feedback: feedback.flatMap((quote) => quote.children),
    right: item.checked === true,
  }
}

/** The options with their permanent numbers, as HTML. */
export function compileOptions(options: readonly OptionDraft[], finish: Finish): Option[] {
  return options.map((option, index) => ({
    number: finish.optionNumbers[index] ?? 0,
    text: finish.html(option.nodes),
    ...(option.feedback.length > 0 && { feedback: finish.html(option.feedback) }),
  }))
}

/** The permanent numbers of the right options, ascending. */
export function rightNumbers(options: readonly OptionDraft[], finish: Finish): number[] {
  return options
    .flatMap((option, index) => (option.right ? [finish.optionNumbers[index] ?? 0] : []))
    .sort((a, b) => a - b)
}

/** Reports things to order or to match that are too few, too many or not told apart; pairs have two lists of texts. */
export function checkItems(
  lists: readonly (readonly string[])[],
  place: RootContent,
  file: VFile,
): void {
  const count = lists[0]?.length ?? 0
  const differ = lists.every((texts) => new Set(texts).size === count && !texts.includes(''))
  if (differ && count >= 2 && count <= maxItems) return
  fail(file, 'question-options', {
    reason: differ
      ? `The answer has ${count} ${count === 1 ? 'entry' : 'entries'}.`
      : 'Two entries of the answer have the same text, or one has none.',
    mend: `Write 2 to ${maxItems} entries that differ.`,
    place,
  })
}
