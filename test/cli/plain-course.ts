import { mini as whole } from '../compile/mini-course.ts'

/** The mini course without documents, which have tests of their own: some take a second to be made. */
export const mini = {
  ...whole,
  'course.yaml': `${whole['course.yaml']}downloads: []\n`,
} as const
