import type { Course } from '../model/course.ts'

/** What a course is kept under in this browser; its units are kept apart. Course ids have no slash in them. */
export function nameOf({ id, unit }: Course): string {
  return unit === undefined ? id : `${id}/${unit}`
}

/** A text kept in this browser; everything works without it, because frames of other origins may not have any. */
export interface DeviceStore {
  /** Empty when there is nothing, or no storage. */
  read(): string
  /** An empty text takes it away. False where nothing can be kept. */
  write(text: string): boolean
}

/** Without a key nothing is kept. */
export function deviceStore(window: Window, key: string): DeviceStore {
  return {
    read: () => {
      try {
        return (key && window.localStorage.getItem(key)) ?? ''
      } catch {
        return ''
      }
    },
    write: (text) => {
      try {
        if (text === '') window.localStorage.removeItem(key)
        else if (key !== '') window.localStorage.setItem(key, text)
        return true
      } catch {
        // Blocked or full: the LMS has the state, this copy was the second net.
        return false
      }
    },
  }
}
