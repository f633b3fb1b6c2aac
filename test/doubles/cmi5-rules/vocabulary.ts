const adl = 'http://adlnet.gov/expapi/verbs/'
const lms = 'https://w3id.org/xapi/adl/verbs/'
const context = 'https://w3id.org/xapi/cmi5/context/'

/** The verbs that cmi5 §9.3 defines, by IRI. */
export const cmi5Verbs = {
  initialized: `${adl}initialized`,
  completed: `${adl}completed`,
  passed: `${adl}passed`,
  failed: `${adl}failed`,
  terminated: `${adl}terminated`,
  launched: `${adl}launched`,
  abandoned: `${lms}abandoned`,
  waived: `${lms}waived`,
  satisfied: `${lms}satisfied`,
} as const

export type Cmi5Verb = keyof typeof cmi5Verbs

/** Those that only the LMS may use. */
export const lmsVerbs: readonly Cmi5Verb[] = ['launched', 'abandoned', 'waived', 'satisfied']

export const cmi5Category = `${context}categories/cmi5`
export const moveOnCategory = `${context}categories/moveon`

/** Keys of extensions in a context. */
export const extensionKeys = {
  sessionId: `${context}extensions/sessionid`,
  masteryScore: `${context}extensions/masteryscore`,
  launchMode: `${context}extensions/launchmode`,
  launchUrl: `${context}extensions/launchurl`,
  launchParameters: `${context}extensions/launchparameters`,
  moveOn: `${context}extensions/moveon`,
} as const

/** Key of the progress in a result. */
export const progressKey = 'https://w3id.org/xapi/cmi5/result/extensions/progress'

export const launchDataId = 'LMS.LaunchData'
export const preferencesId = 'cmi5LearnerPreferences'
