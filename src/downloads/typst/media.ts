import { posix } from 'node:path'
import { call, literal } from './code.ts'
import type { Writer } from './scope.ts'
import { elementsIn, propertyOf } from './text.ts'

/** A film or a recording: paper can only say its name, which is the file's without the hash that packaging adds. */
export function media(kind: 'audio' | 'video'): Writer {
  return (node, { texts }) => {
    const source = elementsIn(node).find(({ tagName }) => tagName === 'source')
    const path = propertyOf(node, 'src') || (source ? propertyOf(source, 'src') : '')
    const name = posix.parse(path).name.replace(/-[0-9a-f]{8}$/, '')
    return name === '' ? undefined : call('remark', [literal(texts[kind](name))])
  }
}
