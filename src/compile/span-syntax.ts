import type { Data } from 'unified'

type Extension = NonNullable<Data['micromarkExtensions']>[number]
type TextConstructs = NonNullable<Extension['text']>
type Construct = Extract<TextConstructs[string], { readonly tokenize: unknown }>

/** What a span begins with. */
const beginning = ':span['

/** Whether a span begins here; nothing is taken. */
const opening: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    let at = 0
    return function next(code) {
      if (code !== beginning.charCodeAt(at)) return nok(code)
      if (at === 0) effects.enter('data')
      effects.consume(code)
      at += 1
      if (at < beginning.length) return next
      effects.exit('data')
      return ok
    }
  },
}

/**
 * Directives in running text for spans alone: in `1:n` and `at 3:pm` the colon is a colon, in titles and options too.
 *
 * `text` is the part of the extension for directives that is about running text.
 */
export function onlySpans(text: TextConstructs = {}): TextConstructs {
  const constructs = Object.entries(text).map(([code, found]) => {
    const all = [found ?? []].flat()
    return [code, all.map(afterOpening)] as const
  })
  return Object.fromEntries(constructs)
}

function afterOpening(construct: Construct): Construct {
  return {
    ...construct,
    tokenize(effects, ok, nok) {
      return effects.check(opening, construct.tokenize.call(this, effects, ok, nok), nok)
    },
  }
}
