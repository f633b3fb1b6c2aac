import type { Course } from '../model/course.ts'
import type { LmsSettings } from './settings.ts'

/** Names of the presets, in the order of the help. */
export const presetIds = [
  'generic',
  'moodle',
  'cornerstone',
  'successfactors',
  'healthstream',
  'docebo',
  'scormcloud',
  'canvas',
  'blackboard',
  'brightspace',
] as const

export type PresetId = (typeof presetIds)[number]

/** What a package is built to for one LMS. */
export interface Preset {
  /** The LMS's name, as its admins know it. */
  readonly name: string
  /** None names a mastery score in its manifest: Moodle overwrites even `incomplete` by one. */
  readonly masteryScore: 'none'
  /** What a SCORM 1.2 record says of a pass. */
  readonly passAs: Course['passAs']
  readonly belowPass: Course['belowPass']
  /** `suspend` for the whole life of a course, so that its state is there after a pass too. */
  readonly exit: 'suspend'
  readonly interactions: Course['interactions']
  /** Least seconds between two commits while reading. */
  readonly commitGap: number
  /** Edition of SCORM 2004. */
  readonly edition: 3 | 4
  /** Ids of the formats to upload, the best first. */
  readonly formats: readonly string[]
}

const generic: Preset = {
  name: 'any LMS',
  masteryScore: 'none',
  passAs: 'passed',
  belowPass: 'incomplete',
  exit: 'suspend',
  interactions: 'exam',
  commitGap: 60,
  edition: 3,
  formats: ['scorm12'],
}

/** LMSs around the SCORM engine of Rustici. */
const rustici: Preset = {
  ...generic,
  name: 'SCORM Cloud',
  commitGap: 30,
  formats: ['scorm12', 'scorm2004', 'xapi'],
}

/**
 * The values for each LMS that is known.
 *
 * Moodle's follow from its code and from a running site. The others are careful defaults that no pilot has confirmed yet.
 */
export const presets: Readonly<Record<PresetId, Preset>> = {
  generic,
  moodle: { ...generic, name: 'Moodle', commitGap: 30 },
  cornerstone: { ...generic, name: 'Cornerstone OnDemand', formats: ['scorm12', 'xapi'] },
  successfactors: { ...generic, name: 'SAP SuccessFactors Learning' },
  // An old note of the vendor wants exactly `completed`; answers may follow when a pilot takes them.
  healthstream: { ...generic, name: 'HealthStream', passAs: 'completed', interactions: 'off' },
  // Answers to single questions are reported for SCORM 2004 alone.
  docebo: { ...generic, name: 'Docebo', formats: ['scorm2004', 'scorm12'] },
  scormcloud: rustici,
  canvas: { ...rustici, name: 'Canvas', formats: ['scorm12'] },
  blackboard: { ...rustici, name: 'Blackboard' },
  brightspace: { ...generic, name: 'Brightspace' },
}

/** The preset of this name, if there is one. */
export function presetNamed(name: string): PresetId | undefined {
  return presetIds.find((id) => id === name)
}

/** What the course tells an LMS: the preset's values where the author says nothing else. */
export function lmsValues(
  settings: LmsSettings,
  preset: Preset,
): Pick<Course, 'belowPass' | 'interactions' | 'passAs' | 'commitGap'> {
  return {
    belowPass: settings.below_pass ?? preset.belowPass,
    interactions: settings.interactions ?? preset.interactions,
    passAs: settings.pass_as ?? preset.passAs,
    commitGap: preset.commitGap,
  }
}
