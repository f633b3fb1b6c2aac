import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { beforeAll, describe, expect, test } from 'vitest'
import { compile } from '../../src/compile/index.ts'
import { readCourse } from '../../src/compile/read.ts'
import { readToolFiles } from '../../src/cli/tool-files.ts'
import type { PackageFile, ToolFiles } from '../../src/formats/format.ts'
import { formats } from '../../src/formats/index.ts'
import { makePackage } from '../../src/formats/package.ts'
import { zip } from '../../src/output/zip.ts'
import { render } from '../../src/render/index.ts'
import type { RenderedCourse } from '../../src/render/index.ts'
import { readZip } from '../read-zip.ts'

let rendered: RenderedCourse
let tool: ToolFiles
let rationales: readonly string[]
beforeAll(async () => {
  const { compiled } = compile(
    await readCourse(fileURLToPath(new URL('../../course', import.meta.url))),
  )
  if (!compiled) throw new Error('The bundled course does not compile.')
  tool = await readToolFiles(new URL('../../', import.meta.url))
  rendered = render(compiled, tool.template)
  rationales = [...compiled.questions.values()]
    .flat()
    .flatMap((question) => ('parts' in question ? question.parts : [question]))
    .map((question) => question.rationale)
})

const text = ({ data }: PackageFile): string =>
  typeof data === 'string' ? data : new TextDecoder().decode(data)

/** Most bytes on the wire until a course can be worked with; 60 kB where nothing stands here. */
const startBudgets: Readonly<Record<string, number>> = {
  // It holds the adapters of three formats.
  universal: 65_000,
}

