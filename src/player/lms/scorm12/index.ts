import type { LmsFactory } from '../lms.ts'
import { scorm } from '../scorm/session.ts'
import { dialect } from './dialect.ts'

export const scorm12: LmsFactory = scorm(dialect)
