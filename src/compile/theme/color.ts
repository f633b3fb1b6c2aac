import {
  ColorSpace,
  OKLCH,
  OKLab,
  XYZ_D65,
  contrastWCAG21,
  getColor,
  mix,
  sRGB,
  sRGB_Linear,
  serialize,
  to,
  tryColor,
} from 'colorjs.io/fn'

for (const space of [XYZ_D65, sRGB_Linear, sRGB, OKLab, OKLCH]) ColorSpace.register(space)

/** The colour as `#rrggbb`; nothing when it is none that CSS knows, or one that lets something through. */
export function hexOf(text: string): string | undefined {
  const color = tryColor(text)
  return color && color.alpha === 1 ? printed(to(color, sRGB, inside)) : undefined
}

/** Contrast of two colours after WCAG 2.2, 1-21. */
export function contrast(one: string, other: string): number {
  return contrastWCAG21(one, other)
}

/** So much of one colour in another, 0-1. */
export function tint(ground: string, color: string, share: number): string {
  return printed(mix(getColor(ground), getColor(color), share, { space: sRGB, outputSpace: sRGB }))
}

/** The colour that passes, of the same hue, and the nearest in lightness. @throws when none passes, black and white included. */
export function nearest(color: string, passes: (color: string) => boolean): string {
  if (passes(color)) return color
  const { coords } = to(getColor(color), OKLCH)
  const [lightness, chroma, hue] = coords.map((value) => value ?? 0) as [number, number, number]
  for (let step = 0; step <= 1; step += 0.01) {
    for (const l of [lightness - step, lightness + step]) {
      const other = printed(to({ space: OKLCH, coords: [l, chroma, hue], alpha: 1 }, sRGB, inside))
      if (l >= 0 && l <= 1 && passes(other)) return other
    }
  }
  throw new Error(`No lightness of ${color} passes.`)
}

const inside = { inGamut: true }

function printed(color: Parameters<typeof serialize>[0]): string {
  return serialize(color, { format: 'hex', collapse: false })
}
