import type { Course } from '../../src/model/course.ts'
import type { Content } from '../../src/player/content.ts'
import type { LoadedKind, View } from '../../src/player/view/app.ts'
import { showCards } from '../../src/player/view/cards/index.ts'
import { showCertificate } from '../../src/player/view/certificate/index.ts'
import { showGlossary } from '../../src/player/view/glossary/index.ts'
import { showSearch } from '../../src/player/view/search/index.ts'
import { showDisplay } from '../../src/player/view/sheets/display-sheet.ts'
import { showKeys } from '../../src/player/view/sheets/keys-sheet.ts'
import { mountPictures } from '../../src/player/view/sheets/pictures.ts'
import { openFinder } from '../../src/search/finder.ts'
import { makeGate } from '../../src/player/view/gate/gate.ts'
import { mountTerms } from '../../src/player/view/terms/mount.ts'
import { showDownloads } from '../../src/player/view/takeaway/index.ts'
import { showFeedback } from '../../src/player/view/feedback-page.ts'

const views: { readonly [K in LoadedKind]: View<K> } = {
  cards: showCards,
  downloads: showDownloads,
  certificate: showCertificate,
  feedback: showFeedback,
  glossary: showGlossary,
  search: showSearch,
}

/** The content of a package that has nothing but the course itself; tests add what they need. */
export function contentDouble(course: Course, parts: Partial<Content> = {}): Content {
  return {
    course,
    cover: '<h1>Cover</h1>',
    module: async () => ({}),
    bank: async () => [],
    deck: async () => [],
    info: async () => ({}),
    certificate: () => Promise.reject(new Error('There is no certificate.')),
    certificatePdf: () => Promise.reject(new Error('There is no certificate.')),
    terms: async () => ({ mount: mountTerms }),
    sheets: async () => ({ display: showDisplay, keys: showKeys, pictures: mountPictures }),
    searchIndex: () => Promise.reject(new Error('There is no index.')),
    search: async () => ({ open: openFinder }),
    gate: async () => ({ makeGate }),
    view: async (kind) => views[kind],
    styles: async () => undefined,
    ...parts,
  }
}
