import { cmi5 } from '../cmi5/index.ts'
import type { Format } from '../format.ts'
import { scorm12 } from '../scorm12/index.ts'
import { xapi } from '../xapi/index.ts'

/** What the package is beside SCORM; the SCORM manifest lists their files too. */
const others: readonly Format[] = [xapi, cmi5]

/** One zip that is three packages at once: each LMS finds its own description at the root. */
export const universal: Format = {
  id: 'universal',
  summary: 'SCORM 1.2, xAPI and cmi5 in one zip, for when the LMS is not known yet',
  onRequest: true,
  reportsToLrs: true,
  files: (rendered, shared, tool) => {
    const described = others.flatMap((format) => format.files(rendered, shared, tool))
    return [...scorm12.files(rendered, [...described, ...shared], tool), ...described]
  },
  check: async (files) => {
    const problems = await Promise.all([scorm12, ...others].map((format) => format.check(files)))
    return problems.flat()
  },
}
