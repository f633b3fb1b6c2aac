import { expect, test } from 'vitest'
import { local } from '../../../src/player/lms/local.ts'
import { sampleCourse } from '../../doubles/course.ts'
import { storageDouble } from '../../doubles/storage.ts'
import { windowDouble } from '../../doubles/window.ts'

test.each([
  { title: 'records what it keeps', blocked: false, records: true },
  { title: 'claims no record where nothing may be kept', blocked: true, records: false },
])('a browser without an LMS $title', async ({ blocked, records }) => {
  const localStorage = Object.assign(storageDouble(), { blocked })
  const lms = local({
    window: windowDouble({ localStorage }),
    course: sampleCourse,
    elapsed: () => 0,
    onHealth: () => undefined,
  })
  expect((await lms.connect()).records).toBe(records)
})
