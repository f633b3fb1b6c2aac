import { extractText, getDocumentProxy } from 'unpdf'
import { describe, expect, test } from 'vitest'
import { packFaces } from '../../scripts/pack-font.ts'
import type { CertificateSheet } from '../../src/model/certificate-sheet.ts'
import { longestName } from '../../src/model/progress.ts'
import { certificatePdf } from '../../src/pdf/certificate-pdf.ts'
import { widthOf } from '../../src/pdf/font.ts'
import { layOut } from '../../src/pdf/layout.ts'

const faces = packFaces()

function sheetOf(name: string, more: Partial<CertificateSheet> = {}): CertificateSheet {
  return {
    language: 'en',
    title: 'Certificate of completion: MR safety',
    publisher: 'Example Hospital',
    paper: 'a4',
    lines: [
      ['publisher', 'Example Hospital'],
      ['title', 'Certificate of completion'],
      ['name', name],
      ['statement', 'has completed the course'],
      ['course', 'MR safety'],
      ['label', 'Date'],
      ['value', '22 November 2026'],
      ['label', 'Code'],
      ['value', '7K3M-Q9TR-ZW02'],
      ['signatory', 'Ada King'],
      ['role', 'Head of training'],
      ['note', 'It is not a board certification.'],
      ['revision', 'Printed from revision 0123456789ab of the course.'],
    ],
    ...more,
  }
}

async function textOf(sheet: CertificateSheet): Promise<string> {
  const bytes = await certificatePdf(sheet, faces)
  const { text } = await extractText(await getDocumentProxy(bytes ?? new Uint8Array()), {
    mergePages: true,
  })
  return text
}

describe('the PDF of a certificate', () => {
  test.each([
    'Zoë Łukasz Đorđević Ωmega',
    'Анна Петрова-Щукина',
    'Γιάννης Παπαδόπουλος',
    'Nguyễn Thị Ánh Tuyết',
    'Jörg “Ø” O’Brien–Straße',
    'Iñaki Çelik Żółć ĞŞİı',
  ])('says %s as it is written', async (name) => {
    expect(await textOf(sheetOf(name))).toContain(name)
  })

  test.each(['王小明', 'محمد علي', 'ליאור', 'Jane 🙂'])(
    'is not made for %s, because its font has no letters for that',
    async (name) => {
      expect(await certificatePdf(sheetOf(name), faces)).toBe(undefined)
    },
  )

  test('joins accents that were typed apart', async () => {
    expect(await textOf(sheetOf('Zoe\u0308'))).toContain('Zoë')
  })

  test('tells screen readers its language, its title, and what is what in which order', async () => {
    const bytes = await certificatePdf(sheetOf('Jane Doe'), faces)
    const pdf = await getDocumentProxy(bytes ?? new Uint8Array())
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true })
    expect((await pdf.getMetadata()).info).toMatchObject({
      Language: 'en',
      Title: 'Certificate of completion: MR safety',
      Author: 'Example Hospital',
    })
    const tree = await (await pdf.getPage(1)).getStructTree()
    const roles = JSON.stringify(tree).match(/"role":"\w+"/g)
    expect(roles?.slice(0, 5)).toEqual(
      ['Document', 'P', 'H1', 'P', 'P'].map((role) => `"role":"${role}"`),
    )
  })

  test('has the logo in it as a picture', async () => {
    const rgb = Uint8Array.from({ length: 12 }, (_, at) => at * 20)
    const sheet = sheetOf('Jane Doe', { logo: { width: 2, height: 2, rgb } })
    const [branded, plain] = await Promise.all([
      certificatePdf(sheet, faces),
      certificatePdf(sheetOf('Jane Doe'), faces),
    ])
    expect(new TextDecoder('latin1').decode(branded)).toContain('/Subtype /Image')
    expect(new TextDecoder('latin1').decode(plain)).not.toContain('/Subtype /Image')
  })
})

describe('the page', () => {
  const longest = (unit: string, length: number): string =>
    unit.repeat(length).slice(0, length).trimEnd()
  const sheets = {
    usual: sheetOf('Jane Doe'),
    'full, on A4': sheetOf(longest('Wilhelmina ', longestName), {
      logo: { width: 600, height: 200, rgb: new Uint8Array() },
    }),
    'full, on US Letter': sheetOf(longest('W', longestName), { paper: 'letter' }),
    ...Object.fromEntries(
      (['a4', 'letter'] as const).map((paper) => [
        `with everything at its longest, on ${paper}`,
        sheetOf('', {
          paper,
          logo: { width: 200, height: 200, rgb: new Uint8Array() },
          lines: [
            ['publisher', 'Example Hospital'],
            ['title', longest('Certificate ', 60)],
            ['name', longest('Wilhelmina ', longestName)],
            ['statement', longest('has completed ', 120)],
            ['course', longest('Magnetic resonance ', 200)],
            ...sheetOf('').lines.filter(([part]) => part === 'label' || part === 'value'),
            ['signatory', longest('Wilhelmina ', 80)],
            ['role', longest('Head of training ', 120)],
            ['note', longest('It is not a board certification. ', 90)],
            ['revision', 'Printed from revision 0123456789ab of the course.'],
            ['review', longest('Content 2026.1: reviewed by Wilhelmina ', 260)],
            ['disclaimer', longest('This course is education and nothing more. ', 600)],
          ],
        }),
      ]),
    ),
    'with a title of 200 characters': sheetOf('Jane Doe', {
      lines: sheetOf('Jane Doe').lines.map(([part, text]) => [
        part,
        part === 'course' ? longest('Magnetic resonance ', 200) : text,
      ]),
      logo: { width: 200, height: 200, rgb: new Uint8Array() },
    }),
  }

  test.each(Object.entries(sheets))('%s keeps every line inside its frame, apart', (_, sheet) => {
    const { width, height, passages } = layOut(sheet, faces)
    const lines = passages.flatMap((passage) => passage.lines)
    for (const { text, face, size, tracking, x, y } of lines) {
      const half = widthOf(faces[face], text, { size, tracking }) / 2
      expect(x - half).toBeGreaterThan(40)
      expect(x + half).toBeLessThan(width - 40)
      expect(y - size * 0.3).toBeGreaterThan(40)
      expect(y + size * 0.8).toBeLessThan(height - 40)
    }
    const rows = [...new Set(lines.map(({ y }) => y))]
    expect(rows).toEqual([...rows].sort((a, b) => b - a))
    const sizes = new Map(lines.map(({ y, size }) => [y, size]))
    for (const [at, y] of rows.slice(1).entries()) {
      expect((rows[at] ?? 0) - y).toBeGreaterThan((sizes.get(y) ?? 0) * 0.95)
    }
  })

  test('kerns: letters that would gape stand closer', () => {
    const { regular } = faces
    const width = (text: string): number => widthOf(regular, text, { size: 10, tracking: 0 })
    expect(width('To')).toBeLessThan(width('T') + width('o'))
    expect(width('Tö')).toBe(width('To'))
  })
})
