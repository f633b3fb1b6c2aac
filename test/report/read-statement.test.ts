import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CourseScope } from '../../src/report/course-scope.ts'
import { readStatement } from '../../src/report/read-statement.ts'
import type { StatementRow } from '../../src/report/statement-row.ts'
import { sampleCourse } from '../doubles/course.ts'

const scope: CourseScope = { course: sampleCourse, aliases: ['urn:lms:77'] }
const { iri } = sampleCourse
const snapshots = fileURLToPath(new URL('../player/lms/xapi/__snapshots__', import.meta.url))
const adl = 'http://adlnet.gov/expapi'
const cmi5 = 'https://w3id.org/xapi/cmi5/context/categories/cmi5'
const uuid = '0F9B2A52-6C1B-4D5E-8F00-0123456789AB'

/** A statement that has what every one needs. */
const plain = {
  id: uuid,
  actor: { mbox: 'mailto:Ada@Example.org', name: 'Ada' },
  verb: { id: `${adl}/verbs/passed` },
  object: { id: iri },
  timestamp: '2026-01-15T09:00:00Z',
}

const read = (parts: object): ReturnType<typeof readStatement> =>
  readStatement({ ...plain, ...parts }, scope, 'test')

const rowOf = (parts: object): Partial<StatementRow> => {
  const reading = read(parts)
  return reading.kind === 'row' ? reading.row : {}
}

const ruleOf = (value: unknown): string => {
  const reading = readStatement(value, scope, 'test')
  return reading.kind === 'flaw' ? reading.flaw.rule : reading.kind
}

const under = (...ids: readonly string[]): object => ({
  contextActivities: { grouping: ids.map((id) => ({ id })) },
})

describe('statements that the player sends', () => {
  test('become rows with all that reports need', async () => {
    const files = readdirSync(snapshots).sort()
    const rows = files.flatMap((file) => {
      const text = readFileSync(join(snapshots, file), 'utf8')
      const statements = JSON.parse(text) as readonly object[]
      return statements.map((statement, at) => {
        const id = `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`
        const times = { timestamp: '2026-01-15T09:00:00.000Z' }
        const reading = readStatement({ ...statement, id, ...times }, scope, file)
        return JSON.stringify(reading.kind === 'row' ? said(reading.row) : reading)
      })
    })
    await expect(`${rows.join('\n')}\n`).toMatchFileSnapshot('__snapshots__/rows.ndjson')
  })
})

/** What a row says, without what the statement leaves open. */
function said(row: StatementRow): object {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null))
}

