import { describe, expect, test } from 'vitest'
import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { VFile } from 'vfile'
import { compile } from '../../src/compile/index.ts'
import { readCourse } from '../../src/compile/read.ts'
import { secretPatterns } from '../../src/compile/secret-patterns.ts'
import { checkSecrets } from '../../src/compile/secrets.ts'
import { messagesOf, mini } from './mini-course.ts'
import { tempFolder } from './temp-folder.ts'

const base64 = (text: string): string => Buffer.from(text).toString('base64')
const pair = base64('lrs-key-1:lrs-secret-1')
const part = (text: string): string => base64(text).replaceAll('=', '')
const jwt = `${part('{"alg":"HS256"}')}.${part('{"sub":"lrs","scope":"all"}')}.${part('signature-1')}`
const letters = 'abcdefghijklmnopqrstuvwxyz0123456789'

/** What is a credential of this form, and what only looks a little like one; the texts are no real ones. */
const samples: Readonly<Record<string, { yes: readonly string[]; no: readonly string[] }>> = {
  'the value of an Authorization header': {
    yes: [
      'Authorization: Basic not-quite-base64',
      'authorization: "bearer abc.def.ghi"',
      '{"Authorization": "Bearer 0123456789"}',
    ],
    no: [
      'Authorization: ask the radiologist',
      'Basic authorization of a bearer of implants',
      'Authorization: Basic',
    ],
  },
  'a Basic credential': {
    yes: [`Use Basic ${pair} for it.`, `"Basic ${pair}"`],
    no: ['Basic understanding of fields', `Basic ${base64('nocolonhere')}`, 'Basic Resuscitation'],
  },
  'a bearer token': { yes: [jwt, `"${jwt}",`], no: ['eyJ.eyJ.x', 'eyJustAWord'] },
  'an address with a password': {
    yes: ['https://lrs:geheim@lrs.example/xapi', 'See <postgres://app:pw@db.example:5432/lrs>.'],
    no: [
      'https://lrs.example:8080/@home',
      'mailto:mr@example.org',
      'https://a.example, b: c@d.example',
    ],
  },
  'a credential under a key that names one': {
    yes: [
      'auth: lrskey:lrssecret',
      '  password: "Summer2026x"',
      '- api_key: 0123456789abcdef',
      '"token": "a1b2c3d4e5",',
      '{ lrs_secret: a1b2c3d4e5 }',
      'LRS_PASSWORD=a1b2c3d4e5',
    ],
    no: [
      'A password: it is never shared.',
      'password: required',
      'The token: W3C1234567 is on the ring.',
      'hash_key: a1b2c3d4e5f6a7b8',
      'auth: https://lms.example/login1',
      'author: a1b2c3d4e5',
      'token: 1234567890',
    ],
  },
  'an access key of AWS': {
    yes: ['AKIAABCD1234EFGH5678'],
    no: ['AKIA', 'AKIAabcd1234efgh5678'],
  },
  'a token of GitHub': {
    yes: [`ghp_${letters}`, `github_pat_${letters}`],
    no: ['ghp_short', 'github_pat_'],
  },
  'a private key': {
    yes: ['-----BEGIN PRIVATE KEY-----', '-----BEGIN RSA PRIVATE KEY-----'],
    no: ['-----BEGIN CERTIFICATE-----', '-----BEGIN PUBLIC KEY-----'],
  },
}

const found = (text: string): VFile => {
  const file = new VFile({ path: 'x.md', value: text, data: { coursePath: 'x.md' } })
  checkSecrets(file)
  return file
}

describe('the search for credentials', () => {
  test('has samples for each form that it knows', () => {
    expect(Object.keys(samples)).toEqual(secretPatterns.map(({ name }) => name))
  })

  test.each(secretPatterns.map(({ name }) => name))('finds %s', (name) => {
    for (const text of samples[name]?.yes ?? []) {
      const pattern = secretPatterns.filter((known) => known.name === name)
      expect(pattern.some(({ pattern }) => text.search(pattern) >= 0) && text).toBe(text)
      expect(found(text).messages.map(({ ruleId }) => ruleId)).toEqual(['secret-found'])
    }
  })

  test.each(
    Object.entries(samples).flatMap(([name, { no }]) => no.map((text) => ({ name, text }))),
  )('does not take "$text" for $name', ({ text }) => expect(found(text).messages).toEqual([]))

  test('says where a credential stands, once for each line, and never shows it', () => {
    const file = found(`One\r\nTwo Basic ${pair}, and\n  auth: 'lrskey:lrssecret'\n`)
    expect(messagesOf([file])).toEqual([
      'x.md:2:11 error This looks like a credential: a Basic credential. (secret-found)\nTake it out and have it replaced where it is valid; docs/security.md says how a package reaches an LRS.',
      'x.md:3:10 error This looks like a credential: a credential under a key that names one. (secret-found)\nTake it out and have it replaced where it is valid; docs/security.md says how a package reaches an LRS.',
    ])
    expect(String(file.messages)).not.toMatch(/lrssecret/)
  })

  test.each([
    ['base64 on one line', base64('x'.repeat(1_500_000))],
    ['one word', 'a'.repeat(2_000_000)],
    ['blanks', ' '.repeat(2_000_000)],
    ['keys without end', 'token'.repeat(400_000)],
    ['commas', ', '.repeat(1_000_000)],
  ])('is done with 2 MB of %s in a moment', (_, text) => {
    const begun = performance.now()
    found(text)
    expect(performance.now() - begun).toBeLessThan(2000)
  })
})

describe('a credential anywhere in the course folder', () => {
  const secret = `\nBasic ${pair}\n`
  test.each([
    'course.yaml',
    'modules/01-one.md',
    'banks/01-one.md',
    'flashcards/01-a.md',
    'glossary.md',
    'course.lock.yaml',
    'README.md',
    'assets/climb.vtt',
    'assets/plan.svg',
    'assets/table.csv',
    'assets/notes.txt',
    'lrs.json',
    'deep/er/settings.yml',
    'tools/push.py',
  ])('fails the build: %s', async (path) => {
    const text = path in mini ? mini[path as keyof typeof mini] : ''
    const comment = path === 'course.yaml' ? `# Basic ${pair}\n` : secret
    const folder = await tempFolder({ ...mini, [path]: text + comment })
    const { files, compiled } = compile(await readCourse(folder))
    const rules = files.flatMap((file) =>
      file.messages
        .filter(({ ruleId }) => ruleId === 'secret-found')
        .map(() => file.data['coursePath']),
    )
    expect({ rules, compiled }).toEqual({ rules: [path], compiled: undefined })
  })
})

test('the bundled course and the guides have nothing that looks like a credential', async () => {
  const root = fileURLToPath(new URL('../..', import.meta.url))
  for (const folder of ['course', 'docs', 'test/fixtures/good']) {
    const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true })
    const texts = entries.filter(
      (entry) => entry.isFile() && /\.(md|ya?ml|svg|vtt|csv|txt)$/.test(entry.name),
    )
    expect(texts.length).toBeGreaterThan(4)
    for (const { parentPath, name } of texts) {
      const file = found(await readFile(join(parentPath, name), 'utf8'))
      expect(file.messages.map((message) => `${name}:${String(message)}`)).toEqual([])
    }
  }
})
