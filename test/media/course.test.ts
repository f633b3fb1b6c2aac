import { beforeAll, describe, expect, test } from 'vitest'
import type { CompiledCourse } from '../../src/compile/compiled.ts'
import { compile } from '../../src/compile/index.ts'
import { printHtml } from '../../src/compile/lower/index.ts'
import type { AssetFile } from '../../src/compile/source.ts'
import { withPlainPictures } from '../../src/downloads/with-plain-pictures.ts'
import { prepareMedia } from '../../src/media/index.ts'
import { assetOf, folderOf, messagesOf, mini, pageWith } from '../compile/mini-course.ts'
import type { Sources } from '../compile/mini-course.ts'
import { photograph, pictureOf } from './pictures.ts'

let photo: Uint8Array
beforeAll(async () => {
  photo = await photograph(1000, 50).jpeg({ quality: 95 }).toBuffer()
})

const captions = (text: string): string => `WEBVTT\n\n00:01.000 --> 00:02.000\n${text}\n`

const others = [
  assetOf('assets/plan.svg', '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"/>'),
  assetOf('assets/a.mp4', 'film'),
  assetOf('assets/a.mp3', 'sound'),
  assetOf('assets/a.en.vtt', captions('Hello')),
  assetOf('assets/a.fr.vtt', captions('Bonjour')),
  assetOf('assets/a.vtt', captions('Hi')),
  assetOf('assets/a.txt', 'First\nline.\r\n\r\nSecond <b>.\n'),
]

/** A course with this text on its second page, and the files of this test. */
async function courseWith(change: Sources): Promise<CompiledCourse> {
  const assets: AssetFile[] = [pictureOf('assets/My photo (1).jpg', photo), ...others]
  const { files, compiled } = compile(await prepareMedia(folderOf({ ...mini, ...change }, assets)))
  expect(messagesOf(files)).toEqual([])
  return compiled as CompiledCourse
}

async function pageOf(text: string): Promise<string> {
  const page = (await courseWith(pageWith(text))).pages.get(2)
  return page ? printHtml(page) : ''
}

const paths = ({ assets }: CompiledCourse): string[] =>
  assets.map(({ path }) => path.replace(/[0-9a-f]{8}/, '#'))

const photoMark = '![A photo](<../assets/My photo (1).jpg>)'

