import { expect, test } from 'vitest'
import { lrsGlobal } from '../../../../src/player/lms/tandem/part.ts'
import { tandem } from '../../../../src/player/lms/tandem/session.ts'
import '../../../../src/player/part/lrs.ts'

test('the script registers what the player looks for', () => {
  expect((window as unknown as Record<string, unknown>)[lrsGlobal]).toBe(tandem)
})
