import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { renderCertificate } from '../../src/render/certificate.ts'
import { sampleCourse } from '../doubles/course.ts'

const template = readFileSync(new URL('../../templates/certificate.html', import.meta.url), 'utf8')
const usual = {
  title: 'Certificate of completion',
  statement: 'has completed the course',
  hours: 1,
}

test('a certificate with everything is as ever', async () => {
  const offer = {
    ...usual,
    hours: 4.5,
    signatory: { name: 'Ada <King>', role: 'Head of training' },
    logo: 'assets/logo-01234567.svg',
  }
  const course = { ...sampleCourse, title: 'Ladders & falls' }
  await expect(renderCertificate(course, offer, template)).toMatchFileSnapshot(
    '__snapshots__/certificate.html',
  )
})

test('a usual certificate has neither logo nor signature', () => {
  const html = renderCertificate(sampleCourse, usual, template)
  expect(html).not.toMatch(/<img|signat/)
  expect(html).toContain('>1 hour<')
})

test('no course can take away what the certificate is not', () => {
  const empty = { title: '', statement: '', hours: 0.5 }
  expect(renderCertificate(sampleCourse, empty, template)).toContain(
    'This certificate is proof of completing this course. It is not a board certification.',
  )
})
