/** Who wants to be told of something. */
export interface Listeners<T> {
  /** Returns how to stop being told. */
  readonly add: (listener: (value: T) => void) => () => void
  readonly tell: (value: T) => void
}

export function listeners<T>(): Listeners<T> {
  const all = new Set<(value: T) => void>()
  return {
    add: (listener) => {
      all.add(listener)
      return () => void all.delete(listener)
    },
    tell: (value) => {
      for (const listener of all) listener(value)
    },
  }
}
