import { presetIds, presetNamed } from '../compile/presets.ts'
import type { PresetId } from '../compile/presets.ts'
import type { Format } from '../formats/format.ts'
import { formats } from '../formats/index.ts'
import { CliError, exitCodes } from './error.ts'

/** The formats of these names. */
export function chooseFormats(ids: readonly string[]): Format[] {
  return ids.map((id) => {
    const format = formats.find((known) => known.id === id)
    if (format) return format
    const known = formats.map((format) => format.id).join(', ')
    throw new CliError(`There is no format "${id}"; choose from ${known}.`, exitCodes.usage)
  })
}

/** The preset that the command line names. */
export function choosePreset(name: string): PresetId {
  const preset = presetNamed(name)
  if (preset) return preset
  const known = presetIds.join(', ')
  throw new CliError(`There is no preset "${name}"; choose from ${known}.`, exitCodes.usage)
}
