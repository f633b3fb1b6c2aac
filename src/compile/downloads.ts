import type { VFile } from 'vfile'
import { downloadIds } from '../model/download.ts'
import type { DownloadId } from '../model/download.ts'
import { didYouMean } from './near.ts'
import { fail } from './report.ts'
import type { CourseSettings } from './settings.ts'
import type { YamlValue } from './yaml-source.ts'

/** The documents that `downloads` names, each once; nothing when the course leaves the choice to the tool. */
export function chooseDownloads(
  file: VFile,
  { value, placeOf }: YamlValue<CourseSettings>,
): readonly DownloadId[] | undefined {
  const { downloads } = value
  downloads?.forEach((name, index) => {
    if (isDownload(name)) return
    fail(file, 'download-unknown', {
      reason: `There is no document \`${name}\`.`,
      mend: didYouMean(name, downloadIds) ?? `Choose from ${downloadIds.join(', ')}.`,
      place: placeOf('downloads', index),
    })
  })
  return downloads && downloadIds.filter((id) => downloads.includes(id))
}

function isDownload(name: string): name is DownloadId {
  return downloadIds.some((id) => id === name)
}
