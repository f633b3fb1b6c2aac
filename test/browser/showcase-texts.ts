import type { Sources } from '../compile/mini-course.ts'
import { asked } from './asked.ts'

const settings = `id: showcase
iri: https://courses.example/showcase
title: Everything that a course may hold
language: en
description: Each feature of a page and each kind of question once.
publisher: Example Works
formats: [scorm12]
exams:
  - { id: final, title: Final test, draw: 9, pass: 70, shuffle: false, time_limit: 20 }
contact: { name: Course team, link: "mailto:team@courses.example" }
disclaimer: This course is education, and no board certification.
certificate: { hours: 1, signatory: { name: Ada King, role: Head of training } }
downloads: [flash-cards-csv]
references:
  HSE: "Health and Safety Guide. Ladders and stepladders. 2021."
`

/** Longer than a narrow screen is wide. */
const longWord = 'pneumonoultramicroscopicsilicovolcanoconiosis'

/** A page for each thing that a text may have, so that a key press too much or too little is noticed. */
const firstModule = `---
title: What pages hold
objectives:
  know: Know what a page may hold
---

Welcome. A **quench** is among the terms; see [the tables](#tables) and [the FAQ](../info/01-faq.md).

## Figures and boxes

:::figure
![Three stripes, black, grey and white](../assets/stripes.svg)

The stripes, from dark to light.
:::

:::note
A note with a [link outside](https://courses.example/).
:::

:::tip
A tip.
:::

:::warning[Stop]
A warning with a title of its own.
:::

:::policy
What the site decides.
:::

:::details[More about it]
What was hidden.
:::

## Tables

Before a wide table.[^one] The quench pipe leads outside.

| Zone | Who may be there | Screening | Door | Sign | Supervision by the staff |
| ---- | ---------------- | --------- | ---- | ---- | ------------------------ |
| I | Everybody | None at all | Open | None | Unsupervised |
| II | Patients and visitors | Beginning | Watched | At the desk | Under general supervision |

### A section

1. First
   - inside
2. Second

> A quotation.

\`a line of code\`, and a block of it:

\`\`\`
const aLongLineOfCode = 'which goes on for longer than a narrow screen is wide, so that it has to scroll by itself'
\`\`\`

- [x] Done
- [ ] To do

[^one]: The source of it. See [more](https://courses.example/).
`

const secondModule = `---
title: Questions
objectives:
  ask: Answer every kind of question
---

A check comes next.

## One check

::question{#choice}

## Every kind

${Object.keys(asked)
  .map((kind) => `::question{#${kind}}`)
  .join('\n\n')}
`

const thirdModule = `---
title: The end of ${longWord}
---

This module is for what does not load.
`

const bank = `---
title: All kinds of ${longWord}
objective: know
credit: partial
reference: HSE
---

${Object.entries(asked)
  .map(([kind, { source }]) => `## ${kind}\n\n${source}\n`)
  .join('\n')}`

const deck = `---
title: Zones and ${longWord}
---

## zone-four

Where does Zone IV lie?

> It is the **magnet room**.
>
> | Zone | What |
> | ---- | ---- |
> | IV | Magnet |

## stripes

![Three stripes](../assets/stripes.svg)

> Black, grey and white.
`

const glossary = `## Quench

Sudden loss of the field; see [tables](modules/01-pages.md#tables).

## Zone IV

The magnet room.
`

const faq = `---
title: Questions and answers
---

## May I take breaks?

Yes.
`

export const showcaseSources: Sources = {
  'course.yaml': settings,
  'modules/01-pages.md': firstModule,
  'modules/02-questions.md': secondModule,
  'modules/03-end.md': thirdModule,
  'banks/01-kinds.md': bank,
  'flashcards/01-zones.md': deck,
  'glossary.md': glossary,
  'info/01-faq.md': faq,
}

/** Three stripes, dark and light, so that what is drawn over them must be seen on both. */
export const stripes = `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="300" viewBox="0 0 60 30"><rect width="20" height="30" fill="#000"/><rect x="20" width="20" height="30" fill="#888"/><rect x="40" width="20" height="30" fill="#fff"/></svg>
`
