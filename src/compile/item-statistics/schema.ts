import { z } from 'zod'

/** Where the statistics of a course's questions are, inside its folder. */
export const statisticsName = 'banks/item-statistics.yaml'

/** How learners answered the questions of a course, as `report --annotate` writes it. */
export interface CourseStatistics {
  readonly version: 1
  /** Day of the report, `YYYY-MM-DD`. */
  readonly as_of: string
  /** By the questions' ids. */
  readonly questions: Readonly<Record<string, ItemStatistics>>
}

export interface ItemStatistics {
  readonly answers: number
  /** Share of right answers. */
  readonly difficulty?: number | undefined
  /** Correlation with the score of the other questions. */
  readonly discrimination?: number | undefined
  readonly median_seconds?: number | undefined
  /** `questionHash` of what was asked. */
  readonly hash: string
  readonly flags?: readonly StatisticsFlag[] | undefined
}

/** Why somebody should look at a question. */
interface StatisticsFlag {
  readonly rule: string
  readonly reason: string
  readonly mend: string
}

const sentence = z.string().min(1).max(500)

const item: z.ZodType<ItemStatistics> = z.strictObject({
  answers: z.int().min(0),
  difficulty: z.number().min(0).max(1).optional(),
  discrimination: z.number().min(-1).max(1).optional(),
  median_seconds: z.number().min(0).optional(),
  hash: z.string().regex(/^[0-9a-f]{16}$/),
  flags: z
    .array(z.strictObject({ rule: z.string().min(1).max(60), reason: sentence, mend: sentence }))
    .max(20)
    .optional(),
})

export const statisticsSchema: z.ZodType<CourseStatistics> = z.strictObject({
  version: z.literal(1),
  as_of: z.iso.date(),
  questions: z.record(z.string(), item),
})
