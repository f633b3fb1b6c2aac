import { higherStanding } from '../../../model/status.ts'
import type { Status } from '../../../model/status.ts'
import { deviceStore } from '../../device.ts'
import { LmsSilent, NoLms } from '../lms.ts'
import type { Launch, Lms, LmsFactory, LmsHost } from '../lms.ts'
import { gaps } from '../pacer.ts'
import type { ScormApi } from './api.ts'
import { awaitApi, pause } from './api.ts'
import { batches } from './batches.ts'
import type { Batches, Describe } from './batches.ts'
import { comments } from './comments.ts'
import { cmiData, finish, initialize, isOpen } from './data.ts'
import type { CmiData } from './data.ts'
import type { Dialect, Fields } from './dialect.ts'
import { interactions } from './interactions.ts'
import { objectives } from './objectives.ts'
import { openOutbox } from './outbox.ts'
import { recorder } from './recorder.ts'
import type { Recorder } from './recorder.ts'

/** How long to wait for an API that appears late, in milliseconds. */
const patience = 10_000

/** How often to try to open the session, and how long to wait in between, in milliseconds. */
const tries = { count: 5, pause: 1000 }

/** The state of an open session. */
interface Open {
  readonly dialect: Dialect
  readonly api: ScormApi
  readonly data: CmiData
  readonly records: boolean
  /** Records beside status and state, on their way. */
  readonly out: Batches
  /** What goes there of an event. */
  readonly describe: Describe
  /** What the record held at the start: nothing lower is ever written. */
  readonly floor: Required<Omit<Status, 'modules'>>
}

/** The adapter of one version of SCORM, for a course that is one SCO. */
export function scorm(dialect: Dialect): LmsFactory {
  return (host) => session(dialect, host)
}

function session(dialect: Dialect, host: LmsHost): Lms {
  let open: Open | undefined
  const record = recorder(host, (healthy, online) => {
    if (!open) return true
    const taken = store(open, { elapsed: host.elapsed(), healthy, online })
    if (taken && online && open.out.waiting()) record.request(0)
    return taken
  })
  const leave = (): void => {
    record.stop()
    open = undefined
  }
  return {
    capacity: dialect.capacity,
    connect: async () => {
      const found = await awaitApi(host.window, dialect.api, patience)
      if (!found) throw new NoLms(`There is no ${dialect.name} API.`)
      const { launch, ...opened } = await reachSession(dialect, dialect.api.bind(found), host)
      open = opened
      if (open.records) {
        record.note(begin(open))
        record.commit()
      } else record.stop()
      return launch
    },
    report: (event, status) => {
      if (!open?.records) return
      record.note(writeStatus(open, status))
      // A verdict goes first and by itself: nothing else may delay it.
      if (event.type === 'exam-submitted') record.commit()
      open.out.add(open.describe(event, status))
      if (gaps[event.type] > 0) record.request(gaps[event.type])
      else if (event.type !== 'exam-submitted') record.commit()
      else if (open.out.waiting()) record.request(0)
    },
    save: (state, location) => {
      if (!open?.records) return
      record.note(open.data.set('cmi.suspend_data', state))
      record.note(open.data.set(at(dialect, dialect.names.location), location))
    },
    flush: () => {
      if (open?.records) record.commit()
    },
    close: () => {
      if (open) end(open, record)
      leave()
    },
    leave,
  }
}

/** The element of that name in the course's own record. */
function at({ root }: Dialect, name: string): string {
  return `${root}.${name}`
}

/** Some LMSs complete a record that was never given a status when the session ends, in preview too: then it is left open. */
function end({ dialect, api, data, records, floor, out }: Open, record: Recorder): void {
  if (records) {
    commitRest(record, out)
    for (const [element, value] of dialect.farewell) data.put(element, value)
  }
  if (records || !dialect.completesUnset || floor.standing !== 'not attempted') finish(api)
}

/** Everything that is left, and once more after a fault: the page has no later. */
function commitRest(record: Recorder, out: Batches): void {
  for (let faults = 0; faults < 2;) {
    faults = record.commit() ? 0 : faults + 1
    if (faults === 0 && !out.waiting()) return
  }
}

