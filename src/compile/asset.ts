import { createHash } from 'node:crypto'
import { posix } from 'node:path'
import type { VFile } from 'vfile'
import { assetExtensions, sizeLimit } from './asset-types.ts'
import { decodeUrl } from './decode-url.ts'
import { reportLosses, reportSize } from './asset-warnings.ts'
import { fail } from './report.ts'
import type { Finding, Place } from './report.ts'
import type { Rendition } from './picture.ts'
import type { RuleId } from './rules.ts'
import { coursePath } from './source.ts'
import type { AssetFile, CourseFolder } from './source.ts'

/** An asset that the course shows, and where a package holds it. */
export interface PackagedAsset {
  readonly path: string
  readonly data: Uint8Array
}

/** Finds assets for the pages that show them, and remembers which were asked for. */
export interface AssetStore {
  /** Package path of the asset that `url` names as seen from `file`; nothing when it can't be used, which is reported. */
  readonly use: (file: VFile, url: string, place: Place) => string | undefined
  /** The same for a picture or film, with its size; what was made of a picture for every browser goes into packages in its place. */
  readonly show: (file: VFile, url: string, place: Place) => ShownMedia | undefined
  /** Package paths of a picture as WebP, the narrowest first; none where it has not been made or is not there. */
  readonly webp: (file: VFile, url: string) => readonly WebpFile[]
  /** Text of the file that `url` names; nothing when it is not there, which is not reported. */
  readonly textOf: (file: VFile, url: string) => string | undefined
  /** Everything used so far, sorted by path. */
  readonly used: () => readonly PackagedAsset[]
}

/** A picture or film as a page shows it. */
export interface ShownMedia {
  /** Package path of what every browser and document can show. */
  readonly path: string
  /** In CSS pixels; absent where they could not be read. */
  readonly width?: number
  readonly height?: number
}

/** A picture in one width. */
export interface WebpFile {
  readonly path: string
  /** In pixels. */
  readonly width: number
}

export function assetStore(assets: CourseFolder['assets']): AssetStore {
  const used = new Map<string, PackagedAsset>()
  const warned = new Set<string>()
  const find = (file: VFile, url: string, place: Place): Loaded | undefined => {
    const found = findAsset(assets, file, url)
    if ('rule' in found) {
      fail(file, found.rule, { ...found, place })
      return undefined
    }
    if (!warned.has(found.path)) {
      warned.add(found.path)
      reportLosses(file, found, place)
      reportSize(file, found, place)
    }
    return found
  }
  const pack = (path: string, data: Uint8Array): string => {
    used.set(path, { path, data })
    return path
  }
  return {
    use: (file, url, place) => {
      const found = find(file, url, place)
      return found && pack(packagePath(found), found.data)
    },
    show: (file, url, place) => {
      const found = find(file, url, place)
      if (!found) return undefined
      const { fallback, width, height } = found.prepared ?? {}
      const path = fallback
        ? pack(renditionPath(found, fallback), fallback.data)
        : pack(packagePath(found), found.data)
      return { path, ...(width && height && { width, height }) }
    },
    webp: (file, url) => {
      const found = findAsset(assets, file, url)
      if ('rule' in found) return []
      return (found.prepared?.webp ?? []).map((one) => ({
        path: pack(renditionPath(found, one), one.data),
        width: one.width,
      }))
    },
    textOf: (file, url) => {
      const found = findAsset(assets, file, url)
      return 'rule' in found ? undefined : new TextDecoder().decode(found.data)
    },
    used: () => [...used.values()].sort((a, b) => (a.path < b.path ? -1 : 1)),
  }
}

type Refusal = Finding & { readonly rule: RuleId }
type Loaded = AssetFile & { readonly data: Uint8Array }

