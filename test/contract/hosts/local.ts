import { local } from '../../../src/player/lms/local.ts'
import { storageDouble } from '../../doubles/storage.ts'
import { windowDouble } from '../../doubles/window.ts'
import { openWith } from './host.ts'
import type { HostDouble, HostKind } from './host.ts'

export const localHost: HostKind = {
  name: 'no LMS, this browser',
  make: () => {
    const localStorage = storageDouble()
    let writes = 0
    const host: HostDouble = {
      open: () => {
        const setItem = localStorage.setItem.bind(localStorage)
        const counting: Storage = {
          ...localStorage,
          getItem: (key) => {
            localStorage.blocked = host.trouble !== undefined
            return localStorage.getItem(key)
          },
          setItem: (key, value) => {
            localStorage.blocked = host.trouble !== undefined
            setItem(key, value)
            writes++
          },
        }
        return openWith(local, windowDouble({ localStorage: counting }))
      },
      record: () => ({
        state: [...localStorage.texts.values()][0] ?? '',
        standing: 'unknown',
        comments: '',
      }),
      writes: () => writes,
      trouble: undefined,
    }
    return host
  },
}
