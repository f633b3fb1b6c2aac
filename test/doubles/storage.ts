/** A `localStorage` that can be told to refuse, as it does when it is full or blocked. */
export interface StorageDouble extends Storage {
  readonly texts: Map<string, string>
  blocked: boolean
}

export function storageDouble(): StorageDouble {
  const texts = new Map<string, string>()
  const guarded = <T>(use: () => T): T => {
    if (storage.blocked) throw new DOMException('blocked', 'SecurityError')
    return use()
  }
  const storage: StorageDouble = {
    texts,
    blocked: false,
    get length() {
      return texts.size
    },
    key: (index) => guarded(() => [...texts.keys()][index] ?? null),
    getItem: (key) => guarded(() => texts.get(key) ?? null),
    setItem: (key, value) => guarded(() => void texts.set(key, value)),
    removeItem: (key) => guarded(() => void texts.delete(key)),
    clear: () => guarded(() => texts.clear()),
  }
  return storage
}
