import type { Element } from 'xast'
import { x } from 'xastscript'
import type { RenderedCourse } from '../../render/index.ts'
import type { ControlSchemas } from '../scorm/validate.ts'

/** Namespace and file of each control schema, in both editions; the others are included by these. */
export const controlSchemas: ControlSchemas = {
  'http://www.imsglobal.org/xsd/imscp_v1p1': 'imscp_v1p1.xsd',
  'http://www.adlnet.org/xsd/adlcp_v1p3': 'adlcp_v1p3.xsd',
  'http://www.adlnet.org/xsd/adlseq_v1p3': 'adlseq_v1p3.xsd',
  'http://www.adlnet.org/xsd/adlnav_v1p3': 'adlnav_v1p3.xsd',
  'http://www.imsglobal.org/xsd/imsss': 'imsss_v1p0.xsd',
}

/** The editions' names, exactly so: Moodle takes any other for SCORM 1.2. */
const schemaVersions = { 3: '2004 3rd Edition', 4: '2004 4th Edition' } as const

/**
 * Buttons of the LMS that make no sense or do harm: there is nothing before or behind a single SCO, and what is abandoned is lost.
 * Those that leave the course stay.
 */
const hiddenButtons = ['previous', 'continue', 'abandon', 'abandonAll']

/**
 * `imsmanifest.xml` of a course as one SCO (SCORM 2004 CAM, content packaging; SN for sequencing).
 *
 * - Identifiers come from the course id alone, as in SCORM 1.2: Moodle keeps tracks by item identifier.
 * - No threshold and no `minNormalizedMeasure`: with one, an LMS sets a status of its own.
 * - Completion and success are set by content: without these, an LMS takes both for granted when the course says nothing.
 * - No limits, rules or global objectives: the learner may come back at any time, and goes on.
 */
export function scorm2004Manifest(
  { course, scorm2004Edition }: RenderedCourse,
  paths: readonly string[],
): Element {
  const name = course.id
  return x(
    'manifest',
    {
      identifier: `${name}-manifest`,
      version: '1.0',
      xmlns: 'http://www.imsglobal.org/xsd/imscp_v1p1',
      'xmlns:adlcp': 'http://www.adlnet.org/xsd/adlcp_v1p3',
      'xmlns:adlseq': 'http://www.adlnet.org/xsd/adlseq_v1p3',
      'xmlns:adlnav': 'http://www.adlnet.org/xsd/adlnav_v1p3',
      'xmlns:imsss': 'http://www.imsglobal.org/xsd/imsss',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      'xsi:schemaLocation': Object.entries(controlSchemas).flat().join(' '),
    },
    [
      x('metadata', [
        x('schema', 'ADL SCORM'),
        x('schemaversion', schemaVersions[scorm2004Edition]),
      ]),
      x('organizations', { default: `${name}-organization` }, [
        x(
          'organization',
          { identifier: `${name}-organization`, 'adlseq:objectivesGlobalToSystem': 'false' },
          [
            x('title', course.title),
            item(name, course.title),
            x('imsss:sequencing', [x('imsss:controlMode', { choice: 'true', flow: 'true' })]),
          ],
        ),
      ]),
      x('resources', [
        x(
          'resource',
          {
            identifier: `${name}-sco`,
            type: 'webcontent',
            'adlcp:scormType': 'sco',
            href: 'index.html',
          },
          paths.map((href) => x('file', { href })),
        ),
      ]),
    ],
  )
}

function item(name: string, title: string): Element {
  return x(
    'item',
    { identifier: `${name}-item`, identifierref: `${name}-sco`, isvisible: 'true' },
    [
      x('title', title),
      x('imsss:sequencing', [
        x('imsss:deliveryControls', {
          completionSetByContent: 'true',
          objectiveSetByContent: 'true',
        }),
      ]),
      x('adlnav:presentation', [
        x(
          'adlnav:navigationInterface',
          hiddenButtons.map((button) => x('adlnav:hideLMSUI', button)),
        ),
      ]),
    ],
  )
}
