import type { Picture } from '../../../model/certificate-sheet.ts'

/** Most pixels of a side: enough for print at the size that a logo has. */
const longestSide = 600

/** The picture on white paper; nothing while it is not loaded, or when the browser keeps it to itself, as with `file:`. */
export function pixelsOf(image: HTMLImageElement | null): Picture | undefined {
  if (!image?.naturalWidth || !image.naturalHeight) return undefined
  const isVector = image.src.endsWith('.svg')
  const fit = longestSide / Math.max(image.naturalWidth, image.naturalHeight)
  const scale = isVector ? fit : Math.min(1, fit)
  const width = Math.max(1, Math.round(image.naturalWidth * scale))
  const height = Math.max(1, Math.round(image.naturalHeight * scale))
  const canvas = document.createElement('canvas')
  Object.assign(canvas, { width, height })
  try {
    const context = canvas.getContext('2d')
    if (!context) return undefined
    context.fillStyle = '#fff'
    context.fillRect(0, 0, width, height)
    context.drawImage(image, 0, 0, width, height)
    const { data } = context.getImageData(0, 0, width, height)
    return { width, height, rgb: data.filter((_, index) => index % 4 < 3) as unknown as Uint8Array }
  } catch {
    return undefined
  }
}
