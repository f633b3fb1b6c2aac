import { settingsWith } from '../mini-course.ts'
import type { Sources } from '../mini-course.ts'
import type { Mistake } from './mistake.ts'

const asked = 'Give the value that is asked for; docs/authoring.md lists every key.'
const lrs = 'https://lrs.example/xapi/'
const lms = 'https://lms.example'

function xapi(text: string): Sources {
  return settingsWith('exams:', `xapi: { ${text} }\nexams:`)
}

/** Mistakes in where SCORM packages send statements. */
export const xapiMistakes: readonly Mistake[] = [
  {
    title: 'an LRS over plain http',
    change: xapi(`platform: ${lms}, endpoint: http://lrs.example/`),
    says: 'course.yaml:7:40 error `xapi.endpoint`: expected an address that begins with https://, without ? and #. (yaml-value)',
    mend: asked,
  },
  {
    title: 'a relay with a query',
    change: xapi(`platform: ${lms}, relay: 'https://relay.example/?to=lrs'`),
    says: 'course.yaml:7:40 error `xapi.relay`: expected an address that begins with https://, without ? and #. (yaml-value)',
    mend: asked,
  },
  {
    title: 'an LRS and a relay',
    change: xapi(`platform: ${lms}, endpoint: ${lrs}, relay: ${lrs}`),
    says: 'course.yaml:7:77 error `xapi.relay`: expected either this or `endpoint`. (yaml-value)',
    mend: asked,
  },
  {
    title: 'neither an LRS nor a relay',
    change: xapi(`platform: ${lms}`),
    says: 'course.yaml:7:1 error `xapi.endpoint`: expected an address here, or in `relay`. (yaml-value)',
    mend: asked,
  },
  {
    title: 'statements without a platform',
    change: xapi(`endpoint: ${lrs}`),
    says: 'course.yaml:7:1 error `xapi.platform`: expected the address of the LMS, such as https://lms.hospital.example. (yaml-value)',
    mend: asked,
  },
  {
    title: 'a platform that is no address',
    change: xapi(`platform: our LMS, endpoint: ${lrs}`),
    says: 'course.yaml:7:9 error `xapi.platform`: expected the address of the LMS, such as https://lms.hospital.example. (yaml-value)',
    mend: asked,
  },
  {
    title: 'hashed learners without a key',
    change: xapi(`platform: ${lms}, endpoint: ${lrs}, actor: hash`),
    says: 'course.yaml:7:1 error `xapi.hash_key`: expected a key, because of `actor: hash`. (yaml-value)',
    mend: asked,
  },
  {
    title: 'a short key',
    change: xapi(`platform: ${lms}, endpoint: ${lrs}, actor: hash, hash_key: short`),
    says: 'course.yaml:7:90 error `xapi.hash_key`: expected at least 16 characters. (yaml-value)',
    mend: asked,
  },
  {
    title: 'a key without hashed learners',
    change: xapi(`platform: ${lms}, endpoint: ${lrs}, hash_key: sixteen letters or more`),
    says: 'course.yaml:7:77 error `xapi.hash_key`: expected `actor: hash` beside it. (yaml-value)',
    mend: asked,
  },
  {
    title: 'a key of the LRS',
    change: xapi(`platform: ${lms}, endpoint: ${lrs}, auth: open sesame`),
    says: 'course.yaml:7:77 error Unknown key `xapi.auth`. (yaml-unknown-key)',
    mend: 'Take it out; the keys here are endpoint, relay, platform, actor, hash_key.',
  },
  {
    title: 'a credential',
    change: settingsWith(
      'description: The least',
      'description: see https://a:b@c.example/ The least',
    ),
    says: 'course.yaml:5:18 error This looks like a credential: an address with a password. (secret-found)',
    mend: 'Take it out and have it replaced where it is valid; docs/security.md says how a package reaches an LRS.',
  },
]
