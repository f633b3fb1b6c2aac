/** Tells when the browser says that the network went away and came back. */
export function watchNetwork(
  window: Window,
  on: { readonly lost: () => void; readonly back: () => void },
): void {
  window.addEventListener('offline', on.lost)
  window.addEventListener('online', on.back)
}
