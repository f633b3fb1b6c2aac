import { assetOf, settingsWith } from '../mini-course.ts'
import type { Sources } from '../mini-course.ts'
import type { Mistake } from './mistake.ts'

const asked = 'Give the value that is asked for; docs/authoring.md lists every key.'

function certificate(text: string): Sources {
  return settingsWith('exams:', `certificate: ${text}\nexams:`)
}

/** Mistakes in what a certificate says. */
export const certificateMistakes: readonly Mistake[] = [
  {
    title: 'a certificate that is neither a block nor false',
    change: certificate('yes'),
    says: 'course.yaml:7:1 error `certificate`: expected false, or what the certificate says. (yaml-value)',
    mend: asked,
  },
  {
    title: 'an unknown key of the certificate',
    change: certificate('{ titel: Diploma }'),
    says: 'course.yaml:7:16 error Unknown key `certificate.titel`. (yaml-unknown-key)',
    mend: 'Did you mean `title`?',
  },
  {
    title: 'a certificate of no hours',
    change: certificate('{ hours: 0 }'),
    says: 'course.yaml:7:16 error `certificate.hours`: expected 0.5 or more. (yaml-value)',
    mend: asked,
  },
  {
    title: 'a certificate that is good for half a day',
    change: certificate('{ valid_days: 0.5 }'),
    says: 'course.yaml:7:16 error `certificate.valid_days`: expected a whole number. (yaml-value)',
    mend: asked,
  },
  {
    title: 'a signatory without a role',
    change: certificate('{ signatory: { name: Dr Who } }'),
    says: 'course.yaml:7:16 error `certificate.signatory.role`: it is missing. (yaml-value)',
    mend: asked,
  },
  {
    title: 'a logo that does not exist',
    change: certificate('{ logo: assets/logo.svg }'),
    says: 'course.yaml:7:16 error There is no file `assets/logo.svg` in the course. (asset-missing)',
    mend: 'Add the file, or mend the path.',
  },
  {
    title: 'a logo that is no picture',
    change: certificate('{ logo: assets/logo.pdf }'),
    assets: [assetOf('assets/logo.pdf', '%PDF')],
    says: "course.yaml:7:16 error `assets/logo.pdf` can't be the logo of a certificate. (asset-type)",
    mend: 'Use one of .svg .png .jpg .jpeg.',
  },
  {
    title: 'a certificate without a graded exam',
    change: settingsWith('pass: 50 }', 'pass: 50, graded: false }\ncertificate: { hours: 2 }'),
    says: 'course.yaml:9:1 error The course has a certificate, but no graded exam to earn it by. (certificate-exam)',
    mend: 'Add an exam, or take the certificate out.',
  },
  {
    title: 'a disclaimer that no certificate has room for',
    change: settingsWith('exams:', `disclaimer: ${'no '.repeat(201)}\nexams:`),
    says: 'course.yaml:7:1 error `disclaimer`: expected at most 600 characters. (yaml-value)',
    mend: asked,
  },
  {
    title: 'a sign-off without a version',
    change: settingsWith('exams:', 'review: { reviewer: Ada King }\nexams:'),
    says: 'course.yaml:7:1 error `review.version`: it is missing. (yaml-value)',
    mend: asked,
  },
  {
    title: 'a sign-off by somebody on no day',
    change: settingsWith('exams:', 'review: { version: "1", reviewer: Ada, role: Expert }\nexams:'),
    says: 'course.yaml:7:1 error `review`: expected reviewer, role and date together, or the version alone. (yaml-value)',
    mend: asked,
  },
  {
    title: 'a sign-off on a day that is none',
    change: settingsWith(
      'exams:',
      'review: { version: "1", reviewer: Ada, role: Expert, date: 2026-02-30 }\nexams:',
    ),
    says: 'course.yaml:7:54 error `review.date`: expected a date such as 2026-01-31. (yaml-value)',
    mend: asked,
  },
]
