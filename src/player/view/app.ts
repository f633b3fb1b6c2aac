import { gradedExam } from '../../model/status.ts'
import type { Content } from '../content.ts'
import type { Session } from '../session.ts'
import type { Banner } from './banner.ts'
import { gate } from './gate/part.ts'
import type { Gate } from './gate/part.ts'
import { exitButton } from './exit.ts'
import { keyboard } from './keyboard.ts'
import { links } from './links.ts'
import { outline } from './outline.ts'
import { progressBar } from './progress-bar.ts'
import { router } from './router.ts'
import type { Place, PlaceOf } from './place.ts'
import { keptPlace } from './standing.ts'
import { tools } from './tools.ts'
import { neighbours, turn } from './turn.ts'
import { welcomeBack } from './welcome.ts'

/** What every feature of the player is given. */
export interface App {
  readonly window: Window
  readonly session: Session
  readonly content: Content
  readonly banner: Banner
  /** Milliseconds that the course was open so far; a sleeping device does not count. */
  readonly elapsed: () => number
  /** Where the learner is. */
  readonly place: () => Place
  /** Goes to a page, an exam, or a spot inside a page. */
  readonly go: (place: Place) => void
  /** Called after every change of place; returns how to stop that. */
  readonly onPlace: (listener: (place: Place) => void) => () => void
  /** What says which pages are locked; loaded once. @throws when it can't be loaded. */
  readonly gate: () => Promise<Gate>
}

/** How a kind of place is shown; a promise that is refused means that its content did not load. */
export type View<K extends Place['kind']> = (app: App, place: PlaceOf<K>) => Promise<void>

/** Kinds of places that few learners go to: what shows them is a script of its own, loaded when it is first needed. */
export type LoadedKind = 'cards' | 'glossary' | 'downloads' | 'certificate' | 'feedback' | 'search'

/** The player, feature by feature. */
const features: readonly ((app: App) => void)[] = [
  outline,
  progressBar,
  turn,
  links,
  keyboard,
  exitButton,
  tools,
  gate,
]

/** Brings the page to life and goes to where the learner left off. */
export function mountApp(
  parts: Pick<App, 'window' | 'session' | 'content' | 'banner' | 'elapsed'>,
): void {
  const { session } = parts
  // Where learners arrive is decided here: a browser that scrolls back after a reload would hide the welcome.
  parts.window.history.scrollRestoration = 'manual'
  const app = router(parts)
  for (const feature of features) feature(app)
  session.apply({ type: 'session-started', resumed: session.resumed })
  const kept = keptPlace(session)
  app.go(kept ?? startOf(app))
  if (kept?.kind === 'page') welcomeBack(app)
  void app.content.styles()
}

/** Where a learner begins: at the cover, at the first page, or at the exam of a unit that has no pages. */
function startOf(app: App): Place {
  const { course } = app.session
  if (course.cover) return { kind: 'cover' }
  const page = course.modules[0]?.pages[0]?.number ?? 0
  const first: Place = { kind: 'page', page }
  if (page > 0) return first
  const exam = gradedExam(course)?.number
  return exam === undefined ? (neighbours(app, first).after ?? first) : { kind: 'exam', exam }
}
