/** The error code of a value that does not fit its type; nothing when it fits. */
export type Check = (value: string) => '406' | '407' | undefined

/** Whether a value fits. */
type Test = (value: string) => boolean

export const fitting =
  (test: Test): Check =>
  (value) =>
    test(value) ? undefined : '406'

export const words = (...list: string[]): Check => fitting((value) => list.includes(value))

export const matching = (pattern: RegExp): Check => fitting((value) => pattern.test(value))

/** A characterstring: as many as an LMS has to keep. */
export const text = (most: number): Check => fitting((value) => value.length <= most)

/** A number as real(10,7) has it. */
export const isReal: Test = (value) => /^-?\d{1,10}(\.\d{1,7})?$/.test(value)

export const real: Check = fitting(isReal)

/** A real between two bounds, both allowed. */
export const between =
  (low: number, high: number): Check =>
  (value) => {
    if (!isReal(value)) return '406'
    return Number(value) >= low && Number(value) <= high ? undefined : '407'
  }

/** A localized string: characters, behind a language in braces if it has one. */
export const isLocalized =
  (most: number): Test =>
  (value) => {
    const [language = ''] = /^\{lang=[a-z]{2,3}(-[A-Za-z0-9]{2,8})*\}/.exec(value) ?? []
    const rest = value.slice(language.length)
    return !rest.startsWith('{lang=') && rest.length <= most
  }

export const localized = (most: number): Check => fitting(isLocalized(most))

/** A URI, or what looks like the path of one. */
export const longIdentifier: Check = matching(
  /^(urn:[A-Za-z0-9][A-Za-z0-9-]{1,30}:[^\s{}]{1,3960}|(?!urn:)[\w\-.~:/?#[\]@!$&'()*+,;=%]{1,4000})$/,
)

/** Letters, digits, points and low lines: Moodle takes no more. */
export const isShortIdentifier: Test = (value) => /^[\w.]{1,250}$/.test(value)

/** time(second,10,0): a zone only behind a fraction. */
export const time: Check = matching(
  /^(19[7-9]\d|20[0-2]\d|203[0-8])(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01])(T([01]\d|2[0-3])(:[0-5]\d(:[0-5]\d(\.\d{1,2}(Z|[+-]([01]\d|2[0-3])(:[0-5]\d)?)?)?)?)?)?)?)?$/,
)

/** timeinterval(second,10,2). */
export const interval: Check = matching(
  /^P(?!$)(\d+Y)?(\d+M)?(\d+D)?(T(?!$)(\d+H)?(\d+M)?(\d+(\.\d{1,2})?S)?)?$/,
)
