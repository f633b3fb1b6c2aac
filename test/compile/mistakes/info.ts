import type { Sources } from '../mini-course.ts'
import type { Mistake } from './mistake.ts'

function info(text: string): Sources {
  return { 'info/01-faq.md': `---\ntitle: FAQ\n---\n\n${text}\n` }
}

/** Mistakes on pages about the course. */
export const infoMistakes: readonly Mistake[] = [
  {
    title: 'an info page without a title',
    change: { 'info/01-faq.md': 'Text.\n' },
    says: 'info/01-faq.md:1:1 error `title`: it is missing. (yaml-value)',
    mend: 'Begin the file in its very first line with ---, then a line such as title: Zones, then --- again.',
  },
  {
    title: 'a key that only modules have',
    change: { 'info/01-faq.md': '---\ntitle: FAQ\nminutes: 5\n---\n' },
    says: 'info/01-faq.md:3:1 error Unknown key `minutes`. (yaml-unknown-key)',
    mend: 'Take it out; the keys here are title.',
  },
  {
    title: 'a file name of an info page that makes no id',
    change: { 'info/FAQ.md': '---\ntitle: FAQ\n---\n' },
    says: "info/FAQ.md:1:1 error `FAQ` can't be a page's id, which is the file's name without its number. (id-invalid)",
    mend: 'Name the file like 01-lower-case-words.md.',
  },
  {
    title: 'two info pages of one id',
    change: { ...info('Text.'), 'info/02-faq.md': '---\ntitle: FAQ\n---\n' },
    says: 'info/02-faq.md:1:1 error The info page `faq` exists already, in info/01-faq.md. (id-duplicate)',
    mend: 'Choose another id; ids are permanent and unique over the course.',
  },
  {
    title: 'an info page with a heading of the first level',
    change: info('# FAQ'),
    says: 'info/01-faq.md:5:1 error A heading with a single #. (heading-level)',
    mend: 'Begin pages with ##, sections inside a page with ###; the title goes into the front matter.',
  },
  {
    title: 'an info page with a name twice',
    change: info('## One {#one}\n\n## Two {#one}'),
    says: "info/01-faq.md:7:1 error The file has `one` as a heading's name already. (id-duplicate)",
    mend: 'Give one of the headings another name: `## Heading {#another-name}`.',
  },
  {
    title: 'a knowledge check on an info page',
    change: info('::question{#first}'),
    says: 'info/01-faq.md:5:1 error A page about the course asks a question. (question-place)',
    mend: 'Move it to a page of a module; what learners do here is not kept.',
  },
  {
    title: 'a quiz on an info page',
    change: info('::quiz{bank=one count=1}'),
    says: 'info/01-faq.md:5:1 error A page about the course asks a question. (question-place)',
    mend: 'Move it to a page of a module; what learners do here is not kept.',
  },
  {
    title: 'a block on an info page that does not exist',
    change: info(':::note-well\nText.\n:::'),
    says: 'info/01-faq.md:5:1 error There is no block `note-well`. (directive-unknown)',
    mend: 'Use one of note, tip, warning, policy, figure, details, video, audio, question, quiz, passage.',
  },
  {
    title: 'a link from an info page to a heading that is not there',
    change: info('[Page](../modules/01-one.md#pages)'),
    says: 'info/01-faq.md:5:1 error `../modules/01-one.md#pages` leads nowhere. (link-dead)',
    mend: 'Did you mean #page?',
  },
  {
    title: 'a link to an info page that is not there',
    change: { ...info('Text.'), 'glossary.md': '## Term\n\nSee [it](info/01-fax.md).\n' },
    says: 'glossary.md:3:5 error `info/01-fax.md` leads nowhere. (link-dead)',
    mend: 'Did you mean info/01-faq.md?',
  },
  {
    title: 'a picture on an info page that is not there',
    change: info('![Plan](../assets/plan.svg)'),
    says: 'info/01-faq.md:5:1 error There is no file `assets/plan.svg` in the course. (asset-missing)',
    mend: 'Add the file, or mend the path.',
  },
]
