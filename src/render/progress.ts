import type { Root } from 'hast'
import { h } from 'hastscript'
import type { Course } from '../model/course.ts'
import { minutesLeft } from '../model/reading-time.ts'
import { durationText } from './cover.ts'

/** The bar's progress as it is before the first page: it keeps the room that the player fills. */
export function renderProgress({ modules }: Course): Root {
  const total = modules.reduce((sum, { pages }) => sum + pages.length, 0)
  const left = total > 0 ? `about ${durationText(minutesLeft(modules, []))} left` : ''
  return {
    type: 'root',
    children: [
      h('p.bar-progress', { id: 'progress', hidden: total === 0 }, [
        h('progress', { max: String(total), value: '0', ariaLabel: 'Pages read' }),
        h('span', [`0 of ${total}`, h('span.bar-unit', ' pages')]),
        h('span.bar-left', left),
      ]),
    ],
  }
}
