import type { Root } from 'hast'
import { h } from 'hastscript'
import type { Course } from '../model/course.ts'
import { minutesLeft } from '../model/reading-time.ts'
import { textsFor } from '../texts/build-texts.ts'
import { durationText } from './cover.ts'

/** The bar's progress as it is before the first page: it keeps the room that the player fills. */
export function renderProgress({ modules, language }: Course): Root {
  const texts = textsFor(language).course.progress
  const total = modules.reduce((sum, { pages }) => sum + pages.length, 0)
  const time = durationText(language, minutesLeft(modules, []))
  return {
    type: 'root',
    children: [
      h('p.bar-progress', { id: 'progress', hidden: total === 0 }, [
        h('progress', { max: String(total), value: '0', ariaLabel: texts.label }),
        h('span', [texts.read(0, total), h('span.bar-unit', texts.unit)]),
        h('span.bar-left', total > 0 ? texts.left(time) : ''),
      ]),
    ],
  }
}
