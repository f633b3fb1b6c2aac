import { assert, base64String, property, string } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lrsCredentials } from '../../../src/report/lrs/credentials.ts'
import { lrsEndpoint } from '../../../src/report/lrs/endpoint.ts'
import { LrsError } from '../../../src/report/lrs/lrs-error.ts'
import { redact } from '../../../src/report/lrs/redact.ts'

const base64 = (text: string): string => Buffer.from(text, 'utf8').toString('base64')

function messageOf(run: () => unknown): string {
  try {
    run()
  } catch (error) {
    expect(error).toBeInstanceOf(LrsError)
    return (error as LrsError).message
  }
  throw new Error('There was no error.')
}

describe('the address of an LRS', () => {
  it.each([
    ['https://lrs.example.org/xapi', 'https://lrs.example.org/xapi/'],
    ['https://lrs.example.org/xapi///', 'https://lrs.example.org/xapi/'],
    ['https://lrs.example.org/xapi/statements', 'https://lrs.example.org/xapi/'],
    ['https://lrs.example.org', 'https://lrs.example.org/'],
    ['http://localhost:8080/xapi', 'http://localhost:8080/xapi/'],
    ['http://127.0.0.1:8080/xapi', 'http://127.0.0.1:8080/xapi/'],
    ['http://[::1]:8080/xapi', 'http://[::1]:8080/xapi/'],
  ])('may be written as %s', (address, endpoint) => {
    expect(lrsEndpoint(address)).toBe(endpoint)
  })

  it.each([
    ['http://lrs.example.org/xapi', 'is not encrypted'],
    ['http://127.0.0.1.example.org/xapi', 'is not encrypted'],
    ['http://localhost.example.org/xapi', 'is not encrypted'],
    ['https://key:s3cret@lrs.example.org/xapi', 'has credentials in it'],
    ['https://key:s3cret@lrs.example.org:no/xapi', 'no http or https address'],
    ['https://lrs.example.org/xapi?token=s3cret', 'query or a fragment'],
    ['https://lrs.example.org/xapi#s3cret', 'query or a fragment'],
    ['ftp://lrs.example.org/xapi', 'no http or https address'],
    ['lrs.example.org/xapi', 'no http or https address'],
    ['', 'no http or https address'],
  ])('is refused when it is %s', (address, reason) => {
    const message = messageOf(() => lrsEndpoint(address))
    expect(message).toContain(reason)
    expect(message).not.toContain('s3cret')
  })
})

describe('credentials', () => {
  it.each([
    [
      'key and secret',
      { COURSEWRIGHT_LRS_KEY: 'k', COURSEWRIGHT_LRS_SECRET: 'ü:s' },
      `Basic ${base64('k:ü:s')}`,
    ],
    ['a whole value', { COURSEWRIGHT_LRS_AUTH: ' Bearer abc \n' }, 'Bearer abc'],
    [
      'a whole value before key and secret',
      {
        COURSEWRIGHT_LRS_AUTH: 'Bearer abc',
        COURSEWRIGHT_LRS_KEY: 'k',
        COURSEWRIGHT_LRS_SECRET: 's',
      },
      'Bearer abc',
    ],
  ])('come from the environment as %s', (_, env, auth) => {
    expect(lrsCredentials({ env })).toBe(auth)
  })

  it.each([
    ['key:secret', `Basic ${base64('key:secret')}`],
    ['\uFEFFkey:sec:ret\r\n\r\n', `Basic ${base64('key:sec:ret')}`],
    ['Basic a2V5OnM=\n', 'Basic a2V5OnM='],
    ['Bearer a.b.c', 'Bearer a.b.c'],
  ])('come from a file with %j, before the environment', (text, auth) => {
    const env = { COURSEWRIGHT_LRS_AUTH: 'Bearer env' }
    expect(lrsCredentials({ env, file: { name: 'lrs.key', text } })).toBe(auth)
  })

  it.each([
    ['nothing', {}, undefined],
    ['a key alone', { COURSEWRIGHT_LRS_KEY: 's3cret' }, undefined],
    ['a secret alone', { COURSEWRIGHT_LRS_SECRET: 's3cret' }, undefined],
    [
      'a key with a colon',
      { COURSEWRIGHT_LRS_KEY: 's3cret:', COURSEWRIGHT_LRS_SECRET: 's3cret' },
      undefined,
    ],
    ['a value without a scheme', { COURSEWRIGHT_LRS_AUTH: 's3cret' }, undefined],
    ['a value that is no header', { COURSEWRIGHT_LRS_AUTH: 'Basic s3cret\r\nX: y' }, undefined],
    ['an empty file', {}, '\n'],
    ['a file with two lines', {}, 'a:s3cret\nb:s3cret'],
    ['a file with half of it', {}, 's3cret:'],
    ['a file with another half', {}, ':s3cret'],
    ['a file with a header that is none', {}, 'Bearer s3cret\u00e9'],
  ])('are refused when there is %s', (name, env, text) => {
    const message = messageOf(() =>
      lrsCredentials({ env, ...(text !== undefined && { file: { name: 'lrs.key', text } }) }),
    )
    expect(message).toMatchSnapshot(name)
    expect(message).not.toContain('s3cret')
  })

  it('are never in what a server says, however it says it', () => {
    assert(
      property(string(), string(), base64String({ minLength: 8 }), (before, after, secret) => {
        const auth = `Basic ${base64(`key-of-mine:${secret}`)}`
        const shown = redact(`${before}${auth}${after}${secret}`, auth)
        expect(shown).not.toContain(base64(`key-of-mine:${secret}`))
        expect(before.includes(secret) || after.includes(secret) || !shown.includes(secret)).toBe(
          true,
        )
        expect(shown).not.toMatch(/\p{Cc}/u)
        expect(shown.length).toBeLessThanOrEqual(201)
      }),
    )
  })
})
