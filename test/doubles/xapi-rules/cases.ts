import type { XapiRule } from './rules.ts'

/** A statement that breaks no rule, to be changed in one place. */
export const soundStatement = {
  id: '0f1e2d3c-4b5a-4697-8897-a6b5c4d3e2f1',
  actor: { objectType: 'Agent', name: 'Florence', mbox: 'mailto:fn@hospital.example' },
  verb: { id: 'http://adlnet.gov/expapi/verbs/answered', display: { 'en-US': 'answered' } },
  object: {
    objectType: 'Activity',
    id: 'https://training.example.org/courses/mr-safety/question/1',
    definition: {
      type: 'http://adlnet.gov/expapi/activities/cmi.interaction',
      name: { 'en-GB': 'Zone IV' },
      interactionType: 'choice',
      correctResponsesPattern: ['o2'],
      choices: [{ id: 'o1', description: { en: 'Anyone' } }, { id: 'o2' }, { id: 'o3' }],
    },
  },
  result: {
    score: { scaled: 0.5, raw: 5, min: 0, max: 10 },
    success: false,
    response: 'o1',
    duration: 'PT1M2.34S',
  },
  context: {
    registration: '11111111-2222-4333-8444-555555555555',
    platform: 'Example LMS',
    revision: '0123456789abcdef',
    language: 'en-GB',
    contextActivities: { grouping: [{ id: 'https://training.example.org/courses/mr-safety' }] },
  },
  timestamp: '2026-01-15T09:00:00.000Z',
}

/** Values for the place of a statement that a rule is about. */
export interface RuleCase {
  readonly rule: XapiRule
  /** Where the value is put, `a.b.c`; what is not there yet is made. */
  readonly at: string
  readonly valid: readonly unknown[]
  readonly invalid: readonly unknown[]
  /** Where the problem is, if it is not where the value was put. */
  readonly found?: string
}

/** Stands for "take the property away". */
export const absent = Symbol('absent')

const person = { mbox: 'mailto:a@example.org' }
const activity = { id: 'https://example.org/activity' }
const reference = { objectType: 'StatementRef', id: '0f1e2d3c-4b5a-4697-8897-a6b5c4d3e2f2' }
const subStatement = {
  objectType: 'SubStatement',
  actor: person,
  verb: { id: 'http://adlnet.gov/expapi/verbs/passed' },
  object: activity,
}
const attached = {
  usageType: 'http://id.tincanapi.com/attachment/certificate',
  display: { en: 'Certificate' },
  contentType: 'application/pdf',
  length: 1000,
  sha2: 'a'.repeat(64),
}
const { sha2: _, ...withoutHash } = attached

const structure: readonly RuleCase[] = [
  { rule: 'object', at: 'context', valid: [{}], invalid: ['', 7, []] },
  { rule: 'object', at: 'object', valid: [activity], invalid: ['https://example.org/a', []] },
  { rule: 'object', at: 'result.extensions', valid: [{}], invalid: [[], 'x'] },
  { rule: 'list', at: 'attachments', valid: [[], [attached]], invalid: [attached, 'x'] },
  { rule: 'list', at: 'object.definition.correctResponsesPattern', valid: [[]], invalid: ['o1'] },
  { rule: 'text', at: 'actor.name', valid: ['', 'Ann'], invalid: [7, ['Ann']] },
  { rule: 'text', at: 'result.response', valid: ['o1'], invalid: [7, true, ['o1']] },
  { rule: 'text', at: 'verb.display.de', valid: ['beantwortete'], invalid: [7, null] },
  { rule: 'text', at: 'context.platform', valid: ['Moodle'], invalid: [5.1] },
  { rule: 'boolean', at: 'result.success', valid: [true, false], invalid: ['true', 1] },
  { rule: 'boolean', at: 'result.completion', valid: [true, false], invalid: ['false', 0] },
  { rule: 'number', at: 'result.score.raw', valid: [0, 9.5], invalid: ['5', Number.NaN] },
  { rule: 'null', at: 'result', valid: [absent], invalid: [null] },
  { rule: 'null', at: 'context.registration', valid: [absent], invalid: [null] },
  { rule: 'null', at: 'object.definition.name', valid: [absent], invalid: [null] },
  { rule: 'unknown-property', at: 'extra', valid: [absent], invalid: [1] },
  { rule: 'unknown-property', at: 'Result', valid: [absent], invalid: [{}] },
  { rule: 'unknown-property', at: 'actor.account_name', valid: [absent], invalid: ['x'] },
  { rule: 'unknown-property', at: 'result.score.percent', valid: [absent], invalid: [50] },
  {
    rule: 'unknown-property',
    at: 'context.contextActivities.course',
    valid: [absent],
    invalid: [[]],
  },
  {
    rule: 'unknown-property',
    at: 'object.definition.choices',
    valid: [[{ id: 'o1' }, { id: 'o2' }]],
    invalid: [[{ id: 'o1', text: 'x' }, { id: 'o2' }]],
    found: 'object.definition.choices[0].text',
  },
  { rule: 'missing', at: 'id', valid: [soundStatement.id], invalid: [absent] },
  { rule: 'missing', at: 'actor', valid: [person], invalid: [absent] },
  { rule: 'missing', at: 'verb', valid: [subStatement.verb], invalid: [absent] },
  { rule: 'missing', at: 'object.id', valid: [activity.id], invalid: [absent] },
  { rule: 'missing', at: 'timestamp', valid: [soundStatement.timestamp], invalid: [absent] },
  {
    rule: 'missing',
    at: 'attachments',
    valid: [[attached]],
    invalid: [[withoutHash]],
    found: 'attachments[0].sha2',
  },
]

