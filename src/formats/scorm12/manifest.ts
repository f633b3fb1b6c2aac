import type { Element } from 'xast'
import { x } from 'xastscript'
import type { Course } from '../../model/course.ts'
import type { ControlSchemas } from '../scorm/validate.ts'

/** Namespace and file of each control schema; they import the fourth, `ims_xml.xsd`. */
export const controlSchemas: ControlSchemas = {
  'http://www.imsproject.org/xsd/imscp_rootv1p1p2': 'imscp_rootv1p1p2.xsd',
  'http://www.imsglobal.org/xsd/imsmd_rootv1p2p1': 'imsmd_rootv1p2p1.xsd',
  'http://www.adlnet.org/xsd/adlcp_rootv1p2': 'adlcp_rootv1p2.xsd',
}

/**
 * `imsmanifest.xml` of a course as one SCO (SCORM 1.2 CAM, content packaging).
 *
 * - Identifiers come from the course id alone: Moodle keeps tracks by item identifier and deletes those it no longer finds.
 * - `adlcp` is the literal prefix and `scormtype` all lower-case, as Moodle reads them.
 * - No `masteryscore`: with one, Moodle overwrites even `incomplete` at LMSFinish.
 * - Every file of the package is listed; titles are cut nowhere, the schema refuses more than 200 characters.
 */
export function scorm12Manifest(course: Course, paths: readonly string[]): Element {
  const name = course.id
  return x(
    'manifest',
    {
      identifier: `${name}-manifest`,
      version: '1.0',
      xmlns: 'http://www.imsproject.org/xsd/imscp_rootv1p1p2',
      'xmlns:adlcp': 'http://www.adlnet.org/xsd/adlcp_rootv1p2',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      'xsi:schemaLocation': Object.entries(controlSchemas).flat().join(' '),
    },
    [
      x('metadata', [x('schema', 'ADL SCORM'), x('schemaversion', '1.2')]),
      x('organizations', { default: `${name}-organization` }, [
        x('organization', { identifier: `${name}-organization` }, [
          x('title', course.title),
          x(
            'item',
            { identifier: `${name}-item`, identifierref: `${name}-sco`, isvisible: 'true' },
            [x('title', course.title)],
          ),
        ]),
      ]),
      x('resources', [
        x(
          'resource',
          {
            identifier: `${name}-sco`,
            type: 'webcontent',
            'adlcp:scormtype': 'sco',
            href: 'index.html',
          },
          paths.map((href) => x('file', { href })),
        ),
      ]),
    ],
  )
}
