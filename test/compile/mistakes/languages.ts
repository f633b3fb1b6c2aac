import { bankWith, pageWith, settingsWith } from '../mini-course.ts'
import type { Mistake } from './mistake.ts'

const mend = 'Write its tag in braces, such as {lang=fr} or {lang=ar}.'

/** Mistakes in the language of a course and of passages. */
export const languageMistakes: readonly Mistake[] = [
  {
    title: 'a language that the player does not speak',
    change: settingsWith('language: en', 'language: de'),
    says: 'course.yaml:4:1 warning The player does not speak `de`: its own words are English. (language-unspoken)',
    mend: 'It speaks en, es, fr, ar. The course itself may be in any language.',
  },
  {
    title: 'words of another language that is not named',
    change: pageWith('They say :span[bonjour] there.'),
    says: 'modules/01-one.md:11:10 error The passage does not say its language. (language-tag)',
    mend,
  },
  {
    title: 'a passage whose tag is none',
    change: pageWith(':::passage{lang=fr_FR}\nBonjour.\n:::'),
    says: 'modules/01-one.md:11:1 error `fr_FR` is no language tag. (language-tag)',
    mend,
  },
  {
    title: 'words in an option whose tag is none',
    change: bankWith('- [x] Yes', '- [x] :span[Oui]{lang=french-of-france}'),
    says: 'banks/01-one.md:10:7 error `french-of-france` is no language tag. (language-tag)',
    mend,
  },
]
