import { cmi5Host } from './cmi5.ts'
import type { HostKind } from './host.ts'
import { localHost } from './local.ts'
import { scormAgainHost, strictHost } from './scorm12.ts'
import { scormAgain2004Host, strict2004Host } from './scorm2004.ts'
import { withLrsHost } from './with-lrs.ts'
import { xapiHost } from './xapi.ts'

export const scormHosts: readonly HostKind[] = [
  strictHost,
  scormAgainHost,
  strict2004Host,
  scormAgain2004Host,
  withLrsHost,
]

/** Hosts with a record that somebody else reads. */
export const recordingHosts: readonly HostKind[] = [...scormHosts, xapiHost, cmi5Host]

export const everyHost: readonly HostKind[] = [...recordingHosts, localHost]
