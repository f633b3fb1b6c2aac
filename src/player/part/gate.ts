import { makeGate } from '../view/gate/gate.ts'
import { gateGlobal } from '../view/gate/part.ts'
import type { GatePart } from '../view/gate/part.ts'

const part: GatePart = { makeGate }
Object.assign(window, { [gateGlobal]: part })
