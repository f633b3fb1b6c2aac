import { z } from 'zod'

/** When a page is done. */
interface PageSettings {
  /** Whether opening it is enough, or its end has to be reached. */
  readonly page: 'seen' | 'end'
  /** Seconds that it has to be open, 0-600. */
  readonly minimum: number
  readonly checks: 'optional' | 'answered' | 'right'
}

/** What opens when, and when a page is done. */
export interface NavigationSettings extends PageSettings {
  readonly order: 'free' | 'sequential'
  readonly exam: 'free' | 'after-pages'
}

/** What the pages of a module have otherwise than those of the course. */
export type ModuleNavigation = { readonly [K in keyof PageSettings]?: PageSettings[K] | undefined }

const page = z.enum(['seen', 'end'], 'expected seen or end')
const minimum = z
  .int('expected a whole number of seconds')
  .min(0, 'expected 0 or more seconds')
  .max(600, 'expected at most 600 seconds')
const checks = z.enum(
  ['optional', 'answered', 'right'],
  'expected one of optional, answered, right',
)

/** What stands under `navigation` in `course.yaml`. */
export const navigationSchema: z.ZodType<NavigationSettings> = z.strictObject({
  order: z.enum(['free', 'sequential'], 'expected free or sequential').default('free'),
  page: page.default('seen'),
  minimum: minimum.default(0),
  checks: checks.default('optional'),
  exam: z.enum(['free', 'after-pages'], 'expected free or after-pages').default('free'),
})

/** What stands under `navigation` in the front matter of a module. */
export const moduleNavigationSchema: z.ZodType<ModuleNavigation> = z.strictObject({
  page: page.optional(),
  minimum: minimum.optional(),
  checks: checks.optional(),
})
