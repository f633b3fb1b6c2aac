/** Longest wait for a style sheet, in milliseconds: it may still come after that. */
const patience = 4000

/** Adds a style sheet of the package, and waits until it is there or the patience is over. @throws when it can't be loaded. */
export function loadStyle(document: Document, path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const link = document.createElement('link')
    link.rel = 'stylesheet'
    link.href = path
    link.addEventListener('load', () => resolve())
    link.addEventListener('error', () => {
      link.remove()
      reject(new Error(`${path} did not load.`))
    })
    setTimeout(resolve, patience)
    document.head.append(link)
  })
}
