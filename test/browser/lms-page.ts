/// <reference lib="dom" />
// The script of the simulated LMS's pages. What it should do comes in the query:
// version (12 or 2004), course (its address), launch (JSON of overrides), late (ms until the API appears), depth (frames between API and course), popup (course in a window).
import type { Fault, ScormRecord, StrictLms } from '../../src/preview/lms/strict-lms.ts'
import { strictScorm12 } from '../../src/preview/lms/strict-scorm12.ts'
import { strictScorm2004 } from '../../src/preview/lms/strict-scorm2004.ts'

interface LmsWindow extends Window {
  API?: unknown
  API_1484_11?: unknown
  lms?: StrictLms
  /** Set by tests: how each call misbehaves from now on. */
  fault?: { readonly names: readonly string[]; readonly kind: Fault } | undefined
}

const here = window as LmsWindow
const query = new URLSearchParams(here.location.search)
const versions = {
  '12': { make: strictScorm12, object: 'API', opener: 'LMSInitialize' },
  '2004': { make: strictScorm2004, object: 'API_1484_11', opener: 'Initialize' },
} as const
const version = query.get('version') === '2004' ? '2004' : '12'
const { make, object, opener } = versions[version]
const course = query.get('course') ?? `/package/scorm${version}/index.html`

function addFrame(address: string): void {
  const frame = document.createElement('iframe')
  frame.src = address
  frame.name = 'course'
  frame.style.cssText = 'position:fixed;inset:0;width:100%;height:100%;border:0'
  document.body.append(frame)
}

/** What is committed is kept in the browser's storage, as a real LMS keeps it in its database. */
function openLms(): StrictLms {
  here.lms = make({
    stored: JSON.parse(localStorage.getItem('record') ?? '{}') as ScormRecord,
    launch: JSON.parse(query.get('launch') ?? '{}') as ScormRecord,
    fault: (name) => (here.fault?.names.includes(name) ? here.fault.kind : undefined),
    onCommit: (record) => localStorage.setItem('record', JSON.stringify(record)),
  })
  return here.lms
}

/** The record is read when the course begins its session: another window may have changed it since this page was loaded. */
function offerApi(): void {
  const { API } = openLms()
  const offered = {
    ...API,
    [opener]: (...args: string[]) => {
      Object.assign(offered, openLms().API)
      return offered[opener]?.(...args) ?? ''
    },
  } as Record<string, (...args: string[]) => string>
  here[object] = offered
}

const pages: Readonly<Record<string, () => void>> = {
  /** The LMS itself. */
  lms: () => {
    const late = Number(query.get('late') ?? 0)
    if (late > 0) setTimeout(offerApi, late)
    else offerApi()
    if (query.has('popup')) window.open(course, 'course')
    else addFrame(query.get('depth') === '2' ? '/lms/wrap.html' : course)
  },
  /** A frame in between that knows nothing. */
  wrap: () => addFrame(course),
  /** A page without any API. */
  bare: () => addFrame(course),
}

const page = document.body.dataset['page'] ?? ''
pages[page]?.()
