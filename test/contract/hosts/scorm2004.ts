import * as scormAgain from 'scorm-again/scorm2004'
import { scorm2004 } from '../../../src/player/lms/scorm2004/index.ts'
import { strictScorm2004 } from '../../../src/preview/lms/strict-scorm2004.ts'
import type { HostKind, HostRecord } from './host.ts'
import { scormAgainSessions, scormHost } from './scorm.ts'
import type { ScormAgain } from './scorm.ts'

const version = { factory: scorm2004, object: 'API_1484_11', record } as const

/** What a report would make of both statuses. */
function standing(success: string, completion: string): string {
  return success === 'unknown' ? completion : success
}

function record(values: Readonly<Record<string, string>>): HostRecord {
  const scaled = values['cmi.score.scaled'] ?? ''
  const comments = Object.entries(values).filter(([element]) => element.endsWith('.comment'))
  return {
    state: values['cmi.suspend_data'] ?? '',
    standing: standing(
      values['cmi.success_status'] ?? 'unknown',
      values['cmi.completion_status'] ?? 'unknown',
    ),
    ...(scaled !== '' && { score: Math.round(Number(scaled) * 10_000) / 100 }),
    comments: comments.map(([, comment]) => comment).join(''),
  }
}

export const strict2004Host: HostKind = {
  name: 'SCORM 2004, a strict LMS',
  make: ({ mode = 'normal', credit = 'credit' } = {}) =>
    scormHost(version, (stored) => {
      const launch = { 'cmi.mode': mode, 'cmi.credit': credit }
      const { API, committed } = strictScorm2004({ stored, launch })
      return { api: API, committed }
    }),
}

const { Scorm2004API } = scormAgain as unknown as {
  Scorm2004API: new (settings: object) => ScormAgain
}

const functions = ['Initialize', 'GetValue', 'SetValue', 'Commit', 'Terminate', 'GetLastError']

export const scormAgain2004Host: HostKind = {
  name: 'SCORM 2004, scorm-again',
  make: ({ mode = 'normal', credit = 'credit' } = {}) =>
    scormHost(
      version,
      scormAgainSessions(functions, (kept) => {
        const api = new Scorm2004API({ autocommit: false, logLevel: 5 })
        if (kept) api.loadFromJSON(kept, '')
        Object.assign(api.cmi, { learner_id: 'learner-1', mode, credit })
        return api
      }),
    ),
}
