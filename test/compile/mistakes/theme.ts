import { assetOf, settingsWith } from '../mini-course.ts'
import type { Sources } from '../mini-course.ts'
import type { Mistake } from './mistake.ts'

const asked = 'Give the value that is asked for; docs/authoring.md lists every key.'

function theme(text: string): Sources {
  return settingsWith('exams:', `theme: ${text}\nexams:`)
}

const sheet = (text: string): Sources => ({
  ...theme('{ css: assets/own.css }'),
  'assets/own.css': text,
})

/** Mistakes in how a course looks. */
export const themeMistakes: readonly Mistake[] = [
  {
    title: 'a theme that the tool does not bring',
    change: theme('nature'),
    says: 'course.yaml:7:1 error `theme`: expected one of clinic, garden, ink, or a block that changes one. (yaml-value)',
    mend: asked,
  },
  {
    title: 'an unknown key of the theme',
    change: theme('{ color: red }'),
    says: 'course.yaml:7:10 error Unknown key `theme.color`. (yaml-unknown-key)',
    mend: 'Take it out; the keys here are name, brand, brand_dark, logo, fonts, radius, css.',
  },
  {
    title: 'a corner that is too round',
    change: theme('{ radius: 99 }'),
    says: 'course.yaml:7:10 error `theme.radius`: expected at most 24. (yaml-value)',
    mend: asked,
  },
  {
    title: 'a font that could end the rule it stands in',
    change: theme('{ fonts: { text: ["a}b"] } }'),
    says: 'course.yaml:7:26 error `theme.fonts.text.0`: expected a name of letters, digits, blanks and hyphens. (yaml-value)',
    mend: asked,
  },
  {
    title: 'a brand that is no colour',
    change: theme('{ brand: bleu }'),
    says: 'course.yaml:7:10 error `theme.brand`: `bleu` is no colour without transparency. (theme-color)',
    mend: 'Write it as #rrggbb.',
  },
  {
    title: 'a brand that shines through',
    change: theme('{ brand: "rgb(0 0 0 / 50%)" }'),
    says: 'course.yaml:7:10 error `theme.brand`: `rgb(0 0 0 / 50%)` is no colour without transparency. (theme-color)',
    mend: 'Write it as #rrggbb.',
  },
  {
    title: 'a brand that is too pale for texts',
    change: theme('{ brand: "#fc0" }'),
    says: 'course.yaml:7:10 error `theme.brand`: #ffcc00 beside #f2f5f8 has a contrast of 1.3; texts need 4.5. (theme-contrast)',
    mend: 'The nearest colour that passes is #8a6800.',
  },
  {
    title: 'a brand that is too dark for a dark page',
    change: theme('{ brand_dark: "#0b5cad" }'),
    says: 'course.yaml:7:10 error `theme.brand_dark`: #0b5cad beside #15293c has a contrast of 2.2; texts need 4.5. (theme-contrast)',
    mend: 'The nearest colour that passes is #559df3.',
  },
  {
    title: 'a logo without a text alternative',
    change: theme('{ logo: { picture: assets/logo.svg } }'),
    says: 'course.yaml:7:10 error `theme.logo.alt`: it is missing. (yaml-value)',
    mend: asked,
  },
  {
    title: 'a logo that does not exist',
    change: theme('{ logo: { picture: assets/logo.svg, alt: Works } }'),
    says: 'course.yaml:7:18 error There is no file `assets/logo.svg` in the course. (asset-missing)',
    mend: 'Add the file, or mend the path.',
  },
  {
    title: 'a logo that is no picture',
    change: theme('{ logo: { picture: assets/logo.pdf, alt: Works } }'),
    assets: [assetOf('assets/logo.pdf', '%PDF')],
    says: "course.yaml:7:18 error `assets/logo.pdf` can't be a logo. (asset-type)",
    mend: 'Use one of .svg .png .jpg .jpeg .webp.',
  },
  {
    title: 'a style sheet that does not exist',
    change: theme('{ css: assets/own.css }'),
    says: 'course.yaml:7:10 error There is no style sheet `assets/own.css` in the course. (asset-missing)',
    mend: 'Add the file with the extension .css, or mend the path.',
  },
  {
    title: 'a style sheet that does not parse',
    change: sheet('.page { color: red }\n.page { color red }\n'),
    says: 'assets/own.css:2:15 error The style sheet does not parse: Colon is expected. (theme-css)',
    mend: 'Mend the line; browsers would skip the rule.',
  },
  {
    title: 'a style sheet that learners would wait for',
    change: sheet(`/*${' '.repeat(50_000)}*/`),
    says: 'assets/own.css:1:1 error The style sheet has 50004 characters; at most 50000 fit. (theme-css)',
    mend: 'Take out what the player does not need.',
  },
  {
    title: 'a style sheet that asks for another',
    change: sheet('@import "fonts.css";'),
    says: "assets/own.css:1:1 error `@import` can't be used in a theme. (theme-css)",
    mend: 'Copy its rules into this file.',
  },
  {
    title: 'a set of pictures whose addresses are texts',
    change: sheet('.page { background: image-set("https://far.example/a.png" 1x) }'),
    says: "assets/own.css:1:21 error `image-set()` can't be used in a theme. (theme-css)",
    mend: 'Use url() with one file of assets/.',
  },
  {
    title: 'a picture on another server',
    change: sheet('.page {\n  background: url(https://far.example/a.png)\n}'),
    says: 'assets/own.css:2:15 error `https://far.example/a.png` would be loaded from another server. (asset-remote)',
    mend: 'Put the file into assets/ and name it by its relative path.',
  },
  {
    title: 'a picture on another server behind a property of the author',
    change: sheet('.page { --ground: url(//far.example/a.png) }'),
    says: 'assets/own.css:1:19 error `//far.example/a.png` would be loaded from another server. (asset-remote)',
    mend: 'Put the file into assets/ and name it by its relative path.',
  },
  {
    title: 'a picture as text',
    change: sheet('.page { background: url(data:image/png;base64,AA) }'),
    says: 'assets/own.css:1:21 error The style sheet holds a file as text (`data:`), which strict hosts do not load. (theme-css)',
    mend: 'Put the file into assets/ and name it by its relative path.',
  },
]
