import { plural } from './locale.ts'

/** Nouns with their numbers: the dual and the plurals of Arabic are words of their own. Cases are those after a preposition. */
export const questions = (count: number): string =>
  plural(count, {
    zero: 'لا أسئلة',
    one: 'سؤال واحد',
    two: 'سؤالين',
    few: '# أسئلة',
    many: '# سؤالًا',
    other: '# سؤال',
  })

export const attempts = (count: number): string =>
  plural(count, {
    zero: 'لا محاولات',
    one: 'محاولة واحدة',
    two: 'محاولتين',
    few: '# محاولات',
    many: '# محاولة',
    other: '# محاولة',
  })

export const minutes = (count: number): string =>
  plural(count, {
    zero: '# دقيقة',
    one: 'دقيقة واحدة',
    two: 'دقيقتان',
    few: '# دقائق',
    many: '# دقيقة',
    other: '# دقيقة',
  })

export const hours = (count: number): string =>
  plural(count, {
    zero: '# ساعة',
    one: 'ساعة واحدة',
    two: 'ساعتان',
    few: '# ساعات',
    many: '# ساعة',
    other: '# ساعة',
  })
