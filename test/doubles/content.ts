import type { Course } from '../../src/model/course.ts'
import type { Content } from '../../src/player/content.ts'

/** The content of a package that has nothing but the course itself; tests add what they need. */
export function contentDouble(course: Course, parts: Partial<Content> = {}): Content {
  return {
    course,
    module: async () => ({}),
    bank: async () => [],
    deck: async () => [],
    certificate: () => Promise.reject(new Error('There is no certificate.')),
    certificatePdf: () => Promise.reject(new Error('There is no certificate.')),
    ...parts,
  }
}
