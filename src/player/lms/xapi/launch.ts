import { readActor } from './actor.ts'
import type { LrsAccess } from './lrs.ts'

/** What a Rustici (Tin Can) launch passes in the address. */
export interface XapiLaunch extends LrsAccess {
  /** The launch's own id for the course, if it differs from the package's. */
  readonly activityId?: string
  readonly platform?: string
  readonly grouping?: string
}

/** Parameters that say something to the course; all others are for the LRS. */
const known = {
  registration: 'registration',
  activity_id: 'activityId',
  activity_platform: 'platform',
  grouping: 'grouping',
} as const

const unsent = ['endpoint', 'auth', 'actor', 'Accept-Language', 'content_token', 'content_endpoint']

/** Reads the launch from the query, or from behind the `#` where some launchers put it; nothing without endpoint and actor. */
export function readLaunch(address: string): XapiLaunch | undefined {
  const query = launchQuery(address)
  const endpoint = query.get('endpoint')
  const actor = readActor(query.get('actor') ?? '')
  if (!endpoint || !actor) return undefined
  const told = Object.entries(known).flatMap(([name, field]) => {
    const value = query.get(name)
    return value ? [[field, value] as const] : []
  })
  const echo = [...query].filter(([name]) => !(name in known) && !unsent.includes(name))
  return {
    endpoint: withSlash(endpoint),
    auth: asBasic(query.get('auth') ?? ''),
    actor,
    ...(Object.fromEntries(told) as Partial<XapiLaunch>),
    ...(echo.length > 0 && { echo: Object.fromEntries(echo) }),
  }
}

/** The parameters of a launch. */
export function launchQuery(address: string): URLSearchParams {
  const { search, hash } = new URL(address)
  return new URLSearchParams(search.includes('endpoint=') ? search : hash.replace(/^#?\??/, ''))
}

/** An endpoint as addresses are made from it. */
export function withSlash(endpoint: string): string {
  return endpoint.replace(/\/*$/, '/')
}

/** Launchers pass the credentials with or without the scheme. */
export function asBasic(auth: string): string {
  return auth === '' || auth.includes(' ') ? auth : `Basic ${auth}`
}
