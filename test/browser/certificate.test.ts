import { mkdir } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'
import type { Frame, Page } from 'playwright-core'
import { extractText, getDocumentProxy } from 'unpdf'
import { beforeAll, describe, expect, test } from 'vitest'
import { readToolFiles } from '../../src/cli/tool-files.ts'
import { compile } from '../../src/compile/index.ts'
import { formats } from '../../src/formats/index.ts'
import { makePackage } from '../../src/formats/package.ts'
import { isCertificateCode } from '../../src/model/certificate.ts'
import { render } from '../../src/render/index.ts'
import { assetOf, folderOf, mini } from '../compile/mini-course.ts'
import { violationsOf } from './axe.ts'
import { inBrowser, openInLms, recordOf } from './learner.ts'
import { publish } from './publish.ts'

const settings = `${mini['course.yaml']}certificate:
  signatory: { name: Ada King, role: Head of training }
  logo: assets/logo.svg
disclaimer: ${'This course is education, and no board certification. '.repeat(12).slice(0, 599)}.
review:
  version: "2026.1"
  reviewer: Wilhelmina Hohenstein-Württemberg
  role: Medical physicist and MR safety expert
  date: 2026-01-31
`
const logo = `<svg xmlns="http://www.w3.org/2000/svg" width="160" height="48" viewBox="0 0 160 48">
<rect width="48" height="48" rx="8" fill="#12334f"/><path d="M20 10h8v10h10v8H28v10h-8V28H10v-8h10z" fill="#fff"/>
<rect x="60" y="18" width="100" height="12" fill="#12334f"/></svg>`

/** The mini course, which has one question, in place of the bundled one. */
const course = '/own/mini/index.html'

beforeAll(async () => {
  const sources = { ...mini, 'course.yaml': settings }
  const { compiled } = compile(folderOf(sources, [assetOf('assets/logo.svg', logo)]))
  const format = formats.find(({ id }) => id === 'scorm12')
  if (!compiled || !format) throw new Error('The mini course does not build.')
  const tool = await readToolFiles(new URL('../../', import.meta.url))
  const made = await makePackage(format, render(compiled, tool.template), tool)
  await publish('mini', new Map(made.files.map(({ path, data }) => [path, Buffer.from(data)])))
})

const learner = { 'cmi.core.student_id': 'l-1', 'cmi.core.student_name': 'Đorđević, Zoë' }
const code = '.certificate [data-certificate="code"]'

function open(page: Page): Promise<Frame> {
  return openInLms(page, `?${new URLSearchParams({ course, launch: JSON.stringify(learner) })}`)
}

async function pass(frame: Frame): Promise<void> {
  await frame.evaluate(() => document.querySelector<HTMLElement>('#outline [data-exam]')?.click())
  await frame.click('[data-exam-start]')
  await frame.check('[data-item] input[value="1"]')
  await frame.click('[data-exam-review]')
  await frame.click('[data-exam-submit]')
  await frame.click('[data-certificate-link]')
}

async function confirm(frame: Frame, name: string): Promise<void> {
  await frame.fill('.certificate-form input', name)
  await frame.click('[data-certificate-confirm]')
  await frame.waitForSelector(code)
}

async function download(page: Page, frame: Frame): Promise<Uint8Array> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    frame.click('text=Download PDF'),
  ])
  return new Uint8Array(await buffer(await file.createReadStream()))
}

/** A picture for people to look at, where the environment names a folder for them. */
async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['CERTIFICATE_PICTURES']
  if (!folder) return
  await mkdir(folder, { recursive: true })
  await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true })
}