describe.each(formats)('a package of the format $id', (format) => {
  const files = async (): Promise<readonly PackageFile[]> =>
    (await makePackage(format, rendered, tool)).files

  test('holds the page shell, the style sheet, the player of the format, and all content', async () => {
    const made = await files()
    const paths = made.map((file) => file.path)
    expect(paths).toEqual(
      expect.arrayContaining(['index.html', 'player.css', 'player.js', 'content/course.js']),
    )
    expect(paths.filter((path) => path.startsWith('content/module-'))).toHaveLength(10)
    expect(paths.filter((path) => path.startsWith('content/bank-'))).toHaveLength(10)
    const player = `${tool.texts['en']}\n${tool.players[format.id]}`
    expect(made.find((file) => file.path === 'player.js')?.data === player).toBe(true)
  })

  test('names every file in lower-case ASCII, once', async () => {
    const paths = (await files()).map((file) => file.path)
    expect(new Set(paths).size).toBe(paths.length)
    const odd = paths.filter((path) => !/^[a-z0-9_./-]+$/.test(path))
    // `xml.xsd` names it so.
    expect(odd.filter((path) => path !== 'XMLSchema.dtd')).toEqual([])
  })

  test('has a small start: what its page names, and nothing that is not there', async () => {
    const sizes = new Map((await files()).map((file) => [file.path, gzipSync(file.data).length]))
    const page = (await files()).find(({ path }) => path === 'index.html')
    const named = [
      ...(page ? text(page) : '').matchAll(/<(?:script|link)\b[^>]*?(?:src|href)="([^"]+)"/g),
    ]
    const paths = ['index.html', ...named.flatMap(([, path]) => path ?? [])]
    expect(paths).toEqual(expect.arrayContaining(['player.css', 'player.js', 'content/course.js']))
    expect(paths.filter((path) => !sizes.has(path))).toEqual([])
    const total = paths.reduce((sum, path) => sum + (sizes.get(path) ?? 0), 0)
    expect(total).toBeLessThanOrEqual(startBudgets[format.id] ?? 60_000)
  })

  test('survives the zip: every file comes back as it was', async () => {
    const made = await files()
    const back = await readZip(await zip(made))
    expect([...back.keys()]).toEqual(made.map((file) => file.path))
    for (const file of made) expect(back.get(file.path)?.toString()).toBe(text(file))
  })

  test('shows the cover without a script, and has no inline script or style', async () => {
    const index = text((await files()).find((file) => file.path === 'index.html') as PackageFile)
    expect(index).toContain(`<h1 tabindex="-1">${rendered.course.title}</h1>`)
    expect(index).not.toMatch(/<script(?![^>]*\ssrc=)/)
    expect(index).not.toMatch(/\son[a-z]+=|\sstyle=|<style|javascript:/)
  })

  test('uses nothing that a strict policy or an old frame forbids', async () => {
    const player = tool.players[format.id] ?? ''
    expect(player).not.toMatch(/\beval\(|new Function|import\(|document\.write|["']unload["']/)
  })

  test('hides every rationale from a search of its files', async () => {
    const all = (await files()).map(text).join('\n')
    expect(rationales.length).toBeGreaterThan(100)
    expect(rationales.filter((rationale) => all.includes(rationale))).toEqual([])
  })

  test('loads nothing from other servers', async () => {
    const loading = /(?:src|href|poster)="(?:https?:)?\/\/[^"]*"/g
    for (const file of await files()) {
      if (!/\.(html|js|css|svg)$/.test(file.path)) continue
      const links = text(file).replaceAll('\\"', '"').match(loading) ?? []
      expect(
        links.filter((link) => !link.startsWith('href=')),
        file.path,
      ).toEqual([])
      expect(text(file)).not.toMatch(/@import|url\(["']?https?:/)
    }
  })
})

describe('the check of a format', () => {
  const broken = async (
    id: string,
    path: string,
    mend: (text: string) => string,
  ): Promise<readonly string[]> => {
    const format = formats.find((known) => known.id === id)
    if (!format) throw new Error(`There is no format ${id}.`)
    const { files } = await makePackage(format, rendered, tool)
    return format.check(
      files.map((file) => (file.path === path ? { path, data: mend(text(file)) } : file)),
    )
  }

  test('SCORM 1.2 objects to an element that the control schemas do not know', async () => {
    const problems = await broken('scorm12', 'imsmanifest.xml', (xml) =>
      xml.replace('<resources>', '<extras></extras><resources>'),
    )
    expect(problems.join()).toContain('extras')
  })

  test('SCORM 1.2 objects to a wrong scormtype, which lies in another namespace', async () => {
    const problems = await broken('scorm12', 'imsmanifest.xml', (xml) =>
      xml.replace('"sco"', '"scorm"'),
    )
    expect(problems.join()).toContain('scormtype')
  })

  test.each([
    {
      fault: 'an element that the control schemas do not know',
      from: '<resources>',
      to: '<extras/><resources>',
    },
    { fault: 'a wrong scormType', from: '"sco"', to: '"scorm"' },
    { fault: 'a word that sequencing has not', from: 'flow="true"', to: 'flow="yes"' },
    { fault: 'an unknown button', from: '>abandon<', to: '>leave<' },
    { fault: 'an attribute of SCORM 1.2', from: 'adlcp:scormType', to: 'adlcp:scormtype' },
  ])('SCORM 2004 objects to $fault', async ({ from, to }) => {
    const problems = await broken('scorm2004', 'imsmanifest.xml', (xml) => xml.replace(from, to))
    expect(problems).not.toEqual([])
  })

  test.each([
    {
      fault: 'a second launch',
      from: '</launch>',
      to: '</launch><launch lang="en">index.html</launch>',
    },
    { fault: 'a launch file that is not there', from: '>index.html<', to: '>start.html<' },
    { fault: 'an id that is no IRI', from: /id="[^"]*\/exam\/1"/, to: 'id="exam"' },
    { fault: 'a missing name', from: /<name lang="en">[^<]*<\/name>/, to: '' },
  ])('xAPI objects to $fault', async ({ from, to }) => {
    expect(await broken('xapi', 'tincan.xml', (xml) => xml.replace(from, to))).not.toEqual([])
  })
})

test('each of the standards that the universal package follows objects to it', async () => {
  const format = formats.find((known) => known.id === 'universal') as (typeof formats)[number]
  const { files } = await makePackage(format, rendered, tool)
  const without = (path: string): Promise<readonly string[]> =>
    format.check(files.filter((file) => file.path !== path))
  expect(await without('tincan.xml')).toEqual(['tincan.xml is missing'])
  expect(await without('cmi5.xml')).toEqual(['cmi5.xml is missing'])
  expect(await without('index.html')).toHaveLength(2)
  const [manifest, ...others] = files
  const broken = text(manifest as PackageFile).replace('<resources>', '<extras/><resources>')
  const problems = await format.check([{ path: 'imsmanifest.xml', data: broken }, ...others])
  expect(problems.join()).toContain('extras')
})

describe.each([
  { id: 'scorm12', snapshot: 'imsmanifest.xml', edition: 3 as const },
  { id: 'universal', snapshot: 'imsmanifest.xml', edition: 3 as const },
  { id: 'scorm2004', snapshot: 'imsmanifest-2004-3.xml', edition: 3 as const },
  { id: 'scorm2004', snapshot: 'imsmanifest-2004-4.xml', edition: 4 as const },
])('the manifest of $id in $snapshot', ({ id, snapshot, edition }) => {
  const make = async (): Promise<readonly PackageFile[]> => {
    const format = formats.find((known) => known.id === id)
    const own = { ...rendered, scorm2004Edition: edition }
    return (await makePackage(format as (typeof formats)[number], own, tool)).files
  }

  test('lists every file of the package but itself', async () => {
    const files = await make()
    const manifest = text(files.find((file) => file.path === 'imsmanifest.xml') as PackageFile)
    const listed = [...manifest.matchAll(/<file href="([^"]*)"/g)].map((match) => match[1])
    const others = files.map((file) => file.path).filter((path) => path !== 'imsmanifest.xml')
    expect(new Set(listed)).toEqual(new Set(others))
    await expect(manifest.replace(/<file .*?<\/file>/g, '')).toMatchFileSnapshot(
      `__snapshots__/${snapshot}`,
    )
  })

  test('finds every schema that it names, and every one that these name, beside it', async () => {
    const files = await make()
    const paths = new Set(files.map((file) => file.path))
    const xml = files.filter(({ path }) => /^[^/]+\.(xml|xsd)$/.test(path)).map(text)
    const named = xml.flatMap((one) => [
      ...(/xsi:schemaLocation="([^"]*)"/.exec(one)?.[1] ?? '').split(' ').filter((_, at) => at % 2),
      ...[...one.matchAll(/<xs[a-z]*:(?:include|import)[^>]*schemaLocation\s*=\s*"([^"]*)"/g)].map(
        (match) => match[1] ?? '',
      ),
      ...[...one.matchAll(/<!DOCTYPE [^>]*"([^"]*\.dtd)"/g)].map((match) => match[1] ?? ''),
    ])
    expect(named.length).toBeGreaterThan(2)
    expect(named.filter((name) => !paths.has(name))).toEqual([])
  })
})
