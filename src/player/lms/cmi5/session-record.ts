/** What the browser's tab keeps of a session, because it can be opened only once: a reload goes on with it. */
interface SessionRecord {
  /** Empty before the LMS gave it. */
  readonly token: string
  /** Whether the session said that it began. */
  readonly begun?: boolean
  readonly ended?: boolean
  /** Milliseconds that the course was open before the last reload. */
  readonly elapsed?: number
  /** Best score, in percent, of the attempts at the graded exam that this session saw fail. */
  readonly best?: number
}

/** The record of one session; it lives as long as the page where the tab keeps nothing. */
export interface SessionKeeper {
  readonly read: () => SessionRecord
  readonly write: (changes: Partial<SessionRecord>) => void
}

/** The record is kept under the fetch URL, which is another for each session. */
export function sessionKeeper(window: Window, fetchUrl: string): SessionKeeper {
  const key = `coursewright session ${fetchUrl}`
  let record = stored(window, key)
  return {
    read: () => record,
    write: (changes) => {
      record = { ...record, ...changes }
      try {
        window.sessionStorage.setItem(key, JSON.stringify(record))
      } catch {
        // Frames may be denied storage: then a reload needs a launch of its own.
      }
    },
  }
}

function stored(window: Window, key: string): SessionRecord {
  try {
    const text = window.sessionStorage.getItem(key) ?? '{}'
    return { token: '', ...(JSON.parse(text) as Partial<SessionRecord>) }
  } catch {
    return { token: '' }
  }
}