const values: readonly RuleCase[] = [
  {
    rule: 'uuid',
    at: 'id',
    valid: ['6FA459EA-EE8A-5CA4-894E-DB77E160355E'],
    invalid: [
      '',
      '1',
      '0f1e2d3c4b5a46978897a6b5c4d3e2f1',
      '0f1e2d3c-4b5a-4697-c897-a6b5c4d3e2f1',
      'urn:uuid:0f1e2d3c-4b5a-4697-8897-a6b5c4d3e2f1',
    ],
  },
  {
    rule: 'uuid',
    at: 'context.registration',
    valid: ['0f1e2d3c-4b5a-4697-8897-a6b5c4d3e2f1'],
    invalid: ['', 'course-7'],
  },
  {
    rule: 'iri',
    at: 'verb.id',
    valid: ['urn:x:y', 'https://example.org/verbs/prüfte'],
    invalid: ['', 'passed', '/verbs/passed', 'http://a b', 7],
  },
  {
    rule: 'iri',
    at: 'object.id',
    valid: ['https://example.org/a?b=c#d'],
    invalid: ['course', '//example.org', 'https://example.org/<x>'],
  },
  { rule: 'iri', at: 'object.definition.type', valid: [absent, 'urn:x:y'], invalid: ['course'] },
  {
    rule: 'iri',
    at: 'result.extensions',
    valid: [{ 'https://example.org/x': null }, { 'urn:x:y': { a: [null] } }],
    invalid: [{ attempt: 1 }],
    found: 'result.extensions.attempt',
  },
  {
    rule: 'iri',
    at: 'context.extensions',
    valid: [{ 'urn:x:y': 1 }],
    invalid: [{ form: 1 }],
    found: 'context.extensions.form',
  },
  {
    rule: 'iri',
    at: 'object.definition.extensions',
    valid: [{ 'urn:x:y': 1 }],
    invalid: [{ form: 1 }],
    found: 'object.definition.extensions.form',
  },
  {
    rule: 'irl',
    at: 'object.definition.moreInfo',
    valid: ['https://example.org/more'],
    invalid: ['urn:x:y', '/more', 'more'],
  },
  {
    rule: 'irl',
    at: 'actor',
    valid: [{ account: { homePage: 'https://lms.example.org', name: '42' } }],
    invalid: [{ account: { homePage: 'lms.example.org', name: '42' } }],
    found: 'actor.account.homePage',
  },
  {
    rule: 'language-tag',
    at: 'context.language',
    valid: ['en', 'en-GB', 'zh-Hant-TW', 'de-CH-1996', 'sl-rozaj', 'x-klingon', 'en-a-bbb-x-a'],
    invalid: ['', 'e', 'en_GB', 'english language', 'en-', 7],
  },
  {
    rule: 'language-tag',
    at: 'verb.display',
    valid: [{}, { 'en-US': 'passed' }],
    invalid: [{ en_US: 'passed' }],
    found: 'verb.display.en_US',
  },
  {
    rule: 'language-tag',
    at: 'object.definition.description',
    valid: [{ en: 'x' }],
    invalid: [{ '': 'x' }],
    found: 'object.definition.description.',
  },
  {
    rule: 'timestamp',
    at: 'timestamp',
    valid: [
      '2026-01-15T09:00:00Z',
      '2026-01-15T09:00:00.123456+05:30',
      '2024-02-29T23:59:60-00:30',
    ],
    invalid: [
      '',
      '2026-01-15',
      '2026-01-15T09:00Z',
      '2026-01-15T09:00:00',
      '2026-01-15 09:00:00Z',
      '2026-02-29T09:00:00Z',
      '2026-13-01T09:00:00Z',
      '2026-01-15T24:00:00Z',
      '2026-01-15T09:00:00-00:00',
      1768467600000,
    ],
  },
  {
    rule: 'duration',
    at: 'result.duration',
    valid: ['PT0S', 'PT1H2M3.45S', 'P1Y2M3DT4H', 'P3W', 'PT90M', 'P1D'],
    invalid: [
      '',
      'P',
      'PT',
      'P1DT',
      '1:30',
      '90',
      'PT1.5M',
      'PT1S2M',
      'PT-1S',
      'PT0.123S',
      'P1W2D',
      90,
    ],
  },
  {
    rule: 'version',
    at: 'version',
    valid: ['1.0', '1.0.0', '1.0.3'],
    invalid: ['1', '0.95', '1.1.0', '2.0.0', '1.0.x'],
  },
  {
    rule: 'sha2',
    at: 'attachments',
    valid: [[attached]],
    invalid: [[{ ...attached, sha2: 'a'.repeat(40) }]],
    found: 'attachments[0].sha2',
  },
]

