import { deviceStore } from './device.ts'

/** What a window says to the others of its course: I am here, is anybody there, save and end, I have. */
type Word = 'here' | 'ask' | 'take' | 'gone'

export interface Presence {
  /** The course is open in another window of this browser: returns once the learner wants to go on in this one. */
  readonly ask: () => Promise<unknown>
  /** Another window has taken over: `orderly` while it waits for this one to save. */
  readonly give: (orderly: boolean) => void
}

/** How long to wait for an answer, and for another window to save, in milliseconds. */
const patience = { answer: 300, saving: 5000 }

/**
 * Makes this the one window of the course in this browser; returns a function that gives the place up.
 *
 * Windows talk through one text in the storage: each change reaches all others as an event. Only a text left there costs time,
 * by a window that is open or by one that crashed; the latter does not answer. A window that was frozen meanwhile finds a later
 * one here when it wakes, and ends without a word to the LMS.
 */
export async function enter(
  window: Window,
  course: string,
  { ask, give }: Presence,
): Promise<() => void> {
  const key = `coursewright open ${course}`
  const store = deviceStore(window, key)
  /** Later windows have higher numbers. */
  const me = Date.now() + Math.random()
  const say = (word: Word): boolean => store.write(`${word} ${me}`)
  let isHere = false
  let heard: (word: string) => void = () => undefined
  const hear = (word: Word, time: number): Promise<boolean> =>
    new Promise((resolve) => {
      setTimeout(() => resolve(false), time)
      heard = (other) => other === word && resolve(true)
    })
  window.addEventListener('storage', ({ key: changed, newValue }) => {
    if (changed !== key || newValue === null) return
    const [word = '', other = ''] = newValue.split(' ')
    // Whoever was frozen hears late what nobody waits for any more.
    const isCurrent = store.read() === newValue
    heard(word)
    if (!isHere) return
    if (word === 'ask' && isCurrent) say('here')
    if (word !== 'take' && (word !== 'here' || Number(other) < me)) return
    isHere = false
    const orderly = word === 'take' && isCurrent
    give(orderly)
    if (orderly) say('gone')
  })
  if (store.read() !== '') {
    say('ask')
    if (await hear('here', patience.answer)) {
      await ask()
      // Unless it was closed meanwhile.
      if (store.read() !== '') {
        say('take')
        await hear('gone', patience.saving)
      }
    }
  }
  say('here')
  isHere = true
  return () => {
    if (isHere) store.write('')
    isHere = false
  }
}
