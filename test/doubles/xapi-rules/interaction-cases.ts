/** Texts that an interactionType allows or refuses, as correct response and as response of the learner. */
export interface PatternCase {
  readonly type: string
  readonly lists?: Readonly<Record<string, readonly string[]>>
  readonly patterns: { readonly valid: readonly string[]; readonly invalid: readonly string[] }
  readonly responses: { readonly valid: readonly string[]; readonly invalid: readonly string[] }
  /** Well written, but with an id that the lists don't have. */
  readonly strangers?: readonly string[]
}

export const patternCases: readonly PatternCase[] = [
  {
    type: 'true-false',
    patterns: { valid: ['true', 'false'], invalid: ['t', 'True', '', 'true[,]false'] },
    responses: { valid: ['true', 'false'], invalid: ['f', '1', ''] },
  },
  {
    type: 'choice',
    lists: { choices: ['o1', 'o2', 'o3'] },
    patterns: { valid: ['o1', 'o1[,]o3'], invalid: ['', 'o1[,]', '[,]', 'o1[,]o1', 'o1 o2'] },
    responses: { valid: ['', 'o2', 'o3[,]o1'], invalid: ['o1[,]o1', 'o1[,] o2'] },
    strangers: ['o4', 'o1[,]o4', 'o1,o2'],
  },
  {
    type: 'fill-in',
    patterns: {
      valid: ['tesla', 'a[,]b', '{case_matters=true}a', '{lang=en-GB}{order_matters=false}a[,]b'],
      invalid: ['{case_matters=yes}a', '{order_matters=}a', '{lang=en_GB}a', 'a[,]{lang=!}b'],
    },
    responses: { valid: ['', '3 tesla', '{lang=de}drei', '{3}'], invalid: ['{lang=}drei'] },
  },
  {
    type: 'long-fill-in',
    patterns: { valid: ['{case_matters=false}a'], invalid: ['{case_matters=1}a'] },
    responses: { valid: ['It was said.\nTwice.'], invalid: ['{lang=__}x'] },
  },
  {
    type: 'matching',
    lists: { source: ['s1', 's2'], target: ['t1', 't2'] },
    patterns: {
      valid: ['s1[.]t2', 's1[.]t2[,]s2[.]t2'],
      invalid: ['', 's1', 's1[.]', 's1[.]t1[.]t2', 's1[.]t1[,]', 's1[.]t1[,]s1[.]t1'],
    },
    responses: { valid: ['', 's2[.]t1'], invalid: ['s1.t1', 's1[,]t1'] },
    strangers: ['s1[.]s2', 't1[.]t2', 's3[.]t1'],
  },
  {
    type: 'sequencing',
    lists: { choices: ['o1', 'o2', 'o3'] },
    patterns: { valid: ['o2[,]o1[,]o3'], invalid: ['', 'o2[,]o2', '[,]o1'] },
    responses: { valid: ['', 'o3[,]o1'], invalid: ['o1[,]', 'o1[,]o1'] },
    strangers: ['o4'],
  },
  {
    type: 'likert',
    lists: { scale: ['o1', 'o2', 'o3'] },
    patterns: { valid: ['o1'], invalid: ['', 'o1[,]o2', 'o 1'] },
    responses: { valid: ['o2'], invalid: ['', 'o1[,]o2'] },
    strangers: ['o9', '2'],
  },
  {
    type: 'numeric',
    patterns: {
      valid: ['4', '-1.5[:]2.5', '[:]4', '4[:]', '2e3', '.5[:]5'],
      invalid: ['', '[:]', '4,5', '5[:]4', '1[:]2[:]3', 'four', '1:2'],
    },
    responses: { valid: ['4', '-0.25', '1e-3'], invalid: ['', '1[:]2', '4,5', '4 T', '1 000'] },
  },
  {
    type: 'performance',
    lists: { steps: ['open', 'scan'] },
    patterns: {
      valid: ['open[.]1', 'open[.]1:3[,]scan[.]', '{order_matters=false}open[.]x'],
      invalid: ['', 'open', 'open[.]1[,]', '[.]x'],
    },
    responses: { valid: ['open[.]2'], invalid: ['open', 'open[,]scan'] },
    strangers: ['close[.]1'],
  },
  {
    type: 'other',
    patterns: { valid: ['', 'x y[,]z'], invalid: [] },
    responses: { valid: ['', '12,40;60'], invalid: [] },
  },
]