const actors: readonly RuleCase[] = [
  {
    rule: 'actor-type',
    at: 'actor.objectType',
    valid: [absent, 'Agent', 'Group'],
    invalid: ['agent', 'Person', 7],
  },
  {
    rule: 'actor-type',
    at: 'context.team',
    valid: [{ objectType: 'Group', member: [person] }],
    invalid: [{ objectType: 'Agent', ...person }],
    found: 'context.team.objectType',
  },
  {
    rule: 'actor-type',
    at: 'actor',
    valid: [{ objectType: 'Group', member: [person, person] }],
    invalid: [{ objectType: 'Group', member: [{ objectType: 'Group', ...person }] }],
    found: 'actor.member[0].objectType',
  },
  {
    rule: 'identifier',
    at: 'actor',
    valid: [person, { openid: 'https://id.example.org/a' }, { mbox_sha1sum: 'a'.repeat(40) }],
    invalid: [
      {},
      { name: 'Ann' },
      { ...person, openid: 'https://id.example.org/a' },
      { objectType: 'Group', ...person, mbox_sha1sum: 'a'.repeat(40) },
    ],
  },
  { rule: 'identifier', at: 'context.instructor', valid: [person], invalid: [{ name: 'Ann' }] },
  {
    rule: 'mbox',
    at: 'actor.mbox',
    valid: ['mailto:a.b+c@example.org'],
    invalid: [
      '',
      'a@example.org',
      'mailto:a',
      'mailto:a@b, c@d',
      'mailto:a@b?subject=x',
      ['mailto:a@b'],
    ],
  },
  {
    rule: 'mbox-sha1',
    at: 'actor',
    valid: [{ mbox_sha1sum: 'ebd31e95054c018b10727ccffd2ef2ec3a016ee9' }],
    invalid: [{ mbox_sha1sum: 'ebd31e' }, { mbox_sha1sum: 'z'.repeat(40) }],
    found: 'actor.mbox_sha1sum',
  },
  {
    rule: 'openid',
    at: 'actor',
    valid: [{ openid: 'https://id.example.org/a' }],
    invalid: [{ openid: 'ann' }, { openid: 'https://id.example.org/ä' }],
    found: 'actor.openid',
  },
  {
    rule: 'text',
    at: 'actor',
    valid: [{ account: { homePage: 'https://lms.example.org', name: '42' } }],
    invalid: [
      { account: { homePage: 'https://lms.example.org', name: '' } },
      { account: { homePage: 'https://lms.example.org', name: 42 } },
    ],
    found: 'actor.account.name',
  },
  {
    rule: 'member',
    at: 'actor',
    valid: [
      { objectType: 'Group', member: [person] },
      { objectType: 'Group', ...person },
    ],
    invalid: [{ objectType: 'Group' }, { objectType: 'Group', member: [] }],
    found: 'actor.member',
  },
]

