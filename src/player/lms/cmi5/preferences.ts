import type { Lrs } from '../xapi/lrs.ts'

/**
 * Asks for the learner's preferences, as cmi5 §11 wants it before the first statement, and begins without sound where they say
 * so. Languages can't be honoured: a course has one.
 */
export async function honourPreferences({ document }: Window, lrs: Lrs): Promise<void> {
  // An LMS may keep none, or not show them: neither is an error.
  const text = await lrs.readProfile('cmi5LearnerPreferences').catch(() => '')
  if (isSilent(text)) muteMedia(document)
}

function isSilent(text: string): boolean {
  try {
    return (JSON.parse(text) as { audioPreference?: unknown }).audioPreference === 'off'
  } catch {
    return false
  }
}

/** Mutes what is in the page and what comes into it; learners can switch the sound on. */
function muteMedia(document: Document): void {
  const mute = (media: unknown): void => {
    if (media instanceof HTMLMediaElement) media.muted = true
  }
  document.querySelectorAll('audio, video').forEach(mute)
  document.addEventListener('loadstart', ({ target }) => mute(target), true)
}
