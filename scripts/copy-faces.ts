// Copies the faces of the printed documents, with their licences, to where the command finds them.
import { copyFile, mkdir } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** Faces by the npm package that has them. */
const faces = {
  'eb-garamond': [
    '400Regular/EBGaramond_400Regular',
    '400Regular_Italic/EBGaramond_400Regular_Italic',
    '600SemiBold/EBGaramond_600SemiBold',
  ],
  'source-sans-3': [
    '400Regular/SourceSans3_400Regular',
    '400Regular_Italic/SourceSans3_400Regular_Italic',
    '600SemiBold/SourceSans3_600SemiBold',
  ],
  'source-code-pro': ['400Regular/SourceCodePro_400Regular'],
}

/** Whole faces: typst itself takes out of them what a document needs. */
export async function copyFaces(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  for (const [name, paths] of Object.entries(faces)) {
    const from = dirname(
      createRequire(import.meta.url).resolve(`@expo-google-fonts/${name}/package.json`),
    )
    for (const path of paths) {
      await copyFile(join(from, `${path}.ttf`), join(folder, `${path.split('/')[1] ?? path}.ttf`))
    }
    await copyFile(join(from, 'LICENSE_FONT'), join(folder, `LICENSE-${name}.txt`))
  }
}
