import { posix } from 'node:path'
import type { VFile } from 'vfile'
import type { CertificateOffer, Module } from '../model/course.ts'
import type { CourseTexts } from '../texts/build-texts.ts'
import type { AssetStore } from './asset.ts'
import { fail } from './report.ts'
import type { CourseSettings } from './settings.ts'
import type { YamlValue } from './yaml-source.ts'

/** What the certificate is compiled against. */
export interface CertificateContext {
  /** `course.yaml`: the logo's path is seen from it. */
  readonly file: VFile
  readonly modules: readonly Module[]
  readonly assets: AssetStore
  /** For what the author leaves to us. */
  readonly texts: CourseTexts
}

/** Pictures that every browser can draw onto a canvas, from where the PDF takes them. */
const logoTypes = ['.svg', '.png', '.jpg', '.jpeg']

/** The certificate that the course gives: the usual one with a graded exam, none without. */
export function compileCertificate(
  { value, placeOf }: YamlValue<CourseSettings>,
  { file, modules, assets, texts }: CertificateContext,
): CertificateOffer | undefined {
  const isGraded = value.exams.some(({ graded }) => graded)
  const written = value.certificate
  if (written === false) return undefined
  if (!isGraded) {
    if (written) reportNoExam(file, placeOf('certificate'))
    return undefined
  }
  const {
    title = texts.certificate.title,
    statement = texts.certificate.statement,
    hours,
    signatory,
    logo,
  } = written ?? {}
  const place = placeOf('certificate', 'logo')
  const picture = logo === undefined ? undefined : useLogo(logo, place, { file, assets })
  return {
    title,
    statement,
    hours: hours ?? hoursOf(modules),
    ...(signatory && { signatory }),
    ...(picture !== undefined && { logo: picture }),
  }
}

/** The modules' minutes in hours, rounded to halves, at least one half. */
function hoursOf(modules: readonly Module[]): number {
  const minutes = modules.reduce((sum, module) => sum + module.minutes, 0)
  return Math.max(1, Math.round(minutes / 30)) / 2
}

type Point = ReturnType<YamlValue<unknown>['placeOf']>

function useLogo(
  logo: string,
  place: Point,
  { file, assets }: Pick<CertificateContext, 'file' | 'assets'>,
): string | undefined {
  if (logoTypes.includes(posix.extname(logo).toLowerCase())) return assets.use(file, logo, place)
  fail(file, 'asset-type', {
    reason: `\`${logo}\` can't be the logo of a certificate.`,
    mend: `Use one of ${logoTypes.join(' ')}.`,
    place,
  })
  return undefined
}

function reportNoExam(file: VFile, place: Point): void {
  fail(file, 'certificate-exam', {
    reason: 'The course has a certificate, but no graded exam to earn it by.',
    mend: 'Add an exam, or take the certificate out.',
    place,
  })
}