describe('what a statement is about', () => {
  const au = `${iri}/au`
  test.each<[string, object, Partial<StatementRow> | 'other']>([
    ['the course', { object: { id: iri } }, { kind: 'course' }],
    ['the one unit of the course', { object: { id: au } }, { kind: 'course', object: au }],
    ['a unit', { object: { id: `${au}/zones` } }, { kind: 'unit', object: `${au}/zones` }],
    ['a module', { object: { id: `${iri}/module/2` } }, { kind: 'module', number: 2 }],
    ['an exam', { object: { id: `${iri}/exam/1` } }, { kind: 'exam', number: 1 }],
    ['a question', { object: { id: `${iri}/question/31` } }, { kind: 'question', number: 31 }],
    ['the certificate', { object: { id: `${iri}/certificate` } }, { kind: 'certificate' }],
    ['an alias', { object: { id: 'urn:lms:77' } }, { kind: 'course', object: 'urn:lms:77' }],
    [
      'a number that is none',
      { object: { id: `${iri}/exam/1e3` } },
      { kind: 'other', number: null },
    ],
    ['something below a number', { object: { id: `${iri}/exam/1/x` } }, { kind: 'other' }],
    ['another course whose IRI begins alike', { object: { id: `${iri}-2` } }, 'other'],
    ['another course', { object: { id: 'https://other.example' } }, 'other'],
    [
      'the course under an id of the LMS, by its type',
      {
        object: { id: 'urn:lms:au:5', definition: { type: `${adl}/activities/course` } },
        context: under('urn:lms:au:5', iri),
      },
      { kind: 'course', object: 'urn:lms:au:5' },
    ],
    [
      'the course under an id of the LMS, by a statement that cmi5 defines',
      {
        object: { id: 'urn:lms:au:5' },
        context: { contextActivities: { grouping: { id: au }, category: [{ id: cmi5 }] } },
      },
      { kind: 'course' },
    ],
    [
      'a unit under an id of the LMS, by its publisher id',
      {
        object: { id: 'urn:lms:au:6', definition: { type: `${adl}/activities/course` } },
        context: under('urn:lms:au:6', `${au}/zones`, iri),
      },
      { kind: 'unit', object: `${au}/zones` },
    ],
    [
      'something that an LMS put below the course',
      { object: { id: 'urn:lms:film' }, context: under(iri) },
      { kind: 'other', object: 'urn:lms:film' },
    ],
    [
      'something whose parent is an alias',
      {
        object: { id: 'urn:lms:film' },
        context: { contextActivities: { parent: [{ id: 'urn:lms:77' }] } },
      },
      { kind: 'other' },
    ],
    [
      'a plan, which has not happened',
      { object: { objectType: 'SubStatement', object: { id: iri } }, context: under(iri) },
      { kind: 'other', object: '' },
    ],
    [
      'a plan in no course',
      { object: { objectType: 'SubStatement', object: { id: iri } } },
      'other',
    ],
    ['a person', { object: { objectType: 'Agent', mbox: 'mailto:a@b.example' } }, 'other'],
  ])('is %s', (_, parts, expected) => {
    const reading = read(parts)
    if (expected === 'other') expect(reading).toEqual({ kind: 'other' })
    else expect(reading).toMatchObject({ kind: 'row', row: expected })
  })

  test('is the statement that is voided, whatever its course, and whoever voids it', () => {
    const parts = {
      actor: { objectType: 'Group', member: [] },
      verb: { id: `${adl}/verbs/voided` },
      object: { objectType: 'StatementRef', id: uuid },
    }
    expect(rowOf(parts)).toMatchObject({
      kind: 'statement',
      verb: 'voided',
      object: uuid.toLowerCase(),
    })
  })
})

describe('where an answer stands', () => {
  const answer = (context: object): Partial<StatementRow> =>
    rowOf({ object: { id: `${iri}/question/3` }, context })
  const attempt = { extensions: { [`${iri}/extension/attempt`]: 2 } }
  const parent = (id: string): object => ({ contextActivities: { parent: [{ id }] } })

  test.each<[string, object, Partial<StatementRow>]>([
    ['in an exam', { ...parent(`${iri}/exam/1`), ...attempt }, { exam: 1, attempt: 2 }],
    ['in a check', parent(`${iri}/module/2`), { exam: null, attempt: null }],
    [
      'in a case of one of two exams',
      { ...parent(`${iri}/question/1`), ...attempt },
      { exam: null },
    ],
    [
      'in a case of an exam that is named too',
      {
        contextActivities: { parent: [{ id: `${iri}/question/1` }, { id: `${iri}/exam/2` }] },
        ...attempt,
      },
      { exam: 2, attempt: 2 },
    ],
    ['in a case of a check', parent(`${iri}/question/1`), { exam: null }],
  ])('is %s', (_, context, expected) => expect(answer(context)).toMatchObject(expected))

  test('is in a case of the only exam that has cases', () => {
    const [final, practice] = sampleCourse.exams
    if (!final || !practice) throw new Error('The sample course has two exams.')
    const exams = [final, { ...practice, kinds: ['choice'] as const }]
    const statement = {
      ...plain,
      object: { id: `${iri}/question/3` },
      context: { ...parent(`${iri}/question/1`), ...attempt },
    }
    const one = { course: { ...sampleCourse, exams }, aliases: [] }
    expect(readStatement(statement, one, 'test')).toMatchObject({ row: { exam: 1, attempt: 2 } })
  })
})

