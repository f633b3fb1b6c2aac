/** The arrow keys go from the field to the results and through them; Enter in the field goes to the first. */
export function moveByArrows(field: HTMLInputElement, list: HTMLElement, find: () => void): void {
  const links = (): HTMLElement[] => [...list.querySelectorAll<HTMLElement>('.result a')]
  field.addEventListener('keydown', (event) => {
    const { key, isComposing } = event
    // While a word is being put together from several keys, Enter ends it.
    if (isComposing || (key !== 'ArrowDown' && key !== 'Enter')) return
    event.preventDefault()
    if (key === 'Enter') find()
    links()[0]?.focus()
  })
  list.addEventListener('keydown', (event) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const all = links()
    const at = all.findIndex((link) => link === event.target)
    if (by === undefined || at < 0) return
    event.preventDefault()
    if (at + by < 0) field.focus()
    else all[at + by]?.focus()
  })
}
