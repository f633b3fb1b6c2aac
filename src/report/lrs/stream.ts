import type { PullMark } from '../store/store.ts'
import type { Ask } from './ask.ts'
import { batchWriter } from './batch-writer.ts'
import { endlessWatch } from './endless.ts'
import type { EndlessWatch } from './endless.ts'
import { firstPage } from './first-page.ts'
import { report } from './job.ts'
import type { Job } from './job.ts'
import { LrsError } from './lrs-error.ts'
import { nextPage } from './next-page.ts'
import { storedTimes } from './page.ts'
import type { Page } from './page.ts'
import { advance, endOf, sinceOf, startAt } from './position.ts'
import type { Position } from './position.ts'

/** So often a pull begins anew at the same place. */
const mostBeginnings = 3

/** Where a stream stands. */
interface Stand {
  readonly ask: Ask
  readonly watch: EndlessWatch
  readonly began: number
  position: Position
  /** What the next pull begins with, if the LRS says so. */
  until: number | undefined
  brought: number
  /** Where the pull began anew the last time, and how often it did there. */
  anew: { readonly since: number | undefined; readonly times: number }
}

/**
 * Pulls one stream of pages to its end, from where its mark stands, and says whether that was in the middle of an earlier pull.
 *
 * What came is written even when the pull fails on the way. @throws LrsError, what the store throws, and the reason of the signal.
 */
export async function pullStream(ask: Ask, job: Job): Promise<boolean> {
  const mark = await job.options.store.mark(ask.name)
  const stand: Stand = {
    ask,
    watch: endlessWatch(),
    began: job.effects.now(),
    position: startAt(timeOf(mark?.since)),
    until: mark?.more ? timeOf(mark.until) : undefined,
    brought: mark?.more ? mark.brought : 0,
    anew: { since: undefined, times: 0 },
  }
  job.tally.before += stand.brought
  job.tally.brought += stand.brought
  job.way = undefined
  const writer = batchWriter(job)
  try {
    let page = mark?.more ? await resume(mark.more, stand, job) : await begin(stand, job)
    for (;;) {
      stand.watch.see(page)
      count(page, stand, job)
      // The next page is on its way while this one is written.
      const next = page.more === '' ? undefined : follow(page.more, stand, job)
      next?.catch(() => undefined)
      await writer.take(page.statements, markOf(page, stand))
      report(job)
      if (!next) break
      page = await next
    }
  } finally {
    await writer.end()
  }
  return Boolean(mark?.more)
}

/** Where the pull could begin anew: not after the time that the LRS vouches for, before which statements may still appear. */
function anewFrom({ position, until }: Stand): number | undefined {
  const since = sinceOf(position)
  return since !== undefined && until !== undefined && until < since ? until : since
}

async function begin(stand: Stand, job: Job): Promise<Page> {
  stand.watch.beginAnew()
  const page = await firstPage(stand.ask, anewFrom(stand), job)
  stand.until = page.consistentThrough
  return page
}

/** The page that an earlier pull would have gone on with: its link may be old. */
async function resume(more: string, stand: Stand, job: Job): Promise<Page> {
  return (await nextPage(more, job, true)) ?? beginAnew(stand, job)
}

async function follow(more: string, stand: Stand, job: Job): Promise<Page> {
  return (await nextPage(more, job, false)) ?? beginAnew(stand, job)
}

/** The first page from where we are, because the LRS does not know the next one any more. */
async function beginAnew(stand: Stand, job: Job): Promise<Page> {
  const since = anewFrom(stand)
  stand.anew = { since, times: stand.anew.since === since ? stand.anew.times + 1 : 1 }
  if (stand.anew.times > mostBeginnings) {
    throw new LrsError(
      'The LRS does not know the links to further pages that it gave itself. Behind a proxy, its own setting of its address may be wrong.',
    )
  }
  return begin(stand, job)
}

function count({ statements, more }: Page, stand: Stand, job: Job): void {
  const { tally, effects } = job
  stand.position = advance(stand.position, storedTimes(statements, effects.now()))
  stand.brought += statements.length
  tally.brought += statements.length
  if (more !== '') tally.pageSize = Math.max(tally.pageSize, statements.length)
  const { first, newest } = stand.position
  if (first === undefined || newest === undefined) return
  job.way = { first, newest, until: stand.until ?? effects.now(), began: stand.began }
}

function markOf({ more }: Page, stand: Stand): PullMark {
  const { position, until, brought } = stand
  const pull = stand.ask.name
  if (more === '') {
    return { pull, since: text(until ?? endOf(position)), more: null, until: null, brought: 0 }
  }
  return { pull, since: text(anewFrom(stand)), more, until: text(until), brought }
}

function timeOf(text: string | null | undefined): number | undefined {
  const time = Date.parse(text ?? '')
  return Number.isNaN(time) ? undefined : time
}

function text(time: number | undefined): string | null {
  return time === undefined ? null : new Date(time).toISOString()
}
