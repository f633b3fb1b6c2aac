import * as scormAgain from 'scorm-again/scorm12'
import { scorm12 } from '../../../src/player/lms/scorm12/index.ts'
import { strictScorm12 } from '../../../src/preview/lms/strict-scorm12.ts'
import type { HostKind, HostRecord } from './host.ts'
import { scormAgainSessions, scormHost } from './scorm.ts'
import type { ScormAgain, Version } from './scorm.ts'

export const version = { factory: scorm12, object: 'API', record } as const

function record(values: Readonly<Record<string, string>>): HostRecord {
  const raw = values['cmi.core.score.raw'] ?? ''
  return {
    state: values['cmi.suspend_data'] ?? '',
    standing: values['cmi.core.lesson_status'] ?? '',
    ...(raw !== '' && { score: Number(raw) }),
    comments: values['cmi.comments'] ?? '',
  }
}

/** A strict LMS, with the course of this version of the player. */
export function strictHostOf(name: string, version: Version): HostKind {
  return {
    name,
    make: ({ mode = 'normal', credit = 'credit' } = {}) =>
      scormHost(version, (stored) => {
        const launch = { 'cmi.core.lesson_mode': mode, 'cmi.core.credit': credit }
        const { API, committed } = strictScorm12({ stored, launch })
        return { api: API, committed }
      }),
  }
}

export const strictHost: HostKind = strictHostOf('SCORM 1.2, a strict LMS', version)

const { Scorm12API } = scormAgain as unknown as {
  Scorm12API: new (settings: object) => ScormAgain & { readonly cmi: { readonly core: object } }
}

const functions = [
  'LMSInitialize',
  'LMSGetValue',
  'LMSSetValue',
  'LMSCommit',
  'LMSFinish',
  'LMSGetLastError',
]

export const scormAgainHost: HostKind = {
  name: 'SCORM 1.2, scorm-again',
  make: ({ mode = 'normal', credit = 'credit' } = {}) =>
    scormHost(
      version,
      scormAgainSessions(functions, (kept) => {
        const api = new Scorm12API({ autocommit: false, logLevel: 5 })
        if (kept) api.loadFromJSON(kept, '')
        Object.assign(api.cmi.core, { student_id: 'learner-1', lesson_mode: mode, credit })
        return api
      }),
    ),
}
