import { plural } from './locale.ts'

/** So many questions. */
export function questions(count: number): string {
  return plural(count, { one: '# pregunta', other: '# preguntas' })
}
