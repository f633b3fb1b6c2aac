import { scorm12 } from '../../../src/player/lms/scorm12/index.ts'
import { lrsGlobal } from '../../../src/player/lms/tandem/part.ts'
import { tandem } from '../../../src/player/lms/tandem/session.ts'
import { withLrs } from '../../../src/player/lms/with-lrs.ts'
import { sampleCourse } from '../../doubles/course.ts'
import { lrsDouble, lrsEndpoint } from '../../doubles/lrs/index.ts'
import { scriptDocument } from '../../doubles/script-document.ts'
import type { WindowParts } from '../../doubles/window.ts'
import type { HostKind, Trouble } from './host.ts'
import { strictHostOf, version } from './scorm12.ts'

const target = { endpoint: lrsEndpoint, platform: 'https://lms.hospital.example' }

/** A page with an LRS that shares the trouble of the LMS. */
function page(trouble: () => Trouble): WindowParts & { readonly [lrsGlobal]: typeof tandem } {
  const lrs = lrsDouble()
  return {
    [lrsGlobal]: tandem,
    document: scriptDocument(() => undefined).document,
    fetch: (input, init) => {
      if (trouble() === 'throws') throw new Error('There is no fetch.')
      lrs.fault = trouble() === 'refuses' ? 'unauthorized' : undefined
      return lrs.fetch(input, init)
    },
  }
}

export const withLrsHost: HostKind = strictHostOf('SCORM 1.2 with an LRS', {
  ...version,
  factory: withLrs(scorm12),
  course: { ...sampleCourse, lrs: target },
  page,
})
