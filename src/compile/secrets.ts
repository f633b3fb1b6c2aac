import type { Point } from 'unist'
import type { VFile } from 'vfile'
import { fail } from './report.ts'
import { secretPatterns } from './secret-patterns.ts'

/** Reports whatever looks like a credential: a package reaches every learner, and its source many eyes. The text of it is never shown. */
export function checkSecrets(file: VFile): void {
  const text = String(file)
  const places = new Set<string>()
  for (const { name, pattern, confirm } of secretPatterns) {
    for (const match of text.matchAll(pattern)) {
      const secret = match.groups?.['secret'] ?? match[0]
      if (confirm && !confirm(secret)) continue
      const place = pointAt(text, match.index + match[0].indexOf(secret))
      // Two patterns may know the same credential; a line is worth one message.
      if (places.has(String(place.line))) continue
      places.add(String(place.line))
      fail(file, 'secret-found', {
        reason: `This looks like a credential: ${name}.`,
        mend: 'Take it out and have it replaced where it is valid; docs/security.md says how a package reaches an LRS.',
        place,
      })
    }
  }
}

function pointAt(text: string, offset: number): Point {
  const before = text.slice(0, offset)
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') }
}
