/** A clock that never goes back, in milliseconds since 1970: the order of a session goes by its timestamps (cmi5 §9.3). */
export function steadyClock(): () => number {
  let last = 0
  return () => {
    last = Math.max(last, Date.now())
    return last
  }
}
