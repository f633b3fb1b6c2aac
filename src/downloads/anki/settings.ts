import { noteType, noteTypeId } from './note-type.ts'

/** A deck as a collection lists it. */
export interface AnkiDeck {
  readonly id: number
  /** With `::` between a deck and one inside it. */
  readonly name: string
  readonly description: string
}

/** Where the collection's row says what is in it; times in seconds. */
export function settingsOf(decks: readonly AnkiDeck[], time: number): Record<string, string> {
  const all = [{ id: 1, name: 'Default', description: '' }, ...decks]
  const settings = {
    conf: { ...conf, curModel: String(noteTypeId) },
    models: { [noteTypeId]: noteType },
    decks: Object.fromEntries(all.map((deck) => [deck.id, deckEntry(deck, time)])),
    dconf: { 1: options },
    tags: {},
  }
  return Object.fromEntries(
    Object.entries(settings).map(([name, value]) => [name, JSON.stringify(value)]),
  )
}

function deckEntry({ id, name, description }: AnkiDeck, time: number): object {
  const today = { newToday: [0, 0], revToday: [0, 0], lrnToday: [0, 0], timeToday: [0, 0] }
  const limits = { conf: 1, extendNew: 0, extendRev: 0, dyn: 0 }
  return { id, name, desc: description, mod: time, usn: 0, collapsed: false, ...limits, ...today }
}

const conf = {
  activeDecks: [1],
  addToCur: true,
  collapseTime: 1200,
  curDeck: 1,
  dueCounts: true,
  estTimes: true,
  newSpread: 0,
  nextPos: 1,
  sortBackwards: false,
  sortType: 'noteFld',
  timeLim: 0,
}

/** What Anki itself begins with; whoever imports the cards keeps their own options. */
const options = {
  id: 1,
  name: 'Default',
  mod: 0,
  usn: 0,
  maxTaken: 60,
  autoplay: true,
  timer: 0,
  replayq: true,
  dyn: false,
  new: { bury: false, delays: [1, 10], initialFactor: 2500, ints: [1, 4, 0], order: 1, perDay: 20 },
  rev: { bury: false, ease4: 1.3, ivlFct: 1, maxIvl: 36_500, perDay: 200, hardFactor: 1.2 },
  lapse: { delays: [10], leechAction: 1, leechFails: 8, minInt: 1, mult: 0 },
}
