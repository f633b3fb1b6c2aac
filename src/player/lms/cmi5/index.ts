import { LmsRefused, NoLms } from '../lms.ts'
import type { Lms, LmsHost } from '../lms.ts'
import { takeLaunchAddress } from '../xapi/address.ts'
import { lrsAdapter } from '../xapi/session.ts'
import { readCmi5Launch } from './launch.ts'
import { watchReload } from './reload.ts'
import { sessionKeeper } from './session-record.ts'
import type { SessionKeeper } from './session-record.ts'
import { fetchToken } from './token.ts'
import { openUnit } from './unit.ts'

/** cmi5: xAPI with an LMS that opens a session, once for each launch, and rules what may be said in it. */
export function cmi5(host: LmsHost): Lms {
  const { window } = host
  const isReloading = watchReload(window)
  let session: SessionKeeper | undefined
  return lrsAdapter(async () => {
    const launch = readCmi5Launch(takeLaunchAddress(window))
    if (!launch) throw new NoLms('The address brings no cmi5 launch.')
    session ??= sessionKeeper(window, launch.fetch)
    const { ended, token } = session.read()
    if (ended) throw new LmsRefused('The session is over.')
    if (token === '') session.write({ token: await fetchToken(window, launch.fetch) })
    return openUnit(host, launch, { session, isReloading })
  })
}
