import type { PullProgress } from './progress.ts'

const counts = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 })

/** One line, such as `12,400 statements, 830/s, about 4 min left`. */
export function progressLine({ brought, perSecond, retries, etaSeconds }: PullProgress): string {
  return [
    `${counts.format(brought)} ${brought === 1 ? 'statement' : 'statements'}`,
    ...(perSecond >= 1 ? [`${counts.format(perSecond)}/s`] : []),
    ...(retries > 0
      ? [`${counts.format(retries)} ${retries === 1 ? 'call' : 'calls'} repeated`]
      : []),
    ...(etaSeconds === undefined ? [] : [`about ${span(etaSeconds)} left`]),
  ].join(', ')
}

function span(seconds: number): string {
  if (seconds < 90) return `${seconds} s`
  if (seconds < 5400) return `${Math.round(seconds / 60)} min`
  return `${counts.format(Math.round(seconds / 3600))} h`
}
