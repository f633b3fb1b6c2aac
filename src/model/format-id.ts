/** The names of the formats, as course.yaml and the command line write them. */
export const formatIds = ['scorm12', 'scorm2004', 'xapi', 'cmi5', 'web', 'universal'] as const

export type FormatId = (typeof formatIds)[number]