describe('a photograph on a page', () => {
  test('is a picture of several widths with its size; what it was made of is not in the package', async () => {
    const course = await courseWith(pageWith(photoMark))
    const html = printHtml(course.pages.get(2) ?? { type: 'root', children: [] })
    expect(html.replace(/[0-9a-f]{8}/g, '#')).toBe(
      '<p><picture><source type="image/webp" srcset="assets/my-photo-1-#-480.webp 480w, assets/my-photo-1-#-800.webp 800w, assets/my-photo-1-#-1000.webp 1000w" sizes="(max-width: 760px) 100vw, 760px"><img src="assets/my-photo-1-#-1000.jpg" alt="A photo" width="1000" height="50" decoding="async"></picture></p>',
    )
    expect(paths(course)).toEqual([
      'assets/my-photo-1-#-1000.jpg',
      'assets/my-photo-1-#-1000.webp',
      'assets/my-photo-1-#-480.webp',
      'assets/my-photo-1-#-800.webp',
    ])
  })

  test('is loaded at once when it is the first, and later when it is not', async () => {
    const html = await pageOf(`${photoMark}\n\n![A plan](../assets/plan.svg) ${photoMark}`)
    const loading = [...html.matchAll(/<img [^>]*>/g)].map(([img]) =>
      img.includes('loading="lazy"'),
    )
    expect(loading).toEqual([false, true, true])
  })

  test.each([
    [
      '<img src="../assets/My%20photo%20%281%29.jpg" alt="x" width="300">',
      'width="300" height="15"',
    ],
    [
      '<img src="../assets/My%20photo%20%281%29.jpg" alt="x" height="100">',
      'height="100" width="2000"',
    ],
    ['![x](../assets/plan.svg)', 'width="40" height="20"'],
  ])('%s has the proportions of the picture', async (text, size) => {
    expect(await pageOf(text)).toContain(size)
  })

  test('that the author put into a <picture> is filled, not wrapped again', async () => {
    const html = await pageOf(
      '<picture><source src="../assets/plan.svg"><img alt="x" src="../assets/My%20photo%20(1).jpg"></picture>',
    )
    expect(html.match(/<picture>|<source/g)).toEqual(['<picture>', '<source'])
  })

  test('that is linked is the file itself', async () => {
    const course = await courseWith(pageWith('[Photo](<../assets/My photo (1).jpg>)'))
    expect(paths(course)).toEqual(['assets/my-photo-1-#.jpg'])
    expect(course.assets[0]?.data.length).toBe(photo.length)
  })

  test('is one file in documents, and stays one of many on the page', async () => {
    const deck = `---\ntitle: Cards\n---\n\n## one\n\n${photoMark.replace('A photo', 'a > b')}\n\n> Back\n`
    const course = await courseWith({ ...pageWith(photoMark), 'flashcards/01-cards.md': deck })
    const plain = withPlainPictures(course)
    const of = ({ pages, cards }: CompiledCourse): string =>
      `${printHtml(pages.get(2) ?? { type: 'root', children: [] })}${cards.get('cards')?.[0]?.front}`
    expect(of(course).match(/<picture>/g)).toHaveLength(2)
    expect(of(plain)).not.toMatch(/picture|source/)
    expect(of(plain).match(/<img [^>]*?src="assets\/[^"]*\.jpg"/g)).toHaveLength(2)
  })
})

test('the name of what is made of a picture hangs on the picture alone, and so does the revision', async () => {
  const folder = folderOf({ ...mini, ...pageWith(photoMark) }, [
    pictureOf('assets/My photo (1).jpg', photo),
  ])
  const prepared = await prepareMedia(folder)
  const others = [...prepared.assets.values()].map((file) => {
    const webp = file.prepared?.webp.map((one) => ({ ...one, data: Uint8Array.of(1) })) ?? []
    return [
      file.path,
      { ...file, prepared: { width: 1000, height: 50, ...file.prepared, webp } },
    ] as const
  })
  const revisions = [prepared, { ...prepared, assets: new Map(others) }].map(
    (one) => compile(one).compiled?.course.revision,
  )
  expect(revisions[0]).toBeDefined()
  expect(revisions[1]).toBe(revisions[0])
})

test('a picture that no text names is not worked on, and a name may be written in any way', async () => {
  const damaged = assetOf('assets/unused.png', 'no picture')
  const folder = folderOf(mini, [damaged])
  expect((await prepareMedia(folder)).assets.get('assets/unused.png')).toBe(damaged)
  const ways = [
    'My photo (1)',
    'My%20photo%20%281%29',
    String.raw`My photo \(1\)`,
    'My&#32;photo&#32;(1)',
  ]
  for (const way of ways.slice(0, 3)) {
    const text = pageWith(`![x](<../assets/${way}.jpg>)`)
    const { assets } = await prepareMedia(
      folderOf({ ...mini, ...text }, [assetOf('assets/My photo (1).jpg', 'x')]),
    )
    expect(assets.get('assets/My photo (1).jpg')?.damage).toBeDefined()
  }
})

describe('a film', () => {
  test('has captions in several languages, a poster, its room, and a transcript of what is said', async () => {
    const html = await pageOf(
      '::video{src=../assets/a.mp4 title="A quench" captions="../assets/a.en.vtt ../assets/a.fr.vtt" poster="../assets/My photo (1).jpg"}',
    )
    expect(html.replace(/[0-9a-f]{8}/g, '#')).toBe(
      `<figure class="media"><video src="assets/a-#.mp4" poster="assets/my-photo-1-#-1000.jpg" aria-label="A quench" controls width="1000" height="50" playsinline preload="metadata"><track kind="captions" src="assets/a-en-#.vtt" srclang="en" label="English" default><track kind="captions" src="assets/a-fr-#.vtt" srclang="fr" label="Français"></video><figcaption>A quench</figcaption><details class="transcript">
<summary>Transcript</summary>
<p>Hello</p>
</details></figure>`,
    )
  })

  test('without a size has the usual one, and captions without a language are in that of the course', async () => {
    const html = await pageOf('::video{src=../assets/a.mp4 captions=../assets/a.vtt}')
    expect(html).toContain('width="1280" height="720"')
    expect(html).toContain('srclang="en"')
  })

  test('has the transcript that is written in its block', async () => {
    const html = await pageOf(
      ':::video{src=../assets/a.mp4 captions=../assets/a.vtt}\nShe says *hi*.\n:::',
    )
    expect(html).toContain('<summary>Transcript</summary>\n<p>She says <em>hi</em>.</p>')
    expect(html).not.toContain('<p>Hi</p>')
  })
})

test('a recording has the transcript of its text file, which itself is not in the package', async () => {
  const course = await courseWith(
    pageWith('::audio{src=../assets/a.mp3 transcript=../assets/a.txt}'),
  )
  const html = printHtml(course.pages.get(2) ?? { type: 'root', children: [] })
  expect(html).toContain('<p>First line.</p>\n<p>Second &#x3C;b>.</p>')
  expect(paths(course)).toEqual(['assets/a-#.mp3'])
  expect(course.course.hasMedia).toBe(true)
})

test('a course without films says nothing of them', async () => {
  expect('hasMedia' in (await courseWith({})).course).toBe(false)
})