describe('whose record it is', () => {
  test.each<[string, unknown, Partial<StatementRow> | string]>([
    [
      'an account',
      { account: { homePage: 'https://lms.example', name: 'E17' }, name: 'Ada' },
      { learner: 'https://lms.example E17', account: 'e17', name: 'Ada' },
    ],
    [
      'an address',
      { mbox: 'mailto:Ada@Example.org' },
      { learner: 'mailto:Ada@Example.org', account: 'ada@example.org', name: null },
    ],
    ['a hash', { mbox_sha1sum: 'abc' }, { learner: 'abc', account: null }],
    ['an openid', { openid: 'https://me.example' }, { learner: 'https://me.example' }],
    [
      'lists, as in xAPI 0.9',
      { name: ['Ada'], mbox: ['mailto:ada@example.org'] },
      { learner: 'mailto:ada@example.org', name: 'Ada' },
    ],
    [
      'a group of one',
      { objectType: 'Group', member: [{ mbox: 'mailto:ada@example.org' }] },
      { learner: 'mailto:ada@example.org' },
    ],
    [
      'a group with a name of its own',
      { objectType: 'Group', mbox: 'mailto:team@example.org', member: [{ mbox: 'mailto:a@b.c' }] },
      { learner: 'mailto:team@example.org' },
    ],
    ['several', { objectType: 'Group', member: [{ mbox: 'a' }, { mbox: 'b' }] }, 'statement-actor'],
    ['nobody', { name: 'Ada' }, 'statement-actor'],
    ['a text', 'Ada', 'statement-actor'],
    ['an identity without end', { openid: 'x'.repeat(3000) }, 'statement-actor'],
  ])('is said by %s', (_, actor, expected) => {
    if (typeof expected === 'string') expect(ruleOf({ ...plain, actor })).toBe(expected)
    else expect(rowOf({ actor })).toMatchObject(expected)
  })
})

describe('times', () => {
  const nine = Date.UTC(2026, 0, 15, 9)
  test.each<[string, object, object]>([
    ['in UTC', { timestamp: '2026-01-15T09:00:00Z' }, { at: nine, stored: nine }],
    ['without a zone', { timestamp: '2026-01-15T09:00:00' }, { at: nine }],
    ['with a blank', { timestamp: '2026-01-15 09:00:00' }, { at: nine }],
    ['with a zone', { timestamp: '2026-01-15T10:30:00+01:30' }, { at: nine }],
    ['west of UTC', { timestamp: '2026-01-15T01:00:00.000-0800' }, { at: nine }],
    ['to the nanosecond', { timestamp: '2026-01-15T09:00:00.123456789Z' }, { at: nine + 123 }],
    ['to the tenth', { timestamp: '2026-01-15T09:00:00.1Z' }, { at: nine + 100 }],
    ['as a day', { timestamp: '2026-01-15' }, { at: nine - 9 * 3_600_000 }],
    [
      'as the LRS took it',
      { timestamp: undefined, stored: '2026-01-15T09:00:00Z' },
      { at: nine, stored: nine },
    ],
    ['with both', { stored: '2026-01-15T09:00:01Z' }, { at: nine, stored: nine + 1000 }],
    [
      'that could be told only later',
      {
        timestamp: '2026-01-16T09:00:00Z',
        context: { extensions: { [`${iri}/extension/time`]: '2026-01-15T09:00:00Z' } },
      },
      { at: nine },
    ],
  ])('are read %s', (_, parts, expected) => expect(rowOf(parts)).toMatchObject(expected))

  test.each([
    '2026-02-31T09:00:00Z',
    '2026-13-01',
    '1969-12-31',
    '9999-01-01',
    'yesterday',
    5,
    null,
  ])('are none in %s', (timestamp) =>
    expect(ruleOf({ ...plain, timestamp })).toBe('statement-time'),
  )
})

