/** How long after the key the page may still be there, in milliseconds. */
const patience = 3000

/**
 * Watches for the keys that load a page again; tells whether that is why the page goes.
 *
 * Browsers don't say so themselves. By a button or a gesture a page is loaded again unseen, and counts as closed.
 */
export function watchReload(window: Window): () => boolean {
  let pressed = Number.NEGATIVE_INFINITY
  const onKey = ({ key, ctrlKey, metaKey }: KeyboardEvent): void => {
    const isReload = key === 'F5' || ((ctrlKey || metaKey) && key.toLowerCase() === 'r')
    pressed = isReload ? Date.now() : Number.NEGATIVE_INFINITY
  }
  window.addEventListener('keydown', onKey, true)
  return () => Date.now() - pressed < patience
}
