import { minutesLeft, readingTime, seenIn } from '../../model/reading-time.ts'
import type { Exam, Module } from '../../model/course.ts'
import { recordOf } from '../../model/progress.ts'
import type { Session } from '../session.ts'
import { scoreText } from './exam/exam-view.ts'
import type { Place } from './place.ts'
import { strings } from './strings.ts'

/** Where the learner left off: the exam under way, or the page last read; nothing before the first. */
export function keptPlace(session: Session): Place | undefined {
  const { sitting, place } = session.progress()
  if (sitting) return { kind: 'exam', exam: sitting.exam }
  return place > 0 ? { kind: 'page', page: place } : undefined
}

/** How long reading takes from here, such as "about 2 h 10 min left"; empty when all is read. */
export function timeLeft(
  session: Session,
  modules: readonly Module[] = session.course.modules,
): string {
  const { hours, minutes } = readingTime(minutesLeft(modules, session.progress().seen))
  return hours + minutes > 0 ? strings.readingLeft(strings.duration(hours, minutes)) : ''
}

/** How far the learner is in a module; empty before its first page. */
export function moduleStanding(session: Session, module: Module): string {
  const seen = seenIn(module, session.progress().seen)
  const total = module.pages.length
  if (seen === 0) return ''
  if (seen === total) return strings.moduleDone
  return `${strings.pagesSeen(seen, total)} · ${timeLeft(session, [module])}`
}

/** How the learner did in an exam so far; empty before the first attempt. */
export function examStanding(session: Session, { number, pass }: Exam): string {
  const progress = session.progress()
  if (progress.sitting?.exam === number) return strings.examGoing
  const { best, tries } = recordOf(progress, number)
  if (tries === 0) return ''
  return best / 100 < pass
    ? strings.examBestOf(scoreText(best))
    : strings.examPassed(scoreText(best))
}

/** How the learner stands in the course as a whole, each in a few words. */
export function courseStanding(session: Session): string[] {
  const { course } = session
  const { certificate, seen } = session.progress()
  const pages = course.modules.flatMap((module) => module.pages)
  return [
    seen.length > 0 && strings.pagesSeen(seen.length, pages.length),
    timeLeft(session),
    ...course.exams.map((exam) => {
      const standing = examStanding(session, exam)
      return standing && `${exam.title}: ${standing}`
    }),
    certificate && `${course.certificate?.title ?? ''}: ${strings.certificateThere}`,
  ].filter((text): text is string => Boolean(text))
}
