const megabyte = 1_048_576

/** Films and recordings. */
const played = ['.mp3', '.m4a', '.mp4', '.webm']

/**
 * File types that may go into a package, with the largest size in bytes.
 *
 * A whitelist, because LMSs refuse packages for what a server might run (Docebo's list: PHP, CGI, SH …).
 */
const limits: Readonly<Record<string, number>> = {
  ...allowing(['.png', '.jpg', '.jpeg', '.gif', '.webp', '.avif', '.svg'], 10 * megabyte),
  ...allowing(played, 200 * megabyte),
  ...allowing(['.woff2', '.woff'], 2 * megabyte),
  ...allowing(['.vtt', '.pdf', '.csv', '.txt'], 20 * megabyte),
}

/** Largest size in bytes of a file with this name; nothing when its type may not be packaged. */
export function sizeLimit(path: string): number | undefined {
  return limits[/\.[^.]*$/.exec(path.toLowerCase())?.[0] ?? '']
}

/** The extensions that may be packaged. */
export const assetExtensions: readonly string[] = Object.keys(limits)

function allowing(extensions: readonly string[], limit: number): Record<string, number> {
  return Object.fromEntries(extensions.map((extension) => [extension, limit]))
}

/** Whether the file is a film or a recording. */
export function isPlayed(path: string): boolean {
  return played.some((type) => path.toLowerCase().endsWith(type))
}
