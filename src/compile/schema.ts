import { z } from 'zod'
import { coverSchema } from './cover.ts'
import { kinds } from './kinds.ts'
import { isLanguageTag } from './language-tag.ts'
import { xapiSchema } from './lrs.ts'
import { moduleNavigationSchema, navigationSchema } from './navigation-schema.ts'
import { presetIds } from './presets.ts'
import { themeSchema } from './theme/schema.ts'
import type {
  BankSettings,
  CertificateSettings,
  CourseSettings,
  DeckSettings,
  GlossarySettings,
  InfoSettings,
  ModuleSettings,
  QuestionDetails,
} from './settings.ts'

/** What ids of questions, objectives, exams, modules and banks look like. */
export const idPattern: RegExp = /^[a-z][a-z0-9-]{0,59}$/

const id = z
  .string()
  .regex(idPattern, 'expected lower-case letters, digits and hyphens, a letter first')
const text = z.string().trim().min(1, 'expected a text')
const count = z.int('expected a whole number').min(1, 'expected 1 or more')

const difficulty = z.int().min(1).max(3)

const quota = z.strictObject({
  count,
  bank: id.optional(),
  objective: id.optional(),
  tag: text.optional(),
  difficulty: difficulty.optional(),
})

const exam = z
  .strictObject({
    id,
    title: text,
    draw: count.max(500),
    pass: z.number().min(1).max(100),
    graded: z.boolean().default(true),
    shuffle: z.boolean().default(true),
    blueprint: z.array(quota).default([]),
    kinds: z.array(z.enum(kinds)).min(1, 'expected one or more').optional(),
    no_repeat: z.int().min(0).max(5).default(0),
    time_limit: z.int().min(0).max(600).default(0),
    extensions: z.array(z.number().gt(1).max(4)).default([1.25, 1.5, 2]),
    feedback: z.enum(['each', 'end', 'none']).default('end'),
    attempts: z.int().min(0).max(100).default(0),
    cool_down: z.number().min(0).max(720).default(0),
    remedial: z.enum(['offered', 'required']).default('offered'),
  })
  .refine(({ remedial, feedback }) => remedial === 'offered' || feedback !== 'none', {
    path: ['remedial'],
    error: 'expected feedback each or end with it, for with none nothing is known to be missed',
  })

/** What stands under `certificate`; an empty block is the usual one. */
const certificateSchema: z.ZodType<CertificateSettings> = z.strictObject({
  title: text.max(60).optional(),
  statement: text.max(120).optional(),
  hours: z.number().min(0.5).max(1000).optional(),
  signatory: z.strictObject({ name: text.max(80), role: text.max(120) }).optional(),
  logo: text.optional(),
  valid_days: z.int('expected a whole number').min(1).max(36_500).optional(),
})

const languageExpected = 'expected a language tag such as en or en-US'

/** `course.yaml`. */
export const courseSchema: z.ZodType<CourseSettings> = z.strictObject({
  id: id.max(40),
  iri: z
    .url({
      protocol: /^https?$/,
      error: 'expected an http(s) address under a domain of yours',
    })
    .regex(/^[^\s<>"{}|\\^`]+$/, 'expected an address without blanks, quotes and brackets'),
  title: text.max(200, 'expected at most 200 characters (imsmanifest.xml)'),
  language: z.string().refine(isLanguageTag, languageExpected),
  description: text.max(1000),
  publisher: text,
  cover: coverSchema.optional(),
  formats: z.array(id).min(1, 'expected one or more').optional(),
  exams: z.array(exam).default([]),
  certificate: z
    .union([certificateSchema, z.literal(false)], 'expected false, or what the certificate says')
    .optional(),
  lms: z
    .strictObject({
      preset: z.enum(presetIds, `expected one of ${presetIds.join(', ')}`).default('generic'),
      below_pass: z.enum(['incomplete', 'failed']).optional(),
      interactions: z.enum(['off', 'exam', 'all']).optional(),
      pass_as: z.enum(['passed', 'completed']).optional(),
    })
    .prefault({}),
  scorm2004: z
    .strictObject({ edition: z.literal([3, 4], 'expected 3 or 4').optional() })
    .prefault({}),
  cmi5: z.strictObject({ units: z.enum(['course', 'module']).default('course') }).prefault({}),
  xapi: xapiSchema.optional(),
  references: z.record(z.string(), text).default({}),
  feedback: z.boolean().default(true),
  contact: z
    .strictObject({
      name: text.max(100),
      link: z
        .string()
        .regex(
          /^(mailto:[^\s@]+@[^\s@]+|https:\/\/[^\s/]\S*)$/,
          'expected mailto: with an address, or an address that begins with https://',
        ),
    })
    .optional(),
  disclaimer: text.max(600, 'expected at most 600 characters').optional(),
  review: z
    .strictObject({
      version: text.max(40),
      reviewer: text.max(80).optional(),
      role: text.max(120).optional(),
      date: z.iso.date('expected a date such as 2026-01-31').optional(),
    })
    .refine(
      ({ reviewer, role, date }) =>
        [reviewer, role, date].every(Boolean) || !(reviewer ?? role ?? date),
      'expected reviewer, role and date together, or the version alone',
    )
    .optional(),
  downloads: z.array(id).optional(),
  theme: themeSchema.optional(),
  navigation: navigationSchema.prefault({}),
  completion: z
    .enum(['viewed', 'passed', 'both'], 'expected one of viewed, passed, both')
    .optional(),
})

/** Front matter of a module. */
export const moduleSchema: z.ZodType<ModuleSettings> = z.strictObject({
  title: text.max(200),
  objectives: z.record(id, text).default({}),
  minutes: count.default(10),
  glossary: z.boolean('expected true or false').default(true),
  navigation: moduleNavigationSchema.prefault({}),
})

const references = z.union(
  [text.transform((one) => [one]), z.array(text)],
  'expected a key of the reference list, or several in brackets',
)

const details = {
  objective: id.optional(),
  difficulty: difficulty.optional(),
  reference: references.optional(),
  reviewed: z.iso.date('expected a date such as 2026-01-31').optional(),
  tags: z.array(text).optional(),
  credit: z.enum(['all', 'partial']).optional(),
}

/** A question's fenced yaml block. */
export const detailsSchema: z.ZodType<QuestionDetails> = z.strictObject(details)

/** Front matter of a bank. */
export const bankSchema: z.ZodType<BankSettings> = z.strictObject({
  title: text.max(200),
  ...details,
})

/** Front matter of a file of flash cards. */
export const deckSchema: z.ZodType<DeckSettings> = z.strictObject({ title: text.max(200) })

/** Front matter of a page about the course. */
export const infoSchema: z.ZodType<InfoSettings> = z.strictObject({ title: text.max(200) })

/** Front matter of the glossary. */
export const glossarySchema: z.ZodType<GlossarySettings> = z.strictObject({
  title: text.max(200).optional(),
})
