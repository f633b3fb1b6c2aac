import type { BankDraft } from '../bank.ts'
import { warn } from '../report.ts'
import { writtenItems } from './item.ts'
import { givenAway, sameStems } from './likeness.ts'
import { longestKeys } from './longest-key.ts'
import { checkWording } from './wording.ts'

/** Warns of flaws in how questions are written; those of wording are known for English only. */
export function checkItemWriting(banks: readonly BankDraft[], language: string): void {
  const items = banks.map((bank) => ({ file: bank.file, items: writtenItems(bank) }))
  const all = items.flatMap((bank) => bank.items)
  if (/^en\b/i.test(language)) all.forEach(checkWording)
  for (const bank of items) {
    const finding = longestKeys(bank.items)
    if (finding) warn(bank.file, 'item-longest-key', finding)
  }
  for (const { item, finding } of sameStems(all)) {
    warn(item.file, 'item-duplicate', { ...finding, place: item.heading })
  }
  for (const { item, finding } of givenAway(all)) {
    warn(item.file, 'item-gives-away', { ...finding, place: item.heading })
  }
}
