import { el } from './dom.ts'

/** In place of something that is not there: what that means, and what the learner can do. */
export function emptyState(
  text: readonly (Node | string)[],
  ...actions: readonly HTMLElement[]
): HTMLElement {
  return el('div', { class: 'empty' }, el('p', {}, ...text), ...actions)
}
