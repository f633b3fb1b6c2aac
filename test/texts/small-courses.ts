import type { Sources } from '../compile/mini-course.ts'

/** What an author writes of a small course, in a language. */
interface Words {
  readonly title: string
  readonly description: string
  readonly module: string
  readonly objective: string
  readonly text: string
  readonly page: string
  readonly heads: readonly [string, string]
  readonly note: string
  readonly question: string
  readonly right: string
  readonly wrong: string
  readonly why: string
  readonly term: string
  readonly meaning: string
}

const words = {
  es: {
    title: 'Escaleras seguras',
    description: 'Lo básico sobre el uso de escaleras.',
    module: 'La escalera',
    objective: 'elegir una escalera',
    text: 'Una escalera se apoya en suelo firme.',
    page: 'El ángulo',
    heads: ['Altura', 'Distancia'],
    note: 'Compruebe los peldaños.',
    question: '¿Dónde se apoya la escalera?',
    right: 'En suelo firme',
    wrong: 'En una caja',
    why: 'Así no resbala.',
    term: 'Peldaño',
    meaning: 'Donde se pone el pie.',
  },
  fr: {
    title: 'Échelles sûres',
    description: 'L’essentiel sur l’usage des échelles.',
    module: 'L’échelle',
    objective: 'choisir une échelle',
    text: 'Une échelle repose sur un sol ferme.',
    page: 'L’angle',
    heads: ['Hauteur', 'Distance'],
    note: 'Vérifiez les échelons.',
    question: 'Où pose-t-on l’échelle ?',
    right: 'Sur un sol ferme',
    wrong: 'Sur une caisse',
    why: 'Ainsi, elle ne glisse pas.',
    term: 'Échelon',
    meaning: 'Là où l’on pose le pied.',
  },
  ar: {
    title: 'السلالم الآمنة',
    description: 'أساسيات استعمال السلالم.',
    module: 'السلّم',
    objective: 'اختيار سلّم مناسب',
    text: 'يوضع السلّم على أرض صلبة.',
    page: 'الزاوية',
    heads: ['الارتفاع', 'المسافة'],
    note: 'افحص الدرجات.',
    question: 'أين يوضع السلّم؟',
    right: 'على أرض صلبة',
    wrong: 'على صندوق',
    why: 'كي لا ينزلق.',
    term: 'الدرجة',
    meaning: 'موضع القدم.',
  },
} satisfies Readonly<Record<string, Words>>

/** Languages that there is a small course in. */
export const smallLanguages = ['es', 'fr', 'ar'] as const

/** A course of two pages, a question, a glossary and an exam, in a language; its tag may be another one's, to see what becomes of it. */
export function smallCourse(
  language: (typeof smallLanguages)[number],
  tag: string = language,
): Sources {
  const of: Words = words[language]
  return {
    'course.yaml': `id: small-${language}
iri: https://courses.example/small-${language}
title: ${of.title}
language: ${tag}
description: ${of.description}
publisher: Example Works
exams:
  - { id: final, title: ${of.title}, draw: 1, pass: 50, time_limit: 5, cool_down: 1.5 }
review: { version: "2026.1", reviewer: Ada King, role: MRSO, date: 2026-11-01 }
`,
    'modules/01-one.md': `---
title: ${of.module}
minutes: 11
objectives:
  know: ${of.objective}
---

${of.text}[^a] :span[Mind the gap]{lang=en} ${of.term}.

:::note
${of.note}
:::

:::details
${of.text}
:::

| ${of.heads[0]} | ${of.heads[1]} |
| --- | --- |
| 4 m | 1 m |

[^a]: Example Works, 2026.

## ${of.page} {#angle}

${of.text}

::question{#first}
`,
    'banks/01-one.md': `---
title: ${of.module}
objective: know
---

## first

${of.question}

- [x] ${of.right}
- [ ] ${of.wrong}

> ${of.why}

\`\`\`yaml
difficulty: 1
\`\`\`

## second

1 + 0.5?

= 1.5 ± 0.1 m

> ${of.why}

\`\`\`yaml
difficulty: 1
\`\`\`
`,
    'glossary.md': `## ${of.term}\n\n${of.meaning}\n`,
  }
}
