import type { AssetFile } from '../../compile/source.ts'
import { printTree } from './print.ts'
import { readSvg } from './read.ts'
import { sizeOf } from './size.ts'
import { safeTree } from './safe-tree.ts'

/**
 * A drawing without what could run or load something, and without its editor's notes; or why it can't be read.
 *
 * It is read as XML and written anew from what is known to be harmless, so that nothing is overlooked for its spelling. What
 * is taken out is named in `losses`, unless nobody would miss it.
 */
export async function cleanSvg(data: Uint8Array): Promise<Partial<AssetFile>> {
  const root = await readSvg(data)
  if (typeof root === 'string') return { damage: root }
  const { tree, losses } = safeTree(root)
  const size = sizeOf(root)
  return {
    data: new TextEncoder().encode(printTree(tree)),
    isClean: true,
    ...(size && { prepared: { ...size, webp: [] } }),
    ...(losses.length > 0 && { losses }),
  }
}
