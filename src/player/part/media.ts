import { mountMedia } from '../view/media/mount.ts'
import { mediaGlobal } from '../view/media/part.ts'
import type { MediaPart } from '../view/media/part.ts'

const part: MediaPart = { mount: mountMedia }
Object.assign(window, { [mediaGlobal]: part })
