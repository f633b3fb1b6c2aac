import { array, assert, asyncProperty, constantFrom, letrec, oneof, tuple } from 'fast-check'
import { expect, test } from 'vitest'
import { cleanSvg } from '../../src/media/svg/clean.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

async function clean(text: string): Promise<{ text: string; losses: readonly string[] }> {
  const { data, damage, losses = [] } = await cleanSvg(bytes(text))
  if (!data) throw new Error(damage)
  return { text: new TextDecoder().decode(data), losses }
}

const drawing = (inside: string, attributes = ''): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${inside}</svg>`

/** What no drawing of a course may have, however it was spelt. */
const forbidden =
  /script|foreignObject|iframe|\son\w+\s*=|javascript:|https?:\/\/(?!www\.w3\.org\/)|\/\/evil|@import|<!|<\?|expression|&\w+;(?<!&(lt|gt|amp|quot|apos);)/i

const nasty: readonly (readonly [string, string])[] = [
  ['a script', '<script>alert(1)</script>'],
  ['a script from elsewhere', '<script href="https://evil.example/x.js"/>'],
  ['a script in CDATA', '<script><![CDATA[alert(1)]]></script>'],
  [
    'a script behind a prefix',
    '<x:script xmlns:x="http://www.w3.org/2000/svg">alert(1)</x:script>',
  ],
  ['a script of XHTML', '<script xmlns="http://www.w3.org/1999/xhtml">alert(1)</script>'],
  ['a script deep inside', '<g><g><a><script>alert(1)</script></a></g></g>'],
  [
    'a page',
    '<foreignObject><body xmlns="http://www.w3.org/1999/xhtml"><iframe src="https://evil.example"/></body></foreignObject>',
  ],
  ['a handler', '<rect onclick="alert(1)"/>'],
  ['a handler in capitals', '<rect ONCLICK="alert(1)"/>'],
  ['a handler of an animation', '<animate onbegin="alert(1)" attributeName="x"/>'],
  ['a handler in entities', '<rect onclick="&#97;lert(1)"/>'],
  ['an animated address', '<a><animate attributeName="href" to="javascript:alert(1)"/></a>'],
  ['a set address', '<a><set attributeName="xlink:href" to="javascript:alert(1)"/></a>'],
  ['a link that runs', '<a href="javascript:alert(1)"><text>x</text></a>'],
  ['a link that runs, with a tab', '<a xlink:href="java&#9;script:alert(1)"><text>x</text></a>'],
  ['a link to elsewhere', '<a href="https://evil.example/"><text>x</text></a>'],
  ['a picture from elsewhere', '<image href="https://evil.example/a.png"/>'],
  ['a picture of the same protocol', '<image xlink:href="//evil.example/a.png"/>'],
  [
    'a picture that is a drawing',
    '<image href="data:image/svg+xml;base64,PHN2Zz48c2NyaXB0Lz48L3N2Zz4="/>',
  ],
  ['a picture of the folder', '<image href="../../secret.png"/>'],
  ['a part of another drawing', '<use href="https://evil.example/a.svg#x"/>'],
  ['a part in the address', '<use href="data:image/svg+xml,%3Csvg/%3E#x"/>'],
  ['a filter from elsewhere', '<filter><feImage href="https://evil.example/a.png"/></filter>'],
  ['a fill from elsewhere', '<rect fill="url(https://evil.example/a.svg#b)"/>'],
  ['a fill with quotes', `<rect style="fill: url( 'https://evil.example/a.svg#b' )"/>`],
  ['an escape in a style', String.raw`<rect style="fill: u\72l(https://evil.example/a)"/>`],
  ['an escaped letter in a style', String.raw`<rect style="fill: u\rl(https://evil.example/a)"/>`],
  ['an escaped letter in a fill', String.raw`<rect fill="u\rl(https://evil.example/a)"/>`],
  [
    'a style with an escaped letter',
    String.raw`<style>@imp\ort "https://evil.example/a.css"; rect { fill: ur\l(//evil.example/a) }</style>`,
  ],
  [
    'a style that imports',
    '<style>@import "https://evil.example/a.css"; rect { fill: red }</style>',
  ],
  ['a style that imports by an address', '<style>@import url(//evil.example/a.css);</style>'],
  [
    'a style with a font',
    "<style>@font-face { font-family: A; src: url('https://evil.example/a.woff') }</style>",
  ],
  ['a style with a picture', '<style>rect { background: url(https://evil.example/a.png) }</style>'],
  [
    'a style with an escaped import',
    String.raw`<style>@\69mport "https://evil.example/a.css";</style>`,
  ],
  [
    'a style with a comment in its address',
    '<style>rect { fill: url(/**/https://evil.example/a) }</style>',
  ],
  ['a style that runs', '<style>rect { width: expression(alert(1)) }</style>'],
  [
    'an image set',
    '<style>rect { background: image-set("https://evil.example/a.png" 1x) }</style>',
  ],
  ['another base', '<g xml:base="https://evil.example/"><use href="#x"/></g>'],
  ['a handler element', '<handler xmlns="http://www.w3.org/2000/svg">alert(1)</handler>'],
  ['a recording', '<audio href="https://evil.example/a.mp3"/>'],
]

test.each(nasty)('%s is taken out', async (_, inside) => {
  const { text } = await clean(drawing(`${inside}<path id="x" d="M0 0"/>`))
  expect(text).not.toMatch(forbidden)
  expect(text).toContain('<path id="x" d="M0 0"/>')
  expect(await clean(text)).toEqual({ text, losses: [] })
})

