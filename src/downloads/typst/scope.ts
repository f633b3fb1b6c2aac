import type { Element, RootContent } from 'hast'
import type { DocumentTexts } from '../../texts/build-texts.ts'
import type { Code } from './code.ts'

/** What page text may refer to, in the document at hand. */
export interface Places {
  /** The document's own words. */
  readonly texts: DocumentTexts
  /** Whether the document can show this asset. */
  readonly hasPicture: (path: string) => boolean
  /** Label of a page or, where it is one of the document's, of a heading on it. */
  readonly labelOf: (page: number, anchor?: string) => string | undefined
  /** Label for a heading of the text at hand. */
  readonly headingLabel: (id: string) => string | undefined
  /** Number and label of a footnote that the text at hand refers to by its id. */
  readonly noteOf: (id: string) => { readonly number: number; readonly label: string } | undefined
}

/** Places, and a way to go on with what an element holds. */
export interface Scope extends Places {
  readonly content: (nodes: readonly RootContent[]) => Code
}

/** How one kind of element is written; nothing for one that leaves no trace on paper. */
export type Writer = (node: Element, scope: Scope) => Code | undefined

/** For texts that nothing links to and that stand alone, such as flash cards. */
export const noPlaces: Omit<Places, 'hasPicture' | 'texts'> = {
  labelOf: () => undefined,
  headingLabel: () => undefined,
  noteOf: () => undefined,
}
