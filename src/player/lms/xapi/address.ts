import { launchQuery } from './launch.ts'

/**
 * The address of the launch, which is then taken out of the address bar: histories, logs and pages that are linked to must not
 * get its credentials.
 *
 * A page that is loaded again finds the launch in the tab's own storage. Where there is none, the address stays as it is.
 */
export function takeLaunchAddress(window: Window): string {
  const { href } = window.location
  try {
    const { origin, pathname } = new URL(href)
    const key = `coursewright launch ${pathname}`
    if (!launchQuery(href).has('endpoint')) return window.sessionStorage.getItem(key) ?? href
    window.sessionStorage.setItem(key, href)
    window.history.replaceState(window.history.state, '', origin + pathname)
  } catch {
    // Frames may be denied storage or history; files have no origin.
  }
  return href
}
