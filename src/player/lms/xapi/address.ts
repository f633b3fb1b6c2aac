import { launchQuery } from './launch.ts'

/** The address of the launch, also after it was taken out of the address bar. */
export function launchAddress(window: Window): string {
  const { href } = window.location
  try {
    if (launchQuery(href).has('endpoint')) return href
    return window.sessionStorage.getItem(keyOf(window)) ?? href
  } catch {
    return href
  }
}

/**
 * The address of the launch, which is then taken out of the address bar: histories, logs and pages that are linked to must not
 * get its credentials.
 *
 * A page that is loaded again finds the launch in the tab's own storage. Where there is none, the address stays as it is.
 */
export function takeLaunchAddress(window: Window): string {
  const address = launchAddress(window)
  try {
    if (!launchQuery(address).has('endpoint')) return address
    const { origin, pathname } = new URL(address)
    window.sessionStorage.setItem(keyOf(window), address)
    window.history.replaceState(window.history.state, '', origin + pathname)
  } catch {
    // Frames may be denied storage or history; files have no origin.
  }
  return address
}

function keyOf({ location }: Window): string {
  return `coursewright launch ${new URL(location.href).pathname}`
}
