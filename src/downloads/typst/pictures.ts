import type { PackagedAsset } from '../../compile/asset.ts'

/** How each type of picture is handed to typst, which knows no AVIF. */
const readers: Readonly<Record<string, (data: Uint8Array) => Uint8Array>> = {
  '.svg': withOwnFaces,
  '.png': unchanged,
  '.jpg': unchanged,
  '.jpeg': unchanged,
  '.gif': unchanged,
  '.webp': unchanged,
}

/** Pictures that the document may show, by package path. */
export function picturesOf(assets: readonly PackagedAsset[]): ReadonlyMap<string, Uint8Array> {
  return new Map(
    assets.flatMap(({ path, data }) => {
      const read = readers[/\.[^./]*$/.exec(path)?.[0] ?? '']
      return read ? [[path, read(data)] as const] : []
    }),
  )
}

function unchanged(data: Uint8Array): Uint8Array {
  return data
}

const attribute = /(\sfont-family\s*=\s*)("[^"]*"|'[^']*')/g
const declaration = /(font-family\s*:\s*)([^;}"'<]|'[^'<]*'|"[^"<]*")+/g

/** A drawing whose text is set in the faces that the tool ships: those that a browser would take are not there. */
function withOwnFaces(data: Uint8Array): Uint8Array {
  const text = new TextDecoder().decode(data)
  const mended = text
    .replace(attribute, (all, name: string) => `${name}"'${faceFor(all)}'"`)
    .replace(declaration, (all, name: string) => `${name}'${faceFor(all)}'`)
  const isNamed = /<svg\b[^>]*\sfont-family\s*=/.test(mended)
  return new TextEncoder().encode(
    isNamed ? mended : mended.replace(/<svg\b/, `<svg font-family="'Source Sans 3'"`),
  )
}

function faceFor(wanted: string): string {
  if (/mono|courier|consolas/i.test(wanted)) return 'Source Code Pro'
  return /(?<!sans-)\bserif/i.test(wanted) ? 'EB Garamond' : 'Source Sans 3'
}
