import { counted, shownCount } from '../output/shown.ts'
import type { PullProgress } from './progress.ts'

/** One line, such as `12,400 statements, 830/s, about 4 min left`. */
export function progressLine({ brought, perSecond, retries, etaSeconds }: PullProgress): string {
  return [
    counted(brought, 'statement'),
    ...(perSecond >= 1 ? [`${shownCount(perSecond)}/s`] : []),
    ...(retries > 0 ? [`${counted(retries, 'call')} repeated`] : []),
    ...(etaSeconds === undefined ? [] : [`about ${span(etaSeconds)} left`]),
  ].join(', ')
}

function span(seconds: number): string {
  if (seconds < 90) return `${seconds} s`
  if (seconds < 5400) return `${Math.round(seconds / 60)} min`
  return `${shownCount(Math.round(seconds / 3600))} h`
}
