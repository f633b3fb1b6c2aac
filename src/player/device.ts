/** A text kept in this browser; everything works without it, because frames of other origins may not have any. */
export interface DeviceStore {
  /** Empty when there is nothing, or no storage. */
  read(): string
  write(text: string): void
}

export function deviceStore(window: Window, key: string): DeviceStore {
  return {
    read: () => {
      try {
        return window.localStorage.getItem(key) ?? ''
      } catch {
        return ''
      }
    },
    write: (text) => {
      try {
        window.localStorage.setItem(key, text)
      } catch {
        // Blocked or full: the LMS has the state, this copy was the second net.
      }
    },
  }
}
