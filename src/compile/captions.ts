/** A caption and when it shows, in seconds. */
export interface Cue {
  readonly start: number
  readonly end: number
  /** Without its tags, on one line. */
  readonly text: string
  /** Who says it, where the file names a voice; empty elsewhere. */
  readonly voice: string
}

/** What is wrong with a file of captions. */
export interface CaptionFault {
  /** From 1. */
  readonly line: number
  /** One clause: `the cue ends before it begins`. */
  readonly problem: string
}

/** The captions of a WebVTT file (W3C), or the first thing that is wrong with it. */
export function readCaptions(source: string): readonly Cue[] | CaptionFault {
  const lines = source.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)
  if (!/^WEBVTT([ \t].*)?$/.test(lines[0] ?? '')) {
    return { line: 1, problem: 'it does not begin with WEBVTT' }
  }
  const cues: Cue[] = []
  for (const { line, rows } of blocksOf(lines)) {
    if (/^(NOTE|STYLE|REGION)\b/.test(rows[0] ?? '')) continue
    // The first row may be a name for the cue.
    const at = rows[0]?.includes('-->') ? 0 : 1
    const cue = cueOf(rows.slice(at), cues.at(-1))
    if (typeof cue === 'string') return { line: line + Math.min(at, rows.length - 1), problem: cue }
    cues.push(cue)
  }
  return cues.length > 0 ? cues : { line: lines.length, problem: 'it has no caption' }
}

/** Stretches between empty lines, but for the head of the file, each with the number of its first line. */
function blocksOf(lines: readonly string[]): { line: number; rows: string[] }[] {
  const blocks: { line: number; rows: string[] }[] = []
  let isOpen = true
  lines.forEach((row, at) => {
    const isEmpty = row.trim() === ''
    if (at > 0 && !isEmpty) {
      if (isOpen) blocks.at(-1)?.rows.push(row)
      else blocks.push({ line: at + 1, rows: [row] })
    }
    isOpen = !isEmpty
  })
  return blocks
}

const stamp = String.raw`(?:(\d{2,}):)?([0-5]\d):([0-5]\d)\.(\d{3})`
const timing = new RegExp(String.raw`^\s*${stamp}\s+-->\s+${stamp}(\s.*)?$`)

function cueOf([times = '', ...rows]: readonly string[], before: Cue | undefined): Cue | string {
  const found = timing.exec(times)
  if (!found) return 'a cue has no times such as 00:01.000 --> 00:04.000'
  const [start, end] = [secondsOf(found.slice(1, 5)), secondsOf(found.slice(5, 9))]
  if (end <= start) return 'the cue ends before it begins'
  if (before && start < before.start) return 'the cue begins before the one that it follows'
  const text = rows.join(' ')
  return {
    start,
    end,
    text: plain(text),
    voice: plain(/<v(?:\.[^\s>]*)?\s+([^>]*)>/.exec(text)?.[1] ?? ''),
  }
}

function secondsOf([hours = '0', minutes, seconds, fraction]: readonly string[]): number {
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds) + Number(fraction) / 1000
}

function plain(text: string): string {
  return text
    .replace(/<[^>]*>/g, '')
    .replace(/&nbsp;/g, ' ')
    .replace(/&(lrm|rlm);/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Silence after which a transcript goes on in a new paragraph, in seconds. */
const silence = 2

/** Captions as running text: a paragraph for each speaker, and after each silence. */
export function transcriptOf(cues: readonly Cue[]): string[] {
  const paragraphs: string[] = []
  cues.forEach(({ start, text, voice }, at) => {
    if (text === '') return
    const before = cues[at - 1]
    const goesOn = before && start - before.end < silence && voice === before.voice
    const last = paragraphs.at(-1)
    if (goesOn && last !== undefined) paragraphs[paragraphs.length - 1] = `${last} ${text}`
    else paragraphs.push(voice ? `${voice}: ${text}` : text)
  })
  return paragraphs
}
