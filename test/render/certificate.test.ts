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

const signed = { reviewer: 'Ada <King>', role: 'MR physicist', date: '2026-03-04' }

test.each([
  {
    review: { version: '2026.1' },
    says: 'Content 2026.1: not yet signed off by a reviewer of this site.',
  },
  {
    review: { version: '2026.1', signed },
    says: 'Content 2026.1: reviewed by Ada &#x3C;King>, MR physicist, on 4 March 2026.',
  },
])('a certificate says who answers for the content, if anybody: $says', ({ review, says }) => {
  expect(renderCertificate({ ...sampleCourse, review }, usual, template)).toContain(
    `data-part="review">${says}</p>`,
  )
})

test('a disclaimer stands at the end of the certificate, after who signed the content off', () => {
  const course = { ...sampleCourse, review: { version: '2' }, disclaimer: 'No <licence>.' }
  const html = renderCertificate(course, usual, template)
  expect(html.match(/data-part="\w+"/g)?.slice(-3)).toEqual([
    'data-part="revision"',
    'data-part="review"',
    'data-part="disclaimer"',
  ])
  expect(html).toContain('>No &#x3C;licence>.</p>')
})