/** Opens the session and reads what it holds, at the first try that nothing disturbs. */
async function reachSession(
  dialect: Dialect,
  api: ScormApi,
  host: LmsHost,
): Promise<ReturnType<typeof openSession>> {
  for (let count = 0; count < tries.count; count++) {
    if (count > 0) await pause(tries.pause)
    if (!initialize(api, dialect)) continue
    const opened = openSession(dialect, api, host)
    if (isOpen(api, dialect)) return opened
  }
  throw new LmsSilent(`The ${dialect.name} API opens no session.`)
}

function openSession(
  dialect: Dialect,
  api: ScormApi,
  { window, course }: LmsHost,
): Open & { readonly launch: Launch } {
  const data = cmiData(api, dialect)
  const get = (name: string): string => data.get(at(dialect, name))
  const mode = get(dialect.names.mode) || 'normal'
  const records = mode === 'normal' && get('credit') !== 'no-credit'
  const floor = { score: Number(get('score.raw')) || 0, ...dialect.stored(data.get) }
  const id = get(dialect.names.id)
  const outbox = openOutbox(
    deviceStore(window, id === '' ? '' : `coursewright ${dialect.outbox} ${course.id} ${id}`),
    data,
  )
  const { left } = outbox
  const parts = [
    comments(dialect, data, left),
    objectives(course, dialect, { data, floor: floor.score }),
    interactions(course, dialect, { data, left }),
  ]
  return {
    dialect,
    api,
    data,
    records,
    out: batches(data, outbox),
    describe: (event, status) => parts.flatMap((describe) => describe(event, status)),
    floor,
    launch: {
      state: data.get('cmi.suspend_data'),
      learner: { id, name: get(dialect.names.name) },
      records,
      comments: records,
      ...passMark(dialect, data),
    },
  }
}

/** Zero stands for none: with it, everybody would pass. */
function passMark({ passMark }: Dialect, data: CmiData): Pick<Launch, 'passMark'> {
  const percent = Math.round(Number(data.get(passMark.element)) * passMark.scale * 100) / 100
  return percent > 0 && percent <= 100 ? { passMark: percent } : {}
}

/** One commit: the time so far and the next batch of records; after a fault everything again, and the records wait. */
function store(
  { dialect, data, out }: Open,
  { elapsed, healthy, online }: { elapsed: number; healthy: boolean; online: boolean },
): boolean {
  const timed = data.set(at(dialect, 'session_time'), dialect.span(elapsed))
  if (!healthy) {
    out.doubted()
    return data.rewrite()
  }
  const written = out.write()
  const taken = data.commit() && timed && written
  if (taken && online) out.kept()
  return taken
}

/**
 * Writes `incomplete` in the first second: an LMS may turn a status that was never set into `completed`.
 * `suspend` stays for the whole life of the course, so that the state is there next time, after a pass too.
 */
function begin({ dialect, data, floor }: Open): boolean {
  const standing = higherStanding(floor.standing, 'incomplete')
  const begun = writeFields(dialect, data, dialect.status({ ...floor, standing }))
  return data.set(at(dialect, 'exit'), 'suspend') && begun
}

/** Score first, then status: some LMSs freeze the record at the first final status. No score before the first attempt. */
function writeStatus({ dialect, data, floor }: Open, { standing, score, viewed }: Status): boolean {
  const scored =
    score === undefined ||
    writeFields(dialect, data, scoreFields(dialect, data, Math.max(floor.score, score)))
  const risen = {
    standing: higherStanding(floor.standing, standing),
    viewed: Math.max(floor.viewed, viewed),
  }
  return writeFields(dialect, data, dialect.status(risen)) && scored
}

function scoreFields(dialect: Dialect, data: CmiData, score: number): Fields {
  const parts = data.get(at(dialect, 'score._children'))
  const fields = dialect.score(score, (field) => parts.includes(field))
  return fields.map(([field, value]) => [`score.${field}`, value])
}

/** Writes them all; says whether they were taken that an LMS has to keep. */
function writeFields(dialect: Dialect, data: CmiData, fields: Fields): boolean {
  const refused = fields.filter(([field, value]) => !data.set(at(dialect, field), value))
  return refused.every(([field]) => field === 'score.min' || field === 'score.max')
}