test('a document type with entities is replaced by what it stands for', async () => {
  const { text } = await clean(
    `<?xml version="1.0"?><?xml-stylesheet href="https://evil.example/a.css"?><!DOCTYPE svg [<!ENTITY n "http://www.w3.org/2000/svg"><!ENTITY w "word">]><svg xmlns="&n;"><text>&w;</text></svg>`,
  )
  expect(text).toBe('<svg xmlns="http://www.w3.org/2000/svg"><text>word</text></svg>\n')
})

test('an entity that names a file of the machine is not read', async () => {
  const { text } = await clean(
    '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/hostname">]><svg xmlns="http://www.w3.org/2000/svg"><text>&x;</text></svg>',
  )
  expect(text).toBe('<svg xmlns="http://www.w3.org/2000/svg"><text/></svg>\n')
})

test.each([
  [
    'entities that grow beyond all measure',
    `<!DOCTYPE svg [<!ENTITY a "hahahahahahahahahaha">${'bcdefgh'.replace(/./g, (name) => `<!ENTITY ${name} "${`&${String.fromCodePoint((name.codePointAt(0) ?? 0) - 1)};`.repeat(12)}">`)}]><svg xmlns="http://www.w3.org/2000/svg"><text>&h;</text></svg>`,
  ],
  ['elements within 3,000 others', drawing('<g>'.repeat(3000) + '</g>'.repeat(3000))],
  ['a tag that is not closed', drawing('<g>')],
  ['no XML', 'GIF89a'],
])('%s can not be read', async (_, text) => {
  const { data, damage } = await cleanSvg(bytes(text))
  expect(data).toBeUndefined()
  expect(damage).toMatch(/^it is no XML/)
})

test("an editor's own notes go without a word", async () => {
  const { text, losses } = await clean(
    drawing(
      '<metadata><rdf/></metadata><i:namedview/><!-- mine --><g i:label="Layer 1" id="a"><title>T</title></g>',
      'xmlns:i="http://www.inkscape.org/namespaces/inkscape" i:version="1.3"',
    ),
  )
  expect(text).toBe(
    '<svg xmlns="http://www.w3.org/2000/svg"><g id="a"><title>T</title></g></svg>\n',
  )
  expect(losses).toEqual([])
})

test('what draws stays: styles, gradients, references inside, pictures in the file', async () => {
  const inside = `<style>.a { fill: url(#g) } .b:hover { fill: red }</style><linearGradient id="g"><stop offset="0" stop-color="red"/></linearGradient><rect class="a" style="stroke: url('#g')" width="2" height="2"/><use xlink:href="#x"/><image href="data:image/png;base64,AAAA"/><text xml:space="preserve" x="1">a &#x3C; b &#x26; c</text>`
  const { text, losses } = await clean(drawing(inside, 'viewBox="0 0 4 3"'))
  expect(losses).toEqual([])
  for (const part of inside.split(/(?<=>)(?=<)/)) expect(text).toContain(part)
})

test.each([
  ['viewBox="0 0 40 30"', 40, 30],
  ['viewBox="0,0,40.4,30.6"', 40, 31],
  ['viewBox="0 0 40 30" width="80"', 80, 60],
  ['viewBox="0 0 40 30" height="60px"', 80, 60],
  ['viewBox="0 0 40 30" width="100%" height="100%"', 40, 30],
  ['width="1in" height="2.54cm"', 96, 96],
  ['width="30pt" height="25.4mm"', 40, 96],
])('a drawing with %s is %i by %i pixels', async (attributes, width, height) => {
  const { prepared } = await cleanSvg(bytes(drawing('', attributes)))
  expect(prepared).toEqual({ width, height, webp: [] })
})

test.each(['', 'width="5"', 'viewBox="0 0 0 0"', 'viewBox="a b c d"', 'width="2em" height="1em"'])(
  'a drawing with %s has no size of its own',
  async (attributes) => {
    expect((await cleanSvg(bytes(drawing('', attributes)))).prepared).toBeUndefined()
  },
)

test('whatever is put together of harmful pieces, nothing harmful is left', async () => {
  const pieces = nasty.map(([, inside]) => inside)
  const tree = letrec<{ node: string }>((tie) => ({
    node: oneof(
      { maxDepth: 4 },
      constantFrom(...pieces),
      tuple(constantFrom('g', 'a', 'defs', 'symbol', 'x:g', 'foreign'), array(tie('node'))).map(
        ([name, inside]) => `<${name}>${inside.join('')}</${name}>`,
      ),
    ),
  })).node
  await assert(
    asyncProperty(tree, async (inside) => {
      const { text } = await clean(drawing(inside, 'xmlns:x="http://www.w3.org/2000/svg"'))
      expect(text).not.toMatch(forbidden)
    }),
    { numRuns: 60 },
  )
})

test('any text gives a drawing or a reason, never an exception', async () => {
  const letters = constantFrom(
    ...'<>/="\'&;![]? svg:xlin-CDATA#0'.split(''),
    '<svg',
    '/>',
    '<![CDATA[',
  )
  await assert(
    asyncProperty(array(letters, { maxLength: 60 }), async (parts) => {
      const { data, damage } = await cleanSvg(bytes(parts.join('')))
      expect([data, damage].filter((one) => one === undefined)).toHaveLength(1)
    }),
    { numRuns: 150 },
  )
})
