import { mini, pageWith } from '../mini-course.ts'
import type { Mistake } from './mistake.ts'

const module = mini['modules/01-one.md']

/** Mistakes in a module. */
export const moduleMistakes: readonly Mistake[] = [
  {
    title: 'front matter that does not parse',
    change: { 'modules/01-one.md': module.replace('title: One', 'title: One: two') },
    says: 'modules/01-one.md:2:8 error The YAML does not parse: a line has two colons, or the next one is indented without need. (yaml-syntax)',
    mend: 'Put a text with a colon in it between quotes; begin keys of one level in one column.',
  },
  {
    title: 'front matter that does not parse, in a module that others link to',
    change: {
      'modules/01-one.md': module.replace('title: One', 'title: One: two'),
      'modules/02-two.md': '---\ntitle: Two\n---\n\nSee [it](01-one.md#page).\n',
    },
    says: 'modules/01-one.md:2:8 error The YAML does not parse: a line has two colons, or the next one is indented without need. (yaml-syntax)',
    mend: 'Put a text with a colon in it between quotes; begin keys of one level in one column.',
  },
  {
    title: 'no front matter',
    change: { 'modules/02-two.md': 'Hello.\n' },
    says: 'modules/02-two.md:1:1 error `title`: it is missing. (yaml-value)',
    mend: 'Begin the file in its very first line with ---, then a line such as title: Zones, then --- again.',
  },
  {
    title: 'a blank line before the front matter',
    change: { 'modules/02-two.md': '\n---\ntitle: Two\n---\n' },
    says: 'modules/02-two.md:1:1 error `title`: it is missing. (yaml-value)',
    mend: 'Begin the file in its very first line with ---, then a line such as title: Zones, then --- again.',
  },
  {
    title: 'an unknown key in front matter',
    change: { 'modules/01-one.md': module.replace('title: One', 'title: One\nminuets: 3') },
    says: 'modules/01-one.md:3:1 error Unknown key `minuets`. (yaml-unknown-key)',
    mend: 'Did you mean `minutes`?',
  },
  {
    title: 'a text in place of minutes',
    change: { 'modules/01-one.md': module.replace('title: One', 'title: One\nminutes: three') },
    says: 'modules/01-one.md:3:1 error `minutes`: expected a whole number. (yaml-value)',
    mend: 'Write the figure alone, with a point for decimals, and without quotes and unit.',
  },
  {
    title: 'an objective whose id is a sentence',
    change: {
      'modules/01-one.md': module.replace(
        'title: One\nobjectives:',
        'title: One\nobjectives:\n  Know more: Know more',
      ),
    },
    says: 'modules/01-one.md:4:3 error `objectives.Know more`: expected lower-case letters, digits and hyphens, a letter first. (yaml-value)',
    mend: 'Give the value that is asked for; docs/authoring.md lists every key.',
  },
  {
    title: 'an alias bomb in front matter',
    change: {
      'modules/01-one.md': module.replace(
        'title: One',
        `title: One\na: &a [x]\nb: &b [${Array(101).fill('*a').join(', ')}]\n`,
      ),
    },
    says: 'modules/01-one.md:4:8 error The YAML does not parse: its aliases multiply beyond all use. (yaml-syntax)',
    mend: 'Write the value out where the alias (*name) stands.',
  },
  {
    title: 'two modules of one id',
    change: { 'modules/02-one.md': '---\ntitle: Two\n---\n' },
    says: 'modules/02-one.md:1:1 error The module `one` exists already, in modules/01-one.md. (id-duplicate)',
    mend: 'Choose another id; ids are permanent and unique over the course.',
  },
  {
    title: 'one objective in two modules',
    change: {
      'modules/02-two.md':
        '---\ntitle: Two\nobjectives:\n  more: Know more\n  know: Know it again\n---\n',
    },
    says: 'modules/02-two.md:5:3 error The objective `know` exists already, in modules/01-one.md. (id-duplicate)',
    mend: 'Choose another id; ids are permanent and unique over the course.',
  },
  {
    title: 'a file name that makes no id',
    change: { 'modules/02-Zone IV!.md': '---\ntitle: Two\n---\n' },
    says: "modules/02-Zone IV!.md:1:1 error `Zone IV!` can't be a module's id, which is the file's name without its number. (id-invalid)",
    mend: 'Name the file like 01-lower-case-words.md.',
  },
  {
    title: 'a heading with the name of another',
    change: pageWith('## Other {#page}'),
    says: "modules/01-one.md:11:1 error The file has `page` as a heading's name already. (id-duplicate)",
    mend: 'Give one of the headings another name: `## Heading {#another-name}`.',
  },
  {
    title: 'a heading with the name of the opening page',
    change: pageWith('## Start'),
    says: "modules/01-one.md:11:1 error The file has `start` as a heading's name already. (id-duplicate)",
    mend: 'Give one of the headings another name: `## Heading {#another-name}`.',
  },
  {
    title: 'a heading of signs alone',
    change: pageWith('## ???'),
    says: 'modules/01-one.md:11:1 error The heading has no letters or digits that could become its name. (id-invalid)',
    mend: 'Write a heading in words, or name it: `## ??? {#a-name}`.',
  },
  {
    title: 'a title inside the text',
    change: pageWith('# Title'),
    says: 'modules/01-one.md:11:1 error A heading with a single #. (heading-level)',
    mend: 'Begin pages with ##, sections inside a page with ###; the title goes into the front matter.',
  },
  {
    title: 'a level left out',
    change: pageWith('#### Deep'),
    says: 'modules/01-one.md:11:1 error A heading of level 4 follows one of level 2. (heading-level)',
    mend: 'Begin pages with ##, sections inside a page with ###; the title goes into the front matter.',
  },
  {
    title: 'a ::: block that is never closed',
    change: pageWith(':::note\nText.\n\n## Next\n\n## And next'),
    says: 'modules/01-one.md:14:1 error A page heading (##) stands inside a block. (heading-level)',
    mend: 'Close the ::: block above it, or make it a ### heading.',
  },
  {
    title: 'an outer block that the inner one closes',
    change: pageWith(':::note\n:::tip\nText.\n:::\n:::'),
    says: 'modules/01-one.md:15:1 error The colons close no block. (directive-unknown)',
    mend: 'Take them out; or give the outer of two nested blocks more colons, as in ::::note.',
  },
  {
    title: 'an unknown block',
    change: pageWith(':::warnign\nText.\n:::'),
    says: 'modules/01-one.md:11:1 error There is no block `warnign`. (directive-unknown)',
    mend: 'Did you mean `warning`?',
  },
  {
    title: 'a block named like a part of JavaScript',
    change: pageWith(':::valueOf\nText.\n:::'),
    says: 'modules/01-one.md:11:1 error There is no block `valueOf`. (directive-unknown)',
    mend: 'Use one of note, tip, warning, policy, figure, details, video, audio, question, quiz, passage.',
  },
  {
    title: 'a question that does not exist',
    change: pageWith('::question{#frist}'),
    says: 'modules/01-one.md:11:1 error There is no question `frist`. (question-unknown)',
    mend: 'Did you mean `first`?',
  },
  {
    title: 'a question without an id',
    change: pageWith('::question'),
    says: 'modules/01-one.md:11:1 error There is no question ``. (question-unknown)',
    mend: 'Name a question of a bank: ::question{#its-id}',
  },
  {
    title: 'a quiz of a bank that does not exist',
    change: pageWith('::quiz{bank=two count=1}'),
    says: 'modules/01-one.md:11:1 error The quiz names no bank that exists. (question-unknown)',
    mend: 'Write ::quiz{bank=bank-id count=3}, with a count that the bank can fill.',
  },
  {
    title: 'a quiz of more questions than the bank has',
    change: pageWith('::quiz{bank=one count=2}'),
    says: "modules/01-one.md:11:1 error The bank can't give 2 questions. (question-unknown)",
    mend: 'Write ::quiz{bank=bank-id count=3}, with a count that the bank can fill.',
  },
  {
    title: 'a quiz of half a question',
    change: pageWith('::quiz{bank=one count=0.5}'),
    says: "modules/01-one.md:11:1 error The bank can't give 0.5 questions. (question-unknown)",
    mend: 'Write ::quiz{bank=bank-id count=3}, with a count that the bank can fill.',
  },
  {
    title: 'a link to a file that does not exist',
    change: pageWith('See [it](01-on.md).'),
    says: 'modules/01-one.md:11:5 error `01-on.md` leads nowhere. (link-dead)',
    mend: 'Did you mean modules/01-one.md?',
  },
  {
    title: 'a link to a heading that does not exist',
    change: pageWith('See [it](01-one.md#pag).'),
    says: 'modules/01-one.md:11:5 error `01-one.md#pag` leads nowhere. (link-dead)',
    mend: 'Did you mean #page?',
  },
  {
    title: 'a link to a heading of its own that does not exist',
    change: pageWith('See [it](#nowhere).'),
    says: 'modules/01-one.md:11:5 error `#nowhere` leads nowhere. (link-dead)',
    mend: 'Name a heading of that file, or drop the part after #.',
  },
  {
    title: 'a link from the root',
    change: pageWith('See [it](/01-one.md).'),
    says: 'modules/01-one.md:11:5 error `/01-one.md` leads nowhere. (link-dead)',
    mend: 'Did you mean modules/01-one.md?',
  },
  {
    title: 'a link that is not well-formed',
    change: pageWith('See [it](%zz.md).'),
    says: 'modules/01-one.md:11:5 error `%zz.md` leads nowhere. (link-dead)',
    mend: 'Link to a file of modules/ or info/ by its relative path.',
  },
  {
    title: 'a dead link beside raw HTML',
    change: pageWith('<figure>x</figure>\n\nA <b>bold</b> [link](#nowhere).'),
    says: 'modules/01-one.md:13:15 error `#nowhere` leads nowhere. (link-dead)',
    mend: 'Name a heading of that file, or drop the part after #.',
  },
  {
    title: 'a dead link inside raw HTML',
    change: pageWith('Text.\n\n<figure>\n  <a href="#nowhere">x</a>\n</figure>'),
    says: 'modules/01-one.md:14:3 error `#nowhere` leads nowhere. (link-dead)',
    mend: 'Name a heading of that file, or drop the part after #.',
  },
  {
    title: 'a dead link in a footnote of two pages',
    change: pageWith('A[^n]\n\n## Next\n\nB[^n]\n\n[^n]: See [it](#nowhere).'),
    says: 'modules/01-one.md:17:11 error `#nowhere` leads nowhere. (link-dead)',
    mend: 'Name a heading of that file, or drop the part after #.',
  },
  {
    title: 'a script',
    change: pageWith('<script>\nalert(1)\n</script>'),
    says: 'modules/01-one.md:11:1 warning `<script>` is not allowed in a course and is taken out. (html-unsafe)',
    mend: 'Use Markdown or one of the ::: blocks; packages carry no scripts of their own.',
  },
  {
    title: 'an event handler',
    change: pageWith('A <b onclick="alert(1)">b</b>.'),
    says: 'modules/01-one.md:11:3 warning `onclick` is not allowed in a course and is taken out. (html-unsafe)',
    mend: 'Use Markdown or one of the ::: blocks; packages carry no scripts of their own.',
  },
  {
    title: 'a style',
    change: pageWith('A <b style="color: red">b</b>.'),
    says: 'modules/01-one.md:11:3 warning `style` is not allowed in a course and is taken out. (html-unsafe)',
    mend: 'Use Markdown or one of the ::: blocks; packages carry no scripts of their own.',
  },
  {
    title: 'a style sheet',
    change: pageWith('<style>\np { color: red }\n</style>'),
    says: 'modules/01-one.md:11:1 warning `<style>` is not allowed in a course and is taken out. (html-unsafe)',
    mend: 'Use Markdown or one of the ::: blocks; packages carry no scripts of their own.',
  },
  {
    title: 'a frame',
    change: pageWith('<iframe src="https://courses.example/" onload="alert(1)"></iframe>'),
    says: 'modules/01-one.md:11:1 warning `<iframe>` is not allowed in a course and is taken out. (html-unsafe)',
    mend: 'Use Markdown or one of the ::: blocks; packages carry no scripts of their own.',
  },
  {
    title: 'a script address in Markdown',
    change: pageWith('A [link](javascript:alert(1)).'),
    says: 'modules/01-one.md:11:3 warning `href="javascript:…"` is not allowed in a course and is taken out. (html-unsafe)',
    mend: 'Use Markdown or one of the ::: blocks; packages carry no scripts of their own.',
  },
  {
    title: 'a script address in disguise',
    change: pageWith('A [link](JAVA&#115;cript&colon;alert).'),
    says: 'modules/01-one.md:11:3 warning `href="javascript:…"` is not allowed in a course and is taken out. (html-unsafe)',
    mend: 'Use Markdown or one of the ::: blocks; packages carry no scripts of their own.',
  },
  {
    title: 'a script address in HTML',
    change: pageWith('A <a href="javascript:alert(1)">link</a>.'),
    says: 'modules/01-one.md:11:3 warning `href="javascript:…"` is not allowed in a course and is taken out. (html-unsafe)',
    mend: 'Use Markdown or one of the ::: blocks; packages carry no scripts of their own.',
  },
  {
    title: 'a picture inside the text itself',
    change: pageWith('<img src="data:image/png;base64,AAAA" alt="x">'),
    says: 'modules/01-one.md:11:1 warning `src="data:…"` is not allowed in a course and is taken out. (html-unsafe)',
    mend: 'Use Markdown or one of the ::: blocks; packages carry no scripts of their own.',
  },
  {
    title: 'a link of a protocol that no page needs',
    change: pageWith('A [link](ftp://courses.example/x).'),
    says: 'modules/01-one.md:11:3 warning `href="ftp:…"` is not allowed in a course and is taken out. (html-unsafe)',
    mend: 'Use Markdown or one of the ::: blocks; packages carry no scripts of their own.',
  },
  {
    title: 'HTML nested without end',
    change: pageWith('<div>'.repeat(5000)),
    says: 'modules/01-one.md:11:1 error Blocks are nested more than 200 levels deep. (nesting-depth)',
    mend: 'Take out the surplus > and list markers, or close the HTML elements.',
  },
]
