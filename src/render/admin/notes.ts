import type { PresetId } from '../../compile/presets.ts'
import { blackboard, brightspace, canvas, scormcloud } from './lms/engines.ts'
import { generic } from './lms/generic.ts'
import { cornerstone, docebo, healthstream, successfactors } from './lms/hospitals.ts'
import { moodle } from './lms/moodle.ts'
import type { LmsNotes } from './lms/notes.ts'

/** What the sheet says of each LMS. */
export const notes: Readonly<Record<PresetId, LmsNotes>> = {
  generic,
  moodle,
  cornerstone,
  successfactors,
  healthstream,
  docebo,
  scormcloud,
  canvas,
  blackboard,
  brightspace,
}
