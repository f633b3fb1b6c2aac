import { relative, sep } from 'node:path'

/** A path as commands print it: from the folder they run in, with forward slashes on every system. */
export function shownPath(path: string, cwd: string): string {
  return relative(cwd, path).split(sep).join('/')
}
