/// <reference lib="dom" />
import type { DescribedWindow } from './describe.ts'

/** Runs in the page: headings without a gap, one main part, parts of one kind with names of their own, language and title. */
export function findStructureFaults(): string[] {
  const { name, isShown } = (window as unknown as DescribedWindow).described
  const shown = (selector: string): Element[] =>
    [...document.querySelectorAll(selector)].filter(isShown)
  const headings = shown('h1, h2, h3, h4, h5, h6')
  const levels = headings.map(({ tagName }) => Number(tagName.slice(1)))
  const titles = shown('h1')
  const navs = shown('nav').map((nav) => nav.getAttribute('aria-label') ?? '')
  const isPlain = document.querySelector('main.closed') !== null
  return [
    ...(titles.length === 1 ? [] : [`There are ${titles.length} first-level headings.`]),
    ...headings
      .filter((_, at) => (levels[at] ?? 1) > (levels[at - 1] ?? 0) + 1)
      .map((heading) => `Skips a level: ${name(heading)}`),
    ...(shown('main').length === 1 ? [] : ['There is not one main part.']),
    ...(isPlain || shown('body > header').length === 1 ? [] : ['There is no banner.']),
    ...(navs.every((label, at) => label !== '' && navs.indexOf(label) === at)
      ? []
      : [`Navigations have no name of their own: ${navs.join(', ')}`]),
    ...(document.documentElement.lang === '' ? ['The page has no language.'] : []),
    ...(titles.every(({ textContent }) => document.title.includes((textContent ?? '').trim()))
      ? []
      : [`The title is "${document.title}".`]),
  ]
}

/** Runs in the page, for whom less motion is to be: what moves for longer than ten milliseconds. */
export function findMotion(): string[] {
  const { name } = (window as unknown as DescribedWindow).described
  const seconds = (list: string): number =>
    Math.max(...list.split(',').map((one) => parseFloat(one) * (one.includes('ms') ? 0.001 : 1)))
  return [...document.querySelectorAll('*')]
    .filter((element) => {
      const { transitionDuration, animationDuration, animationName, scrollBehavior } =
        getComputedStyle(element)
      const moves = animationName !== 'none' && seconds(animationDuration) > 0.01
      return moves || seconds(transitionDuration) > 0.01 || scrollBehavior === 'smooth'
    })
    .map((element) => `Moves: ${name(element)}`)
}
