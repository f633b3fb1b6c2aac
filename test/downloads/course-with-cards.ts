import { compile } from '../../src/compile/index.ts'
import type { CompiledCourse } from '../../src/compile/compiled.ts'
import { assetOf, folderOf, messagesOf, mini } from '../compile/mini-course.ts'
import type { Sources } from '../compile/mini-course.ts'

const rungs = `---
title: Rungs
---

## first

How far is *one* rung from the next? See [the page](../modules/01-one.md).

> About 25–30 cm.

## second

![A ladder](../assets/ladder.svg)

> A ladder.
`

/** The mini course with two decks; one card shows a picture, another leads to a page. */
export const withCards = {
  ...mini,
  'flashcards/01-rungs.md': rungs,
  'glossary.md': '## Rung\n\nA step of a ladder.\n',
} satisfies Sources

/** Compiles a course that has no mistakes, with a picture for its cards. */
export function compiledOf(sources: Sources): CompiledCourse {
  const { files, compiled } = compile(folderOf(sources, [assetOf('assets/ladder.svg', '<svg/>')]))
  if (!compiled) throw new Error(messagesOf(files).join('\n'))
  return compiled
}
