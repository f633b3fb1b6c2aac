/** Runs a script of the package. @throws when it can't be loaded. */
export function loadScript(document: Document, path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script')
    script.src = path
    script.addEventListener('load', () => resolve())
    script.addEventListener('error', () => {
      script.remove()
      reject(new Error(`${path} did not load.`))
    })
    document.head.append(script)
  })
}