describe.concurrent('the certificate', () => {
  test('is given after a pass, in the name that the learner confirms, and its code is in the record', () =>
    inBrowser(async (page) => {
      const frame = await open(page)
      await frame.click('#outline [data-certificate]')
      await frame.waitForSelector('text=when you pass')
      await pass(frame)
      const suggested = await frame.inputValue('.certificate-form input')
      expect(suggested).toBe('Zoë Đorđević')
      await confirm(frame, '  Zoë  Łukasz Đorđević ')
      expect(await frame.textContent('.certificate-name')).toBe('Zoë Łukasz Đorđević')
      const shown = (await frame.textContent(code)) ?? ''
      expect(isCertificateCode(shown)).toBe(true)
      const record = await recordOf(page)
      const [element] = Object.entries(record).find(([, value]) => value === `CERT-${shown}`) ?? []
      expect(element).toMatch(/^cmi\.interactions\.\d+\.id$/)
      expect(record[element?.replace(/id$/, 'student_response') ?? '']).toBe(shown)
      await page.goto('about:blank')
      const again = await open(page)
      await again.click('#outline [data-certificate]')
      expect(await again.textContent(code)).toBe(shown)
    }))

  test('comes as a PDF that holds name and code; nothing of it is loaded before it is asked for', () =>
    inBrowser(
      async (page, context) => {
        const frame = await open(page)
        const loaded: string[] = []
        context.on('request', (request) => loaded.push(request.url()))
        await pass(frame)
        const name = 'Zoë Łukasz Đorđević Ωmega'
        await confirm(frame, name)
        await picture(page, 'screen-1000')
        expect(loaded.filter((url) => url.endsWith('certificate-pdf.js'))).toEqual([])
        const pdf = await getDocumentProxy(await download(page, frame))
        const { totalPages, text } = await extractText(pdf, { mergePages: true })
        expect(totalPages).toBe(1)
        expect(text).toContain(name)
        expect(text).toContain(await frame.textContent(code))
        expect(text).toContain('It is not a board certification.')
        expect(text).toContain('Ada King')
        expect(text.replace(/\s+/g, ' ')).toContain('safety expert, on 31 January 2026.')
        expect(text).toContain('This course is education')
        expect((await pdf.getMetadata()).info).toMatchObject({
          Title: 'Certificate of completion: Mini',
          Author: 'Example Works',
          Language: 'en',
        })
        expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true })
      },
      { viewport: { width: 1000, height: 760 }, acceptDownloads: true },
    ))

  test('is printed where the PDF has no letters for a name', () =>
    inBrowser(async (page) => {
      const frame = await open(page)
      await pass(frame)
      await confirm(frame, '王小明')
      await frame.evaluate(() =>
        Object.assign(window, { print: () => document.body.setAttribute('data-printed', '') }),
      )
      await frame.click('text=Download PDF')
      await frame.waitForSelector('body[data-printed]')
      expect(await frame.textContent('[role="status"].hint')).toContain('print dialogue')
    }))

  test('is one landscape page on paper, without anything of the player', () =>
    inBrowser(
      async (page, context) => {
        const frame = await open(page)
        await pass(frame)
        await confirm(frame, 'Maria-Magdalena Anastasia von Hohenstein-Württemberg zu Tübingen')
        // The frame's own document, as a print of the frame has it.
        const alone = await context.newPage()
        await alone.goto(course)
        // The player brings the sheet of its views when it has started.
        await alone.waitForFunction(() =>
          [...document.styleSheets].some(({ href }) => href?.endsWith('views.css')),
        )
        await alone.evaluate(
          (html) => (document.body.innerHTML = html),
          await frame.evaluate(() => document.body.innerHTML),
        )
        const paper = await getDocumentProxy(
          new Uint8Array(await alone.pdf({ preferCSSPageSize: true, printBackground: false })),
        )
        expect(paper.numPages).toBe(1)
        const [, , width = 0, height = 0] = (await paper.getPage(1)).view
        expect(width).toBeGreaterThan(height)
        const { text } = await extractText(paper, { mergePages: true })
        expect(text).toContain('Hohenstein')
        expect(text).toContain('This course is education')
        expect(text).not.toMatch(/Contents|Download|Previous/)
        await alone.emulateMedia({ media: 'print' })
        await alone.setViewportSize({ width: 1047, height: 718 })
        await picture(alone, 'print')
      },
      { bypassCSP: true },
    ))

  test.each([
    { colorScheme: 'light' as const, width: 1000 },
    { colorScheme: 'dark' as const, width: 320 },
  ])('has nothing for axe, in $colorScheme at $width pixels', ({ colorScheme, width }) =>
    inBrowser(
      async (page) => {
        const widest = (frame: Frame): Promise<number> =>
          frame.evaluate(() => document.documentElement.scrollWidth)
        const frame = await open(page)
        await pass(frame)
        await picture(page, `form-${width}`)
        expect(await violationsOf(frame)).toEqual([])
        expect(await widest(frame)).toBeLessThanOrEqual(width)
        await confirm(frame, 'Maria-Magdalena Anastasia von Hohenstein-Württemberg zu Tübingen')
        await picture(page, `screen-${width}-${colorScheme}`)
        expect(await violationsOf(frame)).toEqual([])
        expect(await widest(frame)).toBeLessThanOrEqual(width)
      },
      { colorScheme, viewport: { width, height: 1000 }, reducedMotion: 'reduce', bypassCSP: true },
    ),
  )
})
