import type { LoadedKind, View } from './app.ts'

/** Name of the global under which the player finds the views that scripts of their own brought. */
export const loadedViews = 'coursewrightViews'

export type ViewsWindow = Window & { [loadedViews]?: { [K in LoadedKind]?: View<K> } }

/** What the script of a view does: leaves it where the player looks for it. */
export function offerView<K extends LoadedKind>(window: ViewsWindow, kind: K, view: View<K>): void {
  window[loadedViews] = { ...window[loadedViews], [kind]: view }
}
