import { describe, expect, test } from 'vitest'
import { readLaunch } from '../../../../src/player/lms/xapi/launch.ts'

const page = 'https://lms.example.org/course/index.html'
const endpoint = 'https://lrs.example.org/xapi/'
const actor = { mbox: 'mailto:learner@example.org', name: 'Learner' }
const actorText = JSON.stringify(actor)

const query = (parts: Readonly<Record<string, string>>): string =>
  new URLSearchParams({ endpoint, actor: actorText, ...parts }).toString()

const agent = { objectType: 'Agent', ...actor }

describe('a launch address', () => {
  test('gives everything that it brings', () => {
    const address = `${page}?${query({
      auth: 'Basic dGVzdA==',
      registration: '11111111-2222-4333-8444-555555555555',
      activity_id: 'https://lms.example.org/activity/7',
      activity_platform: 'Example LMS',
      grouping: 'https://lms.example.org/programme/1',
      'Accept-Language': 'en-GB',
    })}`
    expect(readLaunch(address)).toEqual({
      endpoint,
      auth: 'Basic dGVzdA==',
      actor: agent,
      registration: '11111111-2222-4333-8444-555555555555',
      activityId: 'https://lms.example.org/activity/7',
      platform: 'Example LMS',
      grouping: 'https://lms.example.org/programme/1',
    })
  })

  test('leaves out what it does not bring', () => {
    expect(readLaunch(`${page}?${query({ registration: '' })}`)).toEqual({
      endpoint,
      auth: '',
      actor: agent,
    })
  })

  test.each([
    { what: 'bare base64', given: 'dGVzdDpzZWNyZXQ=', auth: 'Basic dGVzdDpzZWNyZXQ=' },
    { what: 'a whole header', given: 'Basic dGVzdA==', auth: 'Basic dGVzdA==' },
    { what: 'another scheme', given: 'Bearer abc.def', auth: 'Bearer abc.def' },
    { what: 'nothing', given: '', auth: '' },
  ])('takes $what as authorization', ({ given, auth }) => {
    expect(readLaunch(`${page}?${query({ auth: given })}`)?.auth).toBe(auth)
  })

  test.each([endpoint, 'https://lrs.example.org/xapi', 'https://lrs.example.org/xapi//'])(
    'ends the endpoint %s with one slash',
    (given) => {
      expect(readLaunch(`${page}?${query({ endpoint: given })}`)?.endpoint).toBe(endpoint)
    },
  )

  test.each([
    { where: 'after the question mark', address: `${page}?${query({})}` },
    { where: 'behind the #', address: `${page}#${query({})}` },
    { where: 'behind the # with a question mark', address: `${page}#?${query({})}` },
    { where: 'behind the # though there is a query', address: `${page}?lang=en#${query({})}` },
    { where: 'before a place in the page', address: `${page}?${query({})}#page-3` },
    {
      where: 'encoded twice in the actor',
      address: `${page}?${query({ actor: encodeURIComponent(actorText) })}`,
    },
  ])('is read $where', ({ address }) => {
    expect(readLaunch(address)).toEqual({ endpoint, auth: '', actor: agent })
  })

  test.each<{ what: string; given: object; agent: object }>([
    {
      what: 'a mailbox',
      given: { mbox: 'mailto:a@example.org' },
      agent: { mbox: 'mailto:a@example.org' },
    },
    {
      what: 'the lists of xAPI 0.9',
      given: { name: ['Ann Other'], mbox: ['mailto:a@example.org'], objectType: ['Person'] },
      agent: { name: 'Ann Other', mbox: 'mailto:a@example.org' },
    },
    {
      what: 'an account',
      given: { account: { homePage: 'https://lms.example.org', name: '42' } },
      agent: { account: { homePage: 'https://lms.example.org', name: '42' } },
    },
    {
      what: 'the account of xAPI 0.9, in a list',
      given: {
        account: [{ accountServiceHomePage: 'https://lms.example.org', accountName: '42' }],
      },
      agent: { account: { homePage: 'https://lms.example.org', name: '42' } },
    },
    {
      what: 'a hashed mailbox',
      given: { mbox_sha1sum: 'ebd31e95054c018b10727ccffd2ef2ec3a016ee9' },
      agent: { mbox_sha1sum: 'ebd31e95054c018b10727ccffd2ef2ec3a016ee9' },
    },
    {
      what: 'an OpenID',
      given: { openid: 'https://id.example.org/ann' },
      agent: { openid: 'https://id.example.org/ann' },
    },
    {
      what: 'one identifier where several are given, the account first',
      given: {
        mbox: 'mailto:a@example.org',
        account: { homePage: 'https://lms.example.org', name: '42' },
        openid: 'https://id.example.org/ann',
      },
      agent: { account: { homePage: 'https://lms.example.org', name: '42' } },
    },
    {
      what: 'a mailbox beside an account that lacks its name',
      given: { mbox: 'mailto:a@example.org', account: { homePage: 'https://lms.example.org' } },
      agent: { mbox: 'mailto:a@example.org' },
    },
  ])('takes $what as the learner', ({ given, agent }) => {
    const address = `${page}?${query({ actor: JSON.stringify(given) })}`
    expect(readLaunch(address)?.actor).toEqual({ objectType: 'Agent', ...agent })
  })

  test.each([
    { what: 'parameters', address: page },
    { what: 'an endpoint', address: `${page}?actor=${encodeURIComponent(actorText)}` },
    { what: 'an actor', address: `${page}?endpoint=${encodeURIComponent(endpoint)}` },
    { what: 'an identity in the actor', address: `${page}?${query({ actor: '{"name":"Ann"}' })}` },
    { what: 'a readable actor', address: `${page}?${query({ actor: '{"mbox":' })}` },
    { what: 'anything but null as actor', address: `${page}?${query({ actor: 'null' })}` },
    { what: 'a well-formed percent sign', address: `${page}?${query({ actor: '%zz' })}` },
  ])('is no launch without $what', ({ address }) => {
    expect(readLaunch(address)).toBeUndefined()
  })
})