const others = { result: absent, context: absent }

const objects: readonly RuleCase[] = [
  {
    rule: 'object-type',
    at: 'object',
    valid: [activity, { objectType: 'Activity', ...activity }],
    invalid: [
      { objectType: 'activity', ...activity },
      { objectType: 'Course', ...activity },
    ],
    found: 'object.objectType',
  },
  {
    rule: 'object-type',
    at: 'context.statement',
    valid: [reference],
    invalid: [{ ...reference, objectType: 'Statement' }],
    found: 'context.statement.objectType',
  },
  {
    rule: 'object-type',
    at: 'context.contextActivities.parent',
    valid: [[activity], activity],
    invalid: [[{ objectType: 'Agent', ...activity }]],
    found: 'context.contextActivities.parent[0].objectType',
  },
  {
    rule: 'activity-context',
    at: '',
    valid: [
      { object: { objectType: 'Agent', ...person }, context: { language: 'en' } },
      { object: reference, ...others },
      { object: subStatement, ...others },
    ],
    invalid: [
      { object: reference, context: { revision: '1' } },
      { object: { objectType: 'Agent', ...person }, context: { revision: '1' } },
    ],
    found: 'context.revision',
  },
  {
    rule: 'activity-context',
    at: '',
    valid: [{ object: { ...subStatement, context: { platform: 'x' } }, ...others }],
    invalid: [
      { object: { ...subStatement, object: reference, context: { platform: 'x' } }, ...others },
    ],
    found: 'object.context.platform',
  },
  {
    rule: 'nesting',
    at: '',
    valid: [{ object: { ...subStatement, object: reference }, ...others }],
    invalid: [{ object: { ...subStatement, object: subStatement }, ...others }],
    found: 'object.object',
  },
  {
    rule: 'unknown-property',
    at: '',
    valid: [{ object: subStatement, ...others }],
    invalid: [{ object: { ...subStatement, id: soundStatement.id }, ...others }],
    found: 'object.id',
  },
  {
    rule: 'unknown-property',
    at: '',
    valid: [{ object: subStatement, ...others }],
    invalid: [{ object: { ...subStatement, version: '1.0.3' }, ...others }],
    found: 'object.version',
  },
  {
    rule: 'voiding',
    at: '',
    valid: [
      { verb: { id: 'http://adlnet.gov/expapi/verbs/voided' }, object: reference, ...others },
    ],
    invalid: [{ verb: { id: 'http://adlnet.gov/expapi/verbs/voided' } }],
    found: 'object',
  },
]

const scores: readonly RuleCase[] = [
  {
    rule: 'score-scaled',
    at: 'result.score.scaled',
    valid: [-1, 0, 1, absent],
    invalid: [1.01, -1.01, 70],
  },
  {
    rule: 'score-bounds',
    at: 'result.score',
    valid: [{ min: 0, max: 1 }, { min: -5 }],
    invalid: [
      { min: 1, max: 1 },
      { min: 100, max: 0 },
    ],
  },
  { rule: 'score-raw', at: 'result.score.raw', valid: [0, 10, absent], invalid: [-1, 10.5] },
  {
    rule: 'score-raw',
    at: 'result.score',
    valid: [{ raw: 70, max: 100 }, { raw: 70 }],
    invalid: [
      { raw: 101, max: 100 },
      { raw: -1, min: 0 },
    ],
    found: 'result.score.raw',
  },
]

export const statementCases: readonly RuleCase[] = [
  ...structure,
  ...values,
  ...actors,
  ...objects,
  ...scores,
]
