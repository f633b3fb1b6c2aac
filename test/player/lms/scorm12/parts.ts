import * as api from '../../../../src/player/lms/scorm/api.ts'
import * as data from '../../../../src/player/lms/scorm/data.ts'
import type { CmiData } from '../../../../src/player/lms/scorm/data.ts'
import type { Fields } from '../../../../src/player/lms/scorm/dialect.ts'
import * as interaction from '../../../../src/player/lms/scorm/interaction.ts'
import type { AnsweredItem } from '../../../../src/player/lms/scorm/interaction.ts'
import type { Scorm12Api } from '../../../../src/player/lms/scorm12/api.ts'
import { dialect } from '../../../../src/player/lms/scorm12/dialect.ts'

// The parts that both versions share, as SCORM 1.2 uses them.

export function findApi(window: Window): unknown {
  return api.findApi(window, dialect.api)
}

export function awaitApi(window: Window, patience: number): Promise<unknown> {
  return api.awaitApi(window, dialect.api, patience)
}

export function cmiData(found: Scorm12Api): CmiData {
  return data.cmiData(dialect.api.bind(found), dialect)
}

export function interactionFields(answered: AnsweredItem, index: number): Fields {
  return interaction.interactionFields(dialect, answered, index)
}
