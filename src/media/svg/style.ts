/** Whether a value or declaration loads nothing: no address but those inside the drawing, and no other way to spell one. */
export function loadsNothing(css: string): boolean {
  // An escape may spell any of these words: by the number of a letter, or by the letter itself.
  if (/\\[\da-z]/i.test(css) && /[(@]/.test(css)) return false
  if (
    /image-set|image\s*\(|src\s*\(|expression\s*\(|javascript:|-moz-binding|behavior\s*:/i.test(css)
  )
    return false
  if (/@(import|charset|namespace)/i.test(css)) return false
  const addresses = css.match(/url\s*\(\s*["']?[^)]{0,40}/gi) ?? []
  return addresses.every((address) =>
    /^url\s*\(\s*["']?\s*(#|data:(image\/(png|jpe?g|gif|webp)|font\/|application\/(x-)?font))/i.test(
      address,
    ),
  )
}

/** A style sheet without what it would load; all of it goes when that can't be told apart. */
export function safeSheet(css: string): { sheet: string; losses: string[] } {
  const text = css.replace(/\/\*[\s\S]*?\*\//g, ' ')
  if (loadsNothing(text)) return { sheet: text, losses: [] }
  const losses: string[] = []
  const without = (pattern: RegExp, name: string, from: string): string =>
    from.replace(pattern, (found) => {
      if (loadsNothing(found)) return found
      losses.push(name)
      return ''
    })
  const imported = without(/@import\b("[^"]*"|'[^']*'|\([^)]*\)|[^;"'(])*;?/gi, '@import', text)
  const faced = without(/@font-face\s*\{[^{}]*\}/gi, '@font-face', imported)
  const sheet = without(/[\w-]+\s*:[^;{}]*/g, 'url(…)', faced)
  return loadsNothing(sheet)
    ? { sheet, losses: [...new Set(losses)] }
    : { sheet: '', losses: ['<style>'] }
}