function findAsset(assets: CourseFolder['assets'], file: VFile, url: string): Loaded | Refusal {
  if (/^([a-z][a-z0-9+.-]*:|\/\/)/i.test(url)) {
    return {
      rule: 'asset-remote',
      reason: `\`${url}\` would be loaded from another server.`,
      mend: 'Put the file into assets/ and name it by its relative path.',
    }
  }
  const folder = posix.dirname(coursePath(file))
  const path = posix.join(folder, decodeUrl(url))
  const meant = meantPath(assets, folder, decodeUrl(url))
  if (path.startsWith('..') || url.startsWith('/')) {
    return {
      rule: 'asset-outside',
      reason: `\`${url}\` leaves the course folder.`,
      mend: meant ?? 'Copy the file into assets/ and name it by its relative path.',
    }
  }
  const found = checkAsset(assets, path)
  return 'rule' in found && found.rule === 'asset-missing' && meant
    ? { ...found, mend: meant }
    : found
}

/** The mend for a path that is right but for where it begins: with backslashes, at the root, or as seen from the course folder. */
function meantPath(
  assets: CourseFolder['assets'],
  folder: string,
  written: string,
): string | undefined {
  const path = written.replaceAll('\\', '/').replace(/^(\.{0,2}\/)+/, '')
  return assets.has(path) ? `Write ${posix.relative(folder, path)}.` : undefined
}

function checkAsset(assets: CourseFolder['assets'], path: string): Loaded | Refusal {
  const limit = sizeLimit(path)
  const asset = assets.get(path)
  if (limit === undefined) {
    return {
      rule: 'asset-type',
      reason: `\`${path}\` is of a type that LMSs refuse.`,
      mend: `Use one of ${assetExtensions.join(' ')}.`,
    }
  }
  if (!asset) {
    const twin = [...assets.keys()].find((key) => key.toLowerCase() === path.toLowerCase())
    return {
      rule: 'asset-missing',
      reason: `There is no file \`${path}\` in the course.`,
      mend: twin ? `Write it in its own letter case: ${twin}.` : 'Add the file, or mend the path.',
    }
  }
  const { data } = asset
  if (asset.isLink) {
    return {
      rule: 'asset-outside',
      reason: `\`${path}\` is a symbolic link; what it leads to may lie outside the course folder.`,
      mend: 'Put the file itself there.',
    }
  }
  if (!data) {
    return {
      rule: 'asset-size',
      reason: `\`${path}\` has ${megabytes(asset.size)} MB; the limit for its type is ${megabytes(limit)} MB.`,
      mend: 'Make the file smaller, for instance with fewer pixels or stronger compression.',
    }
  }
  if (asset.damage !== undefined) {
    return {
      rule: 'asset-damaged',
      reason: `\`${path}\` can't be read: ${asset.damage}.`,
      mend: 'Open it in the program that it comes from and save it anew.',
    }
  }
  if (path.toLowerCase().endsWith('.svg') && !asset.isClean && hasScript(data)) {
    return {
      rule: 'asset-unsafe',
      reason: `\`${path}\` contains a script or an event handler.`,
      mend: 'Save the drawing as a plain SVG.',
    }
  }
  return { ...asset, data }
}

function megabytes(bytes: number): string {
  return String(Math.ceil(bytes / 104_857.6) / 10)
}

function hasScript(data: Uint8Array): boolean {
  const text = new TextDecoder().decode(data)
  return /<([\w-]+:)?(script|foreignObject)|\son[a-z]+\s*=\s*["']|javascript:/i.test(text)
}

/** Lower-case ASCII, as the strictest servers want it, and told apart by content. */
function packagePath(asset: Loaded): string {
  return `${stemOf(asset)}${posix.extname(asset.path.toLowerCase())}`
}

/** What is made of a file is named after the file: so the course's revision does not hang on who encodes it. */
function renditionPath(asset: Loaded, { width, extension }: Rendition): string {
  return `${stemOf(asset)}-${width}${extension}`
}

function stemOf({ path, data }: Loaded): string {
  const plain = posix
    .parse(path.toLowerCase())
    .name.replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40)
  const hash = createHash('sha256').update(data).digest('hex').slice(0, 8)
  return `assets/${plain || 'asset'}-${hash}`
}
