/**
 * Typst code that stands for one value. Only {@link literal} lets foreign text into it, so no author can write code:
 * everything else is names and numbers of ours.
 */
export type Code = string

/** Text as it is, whatever it holds. Control characters, which no face can show, are left out. */
export function literal(text: string): Code {
  const shown = text.replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, (sign) =>
    /[\t\n]/.test(sign) ? sign : '',
  )
  return `"${shown.replace(/["\\]/g, '\\$&').replaceAll('\n', '\\n').replaceAll('\t', '\\t')}"`
}

/** A function's call: arguments by name first, then those by place. */
export function call(
  name: string,
  args: readonly Code[],
  named: Readonly<Record<string, Code>> = {},
): Code {
  const pairs = Object.entries(named).map(([key, value]) => `${key}: ${value}`)
  return `${name}(${[...pairs, ...args].join(', ')})`
}

/** Pieces one after the other, as content even where there are none. */
export function joined(pieces: readonly Code[]): Code {
  return `{[]; ${pieces.join('; ')}}`
}

/** A list of values; the comma behind makes a list of a single one too. */
export function tuple(values: readonly Code[]): Code {
  return `(${values.map((value) => `${value}, `).join('')})`
}

/** Named values. */
export function dictionary(values: Readonly<Record<string, Code>>): Code {
  return `(${Object.entries(values)
    .map(([key, value]) => `${key}: ${value}`)
    .join(', ')})`
}

/** Content that links can lead to. */
export function labelled(content: Code, name: string): Code {
  return `[#${content}#label(${literal(name)})]`
}
