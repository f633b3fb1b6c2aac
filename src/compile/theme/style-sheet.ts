import { posix } from 'node:path'
import { generate, parse, walk } from 'css-tree'
import type { CssLocation, CssNode } from 'css-tree'
import type { VFile } from 'vfile'
import { fail } from '../report.ts'
import type { Place } from '../report.ts'
import { coursePath } from '../source.ts'
import type { ThemeContext } from './index.ts'

/** Most characters of a style sheet: learners wait for it before they see anything. */
const limit = 50_000

/** The author's style sheet, checked, with package paths in it; nothing when there is none that can be used. */
export function readStyleSheet(
  path: string,
  place: Place,
  { file, texts, assets }: ThemeContext,
): string | undefined {
  const sheet = texts.find((text) => coursePath(text) === posix.normalize(path))
  if (!sheet || !path.endsWith('.css')) {
    fail(file, 'asset-missing', {
      reason: `There is no style sheet \`${path}\` in the course.`,
      mend: 'Add the file with the extension .css, or mend the path.',
      place,
    })
    return undefined
  }
  if (String(sheet).length > limit) {
    fail(sheet, 'theme-css', {
      reason: `The style sheet has ${String(sheet).length} characters; at most ${limit} fit.`,
      mend: 'Take out what the player does not need.',
    })
    return undefined
  }
  const tree = parseSheet(sheet)
  refuseImports(tree, sheet)
  walk(tree, (node) => {
    if (node.type === 'Url') node.value = packaged(node.value, node, { sheet, assets })
  })
  return generate(tree)
}

function parseSheet(sheet: VFile): CssNode {
  return parse(String(sheet), {
    positions: true,
    parseCustomProperty: true,
    onParseError: ({ message, line, column }) => {
      fail(sheet, 'theme-css', {
        reason: `The style sheet does not parse: ${message}.`,
        mend: 'Mend the line; browsers would skip the rule.',
        place: { line, column },
      })
    },
  })
}

/** Nothing may come from elsewhere: not by a rule, and not by a text that browsers take for an address. */
function refuseImports(tree: CssNode, sheet: VFile): void {
  walk(tree, (node) => {
    const isImport = node.type === 'Atrule' && node.name.toLowerCase() === 'import'
    const isPictureSet = node.type === 'Function' && /^(-webkit-)?(image-set|src)$/i.test(node.name)
    if (!isImport && !isPictureSet) return
    fail(sheet, 'theme-css', {
      reason: `\`${isImport ? '@import' : `${node.name}()`}\` can't be used in a theme.`,
      mend: isImport ? 'Copy its rules into this file.' : 'Use url() with one file of assets/.',
      place: placeOf(node.loc),
    })
  })
}

/** The package path of a file that the style sheet shows; places in a drawing stay as they are. */
function packaged(
  url: string,
  { loc }: CssNode,
  { sheet, assets }: { sheet: VFile; assets: ThemeContext['assets'] },
): string {
  if (url.startsWith('#')) return url
  if (/^data:/i.test(url)) {
    fail(sheet, 'theme-css', {
      reason: 'The style sheet holds a file as text (`data:`), which strict hosts do not load.',
      mend: 'Put the file into assets/ and name it by its relative path.',
      place: placeOf(loc),
    })
    return url
  }
  return assets.use(sheet, url, placeOf(loc)) ?? url
}

function placeOf(loc: CssLocation | null | undefined): Place {
  return loc ? { line: loc.start.line, column: loc.start.column } : undefined
}