describe('results', () => {
  test.each<[string, object, object]>([
    ['a score', { score: { scaled: 0.75, raw: 75 } }, { scaled: 0.75, raw: 75 }],
    ['a score below 0', { score: { scaled: -0.5 } }, { scaled: 0 }],
    ['points for a share', { score: { raw: 3, min: 1, max: 5 } }, { scaled: 0.5, raw: 3 }],
    [
      'percent where a share should be',
      { score: { scaled: 75, raw: 75, max: 100 } },
      { scaled: 0.75 },
    ],
    ['points beyond the most', { score: { raw: 120, max: 100 } }, { scaled: null, raw: 120 }],
    [
      'a score in words',
      { score: { scaled: '0.75', raw: Number.NaN } },
      { scaled: null, raw: null },
    ],
    ['truth in words', { success: 'true', completion: 1 }, { success: null, completion: null }],
    ['truth', { success: false, completion: true }, { success: false, completion: true }],
    ['a number as an answer', { response: 4.5 }, { response: '4.5' }],
    ['an object as an answer', { response: { a: 1 } }, { response: null }],
    ['an answer with NUL', { response: 'a\0b' }, { response: 'ab' }],
    ['hours', { duration: 'PT1H2M3.45S' }, { seconds: 3723.45 }],
    ['weeks', { duration: 'P2W' }, { seconds: 1_209_600 }],
    ['days', { duration: 'P1DT0.1S' }, { seconds: 86_400.1 }],
    ['no time', { duration: 'PT0S' }, { seconds: 0 }],
    ['half a duration', { duration: 'PT' }, { seconds: null }],
    ['the day that @xapi/xapi writes', { duration: 'P1DT' }, { seconds: null }],
    ['centuries', { duration: 'P900Y' }, { seconds: null }],
    ['a clock', { duration: '01:02:03' }, { seconds: null }],
  ])('with %s', (_, result, expected) => expect(rowOf({ result })).toMatchObject(expected))

  test('are bounded', () => {
    expect(rowOf({ result: { response: 'x'.repeat(5000) } }).response).toHaveLength(4000)
  })

  test.each([
    [40, 40],
    [101, null],
    [-1, null],
  ])('with %i percent of progress', (percent, progress) => {
    const extensions = { 'https://w3id.org/xapi/cmi5/result/extensions/progress': percent }
    expect(rowOf({ result: { extensions } }).progress).toBe(progress)
  })
})

describe('statements that are none', () => {
  test.each<[string, unknown, string]>([
    ['nothing', null, 'statement-form'],
    ['a text', 'passed', 'statement-form'],
    ['a list', [plain], 'statement-form'],
    ['without an id', { ...plain, id: undefined }, 'statement-id'],
    ['with an id that is no UUID', { ...plain, id: 'id-1' }, 'statement-id'],
    ['without a verb', { ...plain, verb: {} }, 'statement-verb'],
    ['without an actor', { ...plain, actor: undefined }, 'statement-actor'],
    ['of another course and without an id', { ...plain, id: 1, object: { id: 'x:y' } }, 'other'],
  ])('%s', (_, value, expected) => expect(ruleOf(value)).toBe(expected))

  test('have a verb that is a word alone, as in xAPI 0.9', () => {
    expect(rowOf({ verb: 'passed' })).toMatchObject({ verb: 'passed', kind: 'course' })
  })

  test('never throw, and give rows within the bounds of the store', () => {
    const field = fc.oneof(
      fc.anything({ withBigInt: false }),
      fc.constantFrom(iri, `${iri}/exam/1`, uuid, 'P1D', '2026-01-15', `${adl}/verbs/voided`),
    )
    const record = (keys: readonly string[], value: fc.Arbitrary<unknown>): fc.Arbitrary<object> =>
      fc.record(Object.fromEntries(keys.map((key) => [key, value])), { requiredKeys: [] })
    const activities = record(
      ['parent', 'grouping', 'category'],
      fc.oneof(field, record(['id'], field), fc.array(record(['id', 'definition'], field))),
    )
    const context = record(['registration', 'revision', 'platform', 'extensions'], field)
    const statement = fc
      .tuple(
        record(
          ['id', 'actor', 'verb', 'object', 'timestamp', 'stored', 'result', 'context'],
          field,
        ),
        record(['object'], record(['id', 'objectType', 'definition'], field)),
        record(['result'], record(['score', 'response', 'duration', 'extensions'], field)),
        fc.tuple(context, activities),
      )
      .map(([wild, object, result, [own, contextActivities]]) => ({
        ...plain,
        ...wild,
        ...object,
        ...result,
        context: { ...own, contextActivities },
      }))
    fc.assert(
      fc.property(fc.oneof(statement, field), (value) => {
        const reading = readStatement(value, scope, 'test')
        if (reading.kind !== 'row') return
        const { at, stored, scaled, response, id, learner } = reading.row
        expect([at, stored].every((time) => Number.isSafeInteger(time) && time >= 0)).toBe(true)
        expect(scaled === null || (scaled >= 0 && scaled <= 1)).toBe(true)
        expect((response ?? '').length).toBeLessThanOrEqual(4000)
        expect([id, learner].map((text) => typeof text)).toEqual(['string', 'string'])
      }),
    )
  })
})
