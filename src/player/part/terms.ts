import { mountTerms } from '../view/terms/mount.ts'
import { termsGlobal } from '../view/terms/part.ts'
import type { TermsPart } from '../view/terms/part.ts'

const part: TermsPart = { mount: mountTerms }
Object.assign(window, { [termsGlobal]: part })
