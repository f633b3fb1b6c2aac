import { cmiTimespan } from '../../../model/duration.ts'
import { higherStanding, recordedStatus, standingNamed } from '../../../model/status.ts'
import type { Standing, Status } from '../../../model/status.ts'
import { deviceStore } from '../../device.ts'
import { LmsSilent, NoLms } from '../lms.ts'
import type { Launch, Lms, LmsHost } from '../lms.ts'
import type { Scorm12Api } from './api.ts'
import { awaitApi, pause } from './api.ts'
import { batches } from './batches.ts'
import type { Batches, Describe } from './batches.ts'
import { comments } from './comments.ts'
import { cmiData, finish, initialize, isOpen } from './data.ts'
import type { CmiData } from './data.ts'
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
  readonly api: Scorm12Api
  readonly data: CmiData
  readonly records: boolean
  /** Records beside status and state, on their way. */
  readonly out: Batches
  /** What goes there of an event. */
  readonly describe: Describe
  /** What the record held at the start: nothing lower is ever written. */
  readonly standing: Standing
  readonly score: number
}

/** SCORM 1.2 (RTE 1.2, October 2001), one SCO. */
export function scorm12(host: LmsHost): Lms {
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
    capacity: 4096,
    connect: async () => {
      const api = await awaitApi(host.window, patience)
      if (!api) throw new NoLms('There is no SCORM 1.2 API.')
      const { launch, ...session } = await reachSession(api, host)
      open = session
      if (open.records) {
        record.note(begin(open))
        record.commit()
      } else record.stop()
      return launch
    },
    report: (event, status) => {
      if (!open?.records) return
      record.note(writeStatus(open, recordedStatus(host.course, status)))
      // A verdict goes first and by itself: nothing else may delay it.
      if (event.type === 'exam-submitted') record.commit()
      open.out.add(open.describe(event, status))
      if (record.gaps[event.type] > 0) record.request(record.gaps[event.type])
      else if (event.type !== 'exam-submitted') record.commit()
      else if (open.out.waiting()) record.request(0)
    },
    save: (state, location) => {
      if (!open?.records) return
      record.note(open.data.set('cmi.suspend_data', state))
      record.note(open.data.set('cmi.core.lesson_location', location))
    },
    flush: () => {
      if (open?.records) record.commit()
    },
    close: () => {
      if (open?.records) commitRest(record, open.out)
      // Moodle turns a status that was never set into `completed` at LMSFinish, in preview too: then it is not called.
      if (open && (open.records || open.standing !== 'not attempted')) finish(open.api)
      leave()
    },
    leave,
  }
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
  api: Scorm12Api,
  host: LmsHost,
): Promise<ReturnType<typeof openSession>> {
  for (let count = 0; count < tries.count; count++) {
    if (count > 0) await pause(tries.pause)
    if (!initialize(api)) continue
    const session = openSession(api, host)
    if (isOpen(api)) return session
  }
  throw new LmsSilent('The SCORM 1.2 API opens no session.')
}

function openSession(
  api: Scorm12Api,
  { window, course }: LmsHost,
): Open & { readonly launch: Launch } {
  const data = cmiData(api)
  const mode = data.get('cmi.core.lesson_mode') || 'normal'
  const records = mode === 'normal' && data.get('cmi.core.credit') !== 'no-credit'
  const score = Number(data.get('cmi.core.score.raw')) || 0
  const id = data.get('cmi.core.student_id')
  const outbox = openOutbox(
    deviceStore(window, id === '' ? '' : `coursewright outbox ${course.id} ${id}`),
    data,
  )
  const parts = [comments, objectives(course, data, score), interactions(course, data, outbox.left)]
  return {
    api,
    data,
    records,
    out: batches(data, outbox),
    describe: (event, status) => parts.flatMap((describe) => describe(event, status)),
    standing: standingNamed(data.get('cmi.core.lesson_status')),
    score,
    launch: {
      state: data.get('cmi.suspend_data'),
      learner: { id, name: data.get('cmi.core.student_name') },
      records,
      comments: records,
    },
  }
}

/** One commit: the time so far and the next batch of records; after a fault everything again, and the records wait. */
function store(
  { data, out }: Open,
  { elapsed, healthy, online }: { elapsed: number; healthy: boolean; online: boolean },
): boolean {
  const timed = data.set('cmi.core.session_time', cmiTimespan(elapsed))
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
 * Writes `incomplete` in the first second: at LMSFinish an LMS turns a status that was never set into `completed`.
 * `suspend` stays for the whole life of the course, so that the state is there next time, after a pass too.
 */
function begin({ data, standing }: Open): boolean {
  const begun = data.set('cmi.core.lesson_status', higherStanding(standing, 'incomplete'))
  return data.set('cmi.core.exit', 'suspend') && begun
}

/** Score first, then status: some LMSs freeze the record at the first final status. No score before the first attempt. */
function writeStatus({ data, standing, score: floor }: Open, status: Status): boolean {
  const scored = status.score === undefined || writeScore(data, Math.max(floor, status.score))
  return data.set('cmi.core.lesson_status', higherStanding(standing, status.standing)) && scored
}

function writeScore(data: CmiData, score: number): boolean {
  const parts = data.get('cmi.core.score._children')
  if (parts.includes('min')) data.set('cmi.core.score.min', '0')
  if (parts.includes('max')) data.set('cmi.core.score.max', '100')
  return data.set('cmi.core.score.raw', String(score))
}
