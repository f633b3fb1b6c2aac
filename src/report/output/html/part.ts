import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { CourseReport } from '../../course-report.ts'
import type { DrawChart } from './charts/figure.ts'

/** A part of the page, with its heading in the contents. */
export interface Part {
  /** The part's id on the page. */
  readonly id: string
  readonly title: string
  make(report: CourseReport, draw: DrawChart): readonly ElementContent[]
}

/** A sentence where there is nothing to show. */
export function nothing(sentence: string): readonly ElementContent[] {
  return [h('p.soft', sentence)]
}

/** The most lines of a table on the page; the CSV files have all. */
export const mostLines = 500
