import type { ElementContent, Root } from 'hast'
import { h } from 'hastscript'
import type { CertificateOffer, Course } from '../model/course.ts'
import { fillTemplate, languageSlots } from './document.ts'
import { marksIn } from '../texts/direction.ts'
import { textsFor } from '../texts/build-texts.ts'
import { reviewText } from './review-text.ts'

/** The certificate of a course: everything but its learner, whom the player fills in. */
export function renderCertificate(
  course: Course,
  offer: CertificateOffer,
  template: string,
): string {
  const texts = textsFor(course.language).course.certificate
  return fillTemplate(template, {
    ...languageSlots(course.language),
    title: offer.title,
    statement: offer.statement,
    course: course.title,
    publisher: course.publisher,
    dateLabel: texts.date,
    scoreLabel: texts.score,
    timeLabel: texts.time,
    codeLabel: texts.code,
    note: texts.note,
    revision: texts.revision(course.revision),
    hours: texts.hours(offer.hours),
    logo: tree(offer.logo ? [h('img.certificate-logo', { src: offer.logo, alt: '' })] : []),
    signatory: tree(offer.signatory ? [signature(offer.signatory)] : []),
    smallPrint: tree(smallPrint(course)),
  })
}

/** Who answers for the content, and what the course does not claim. */
function smallPrint({ review, disclaimer, language }: Course): ElementContent[] {
  return [
    ...(review
      ? [
          h(
            'p.certificate-note',
            { dataPart: 'review', ...marksIn(language).own },
            `${reviewText(review, textsFor(language))}.`,
          ),
        ]
      : []),
    ...(disclaimer
      ? [h('p.certificate-note.certificate-disclaimer', { dataPart: 'disclaimer' }, disclaimer)]
      : []),
  ]
}

/** The logo says nothing that the publisher's name below it does not say, so it has no text of its own. */
function tree(children: ElementContent[]): Root {
  return { type: 'root', children }
}

function signature({ name, role }: NonNullable<CertificateOffer['signatory']>): ElementContent {
  return h('div.certificate-signature', [
    h('p', { dataPart: 'signatory' }, name),
    h('p', { dataPart: 'role' }, role),
  ])
}
