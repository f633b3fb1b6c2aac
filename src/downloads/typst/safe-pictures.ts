import { call, literal } from './code.ts'
import { press } from './press.ts'
import { typeset } from './typeset.ts'
import type { TypstJob } from './typst-job.ts'

/** Makes a document of the pictures that are there; it asks `source` again when some turn out to be unreadable. */
export async function typesetWith(
  pictures: TypstJob['pictures'],
  source: (pictures: TypstJob['pictures']) => string,
): Promise<Uint8Array> {
  try {
    return await typeset({ source: source(pictures), pictures })
  } catch (error) {
    const readable = await onlyReadable(pictures)
    if (readable.size === pictures.size) throw error
    return typeset({ source: source(readable), pictures: readable })
  }
}

/** The pictures that typst can show, tried one by one: a damaged one would cost the whole document. */
async function onlyReadable(pictures: TypstJob['pictures']): Promise<TypstJob['pictures']> {
  const readable = new Map<string, Uint8Array>()
  for (const [path, data] of pictures) {
    const source = `#${call('image', [literal(`/${path}`)])}`
    const isReadable = await press({ source, pictures: new Map([[path, data]]) }).then(
      () => true,
      () => false,
    )
    if (isReadable) readable.set(path, data)
  }
  return readable
}
