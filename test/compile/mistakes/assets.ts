import { assetOf, pageWith } from '../mini-course.ts'
import type { Mistake } from './mistake.ts'

const svg = '<svg xmlns="http://www.w3.org/2000/svg"></svg>'

/** A fifth of the megabytes that many LMSs take, and a little more. */
const large = new Uint8Array(20.05 * 1_048_576)

/** Mistakes around pictures and other files. */
export const assetMistakes: readonly Mistake[] = [
  {
    title: 'a picture that does not exist',
    change: pageWith('![A plan](../assets/plan.svg)'),
    says: 'modules/01-one.md:11:1 error There is no file `assets/plan.svg` in the course. (asset-missing)',
    mend: 'Add the file, or mend the path.',
  },
  {
    title: 'a picture in another letter case',
    change: pageWith('![A plan](../assets/plan.svg)'),
    assets: [assetOf('assets/Plan.svg', svg)],
    says: 'modules/01-one.md:11:1 error There is no file `assets/plan.svg` in the course. (asset-missing)',
    mend: 'Write it in its own letter case: assets/Plan.svg.',
  },
  {
    title: 'a path as seen from the course folder',
    change: pageWith('![A plan](assets/plan.svg)'),
    assets: [assetOf('assets/plan.svg', svg)],
    says: 'modules/01-one.md:11:1 error There is no file `modules/assets/plan.svg` in the course. (asset-missing)',
    mend: 'Write ../assets/plan.svg.',
  },
  {
    title: 'a path as Windows writes it',
    change: pageWith('![A plan](..\\assets\\plan.svg)'),
    assets: [assetOf('assets/plan.svg', svg)],
    says: 'modules/01-one.md:11:1 error There is no file `modules/..\\assets\\plan.svg` in the course. (asset-missing)',
    mend: 'Write ../assets/plan.svg.',
  },
  {
    title: 'a path that begins with a slash',
    change: pageWith('![A plan](/assets/plan.svg)'),
    assets: [assetOf('assets/plan.svg', svg)],
    says: 'modules/01-one.md:11:1 error `/assets/plan.svg` leaves the course folder. (asset-outside)',
    mend: 'Write ../assets/plan.svg.',
  },
  {
    title: 'a picture outside the course',
    change: pageWith('![A plan](../../etc/passwd)'),
    says: 'modules/01-one.md:11:1 error `../../etc/passwd` leaves the course folder. (asset-outside)',
    mend: 'Copy the file into assets/ and name it by its relative path.',
  },
  {
    title: 'a picture outside the course, in disguise',
    change: pageWith('![A plan](%2e%2e/%2e%2e/plan.svg)'),
    says: 'modules/01-one.md:11:1 error `%2e%2e/%2e%2e/plan.svg` leaves the course folder. (asset-outside)',
    mend: 'Copy the file into assets/ and name it by its relative path.',
  },
  {
    title: 'a picture at the root',
    change: pageWith('![A plan](/etc/passwd)'),
    says: 'modules/01-one.md:11:1 error `/etc/passwd` leaves the course folder. (asset-outside)',
    mend: 'Copy the file into assets/ and name it by its relative path.',
  },
  {
    title: 'a picture behind a symbolic link',
    change: pageWith('![A plan](../assets/plan.svg)'),
    assets: [{ path: 'assets/plan.svg', size: 0, isLink: true }],
    says: 'modules/01-one.md:11:1 error `assets/plan.svg` is a symbolic link; what it leads to may lie outside the course folder. (asset-outside)',
    mend: 'Put the file itself there.',
  },
  {
    title: 'a picture on a server',
    change: pageWith('![A plan](https://courses.example/plan.svg)'),
    says: 'modules/01-one.md:11:1 error `https://courses.example/plan.svg` would be loaded from another server. (asset-remote)',
    mend: 'Put the file into assets/ and name it by its relative path.',
  },
  {
    title: 'a picture on a server of either protocol',
    change: pageWith('![A plan](//courses.example/plan.svg)'),
    says: 'modules/01-one.md:11:1 error `//courses.example/plan.svg` would be loaded from another server. (asset-remote)',
    mend: 'Put the file into assets/ and name it by its relative path.',
  },
  {
    title: 'a poster on a server',
    change: pageWith(
      '<video src="../assets/a.mp4" poster="https://courses.example/a.png"><track src="../assets/a.vtt"></video>',
    ),
    assets: [
      assetOf('assets/a.mp4', 'film'),
      assetOf('assets/a.vtt', 'WEBVTT\n\n00:01.000 --> 00:02.000\nHi'),
    ],
    says: 'modules/01-one.md:11:1 error `https://courses.example/a.png` would be loaded from another server. (asset-remote)',
    mend: 'Put the file into assets/ and name it by its relative path.',
  },
  {
    title: 'a picture over the limit',
    change: pageWith('![A plan](../assets/plan.png)'),
    assets: [{ path: 'assets/plan.png', size: 50 * 1_048_576 }],
    says: 'modules/01-one.md:11:1 error `assets/plan.png` has 50 MB; the limit for its type is 10 MB. (asset-size)',
    mend: 'Make the file smaller, for instance with fewer pixels or stronger compression.',
  },
  {
    title: 'a file that a server might run',
    change: pageWith('[A page](../assets/page.php)'),
    assets: [assetOf('assets/page.php', '<?php')],
    says: 'modules/01-one.md:11:1 error `assets/page.php` is of a type that LMSs refuse. (asset-type)',
    mend: 'Use one of .png .jpg .jpeg .gif .webp .avif .svg .mp3 .m4a .mp4 .webm .woff2 .woff .vtt .pdf .csv .txt.',
  },
  {
    title: 'a file without an extension',
    change: pageWith('[A file](../assets/notes)'),
    assets: [assetOf('assets/notes', 'x')],
    says: 'modules/01-one.md:11:1 error `assets/notes` is of a type that LMSs refuse. (asset-type)',
    mend: 'Use one of .png .jpg .jpeg .gif .webp .avif .svg .mp3 .m4a .mp4 .webm .woff2 .woff .vtt .pdf .csv .txt.',
  },
  {
    title: 'captions that do not exist',
    change: pageWith('<video src="../assets/a.mp4"><track src="../assets/a.vtt"></video>'),
    assets: [assetOf('assets/a.mp4', 'film')],
    says: 'modules/01-one.md:11:30 error There is no file `assets/a.vtt` in the course. (asset-missing)',
    mend: 'Add the file, or mend the path.',
  },
  ...[
    ['a script', '<script>alert(1)</script>', '`<script>`'],
    [
      'a script behind a prefix',
      '<s:script xmlns:s="http://www.w3.org/2000/svg">x()</s:script>',
      '`<script>`',
    ],
    [
      'a page in it',
      '<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">x</p></foreignObject>',
      '`<foreignObject>`',
    ],
    ['an event handler', '<g onload="alert(1)"/>', '`onload`'],
    [
      'a picture from a server',
      '<image href="https://courses.example/a.png"/>',
      '`href="https://courses.example/a.png"`',
    ],
    [
      'a font from a server',
      '<style>@import url(https://courses.example/a.css); g { fill: red }</style>',
      '`@import`',
    ],
    [
      'six such things',
      '<script/><iframe/><handler/><audio/><g onload="x" onclick="x" onfocus="x"/>',
      '`<script>`, `<iframe>`, `<handler>`, `<audio>`, `onload`, 2 more',
    ],
  ].map(([what = '', inside = '', list = '']) => ({
    title: `a drawing with ${what}`,
    change: pageWith('![A plan](../assets/plan.svg)'),
    assets: [assetOf('assets/plan.svg', svg.replace('></svg', `>${inside}</svg`))],
    says: `modules/01-one.md:11:1 warning \`assets/plan.svg\` has ${list}, which could run or load something and is taken out. (asset-unsafe)`,
    mend: 'Save the drawing as a plain SVG, with its pictures and fonts in it, and look at it in the course.',
  })),
  ...[
    [
      'broken',
      '<svg xmlns="http://www.w3.org/2000/svg"><g></svg>',
      'it is no XML (line 1: Opening and ending tag mismatch: g line 1 and svg)',
    ],
    ['that is a web page', '<html></html>', 'its root element is <html>, not <svg>'],
    ['that is empty', '', 'it is no XML'],
  ].map(([what = '', text = '', why = '']) => ({
    title: `a drawing ${what}`,
    change: pageWith('![A plan](../assets/plan.svg)'),
    assets: [assetOf('assets/plan.svg', text)],
    says: `modules/01-one.md:11:1 error \`assets/plan.svg\` can't be read: ${why}. (asset-damaged)`,
    mend: 'Open it in the program that it comes from and save it anew.',
  })),
  {
    title: 'a picture that is none',
    change: pageWith('Text, then ![a plan](../assets/plan.png)'),
    assets: [assetOf('assets/plan.png', 'no picture')],
    says: "modules/01-one.md:11:12 error `assets/plan.png` can't be read: it holds no picture of a known type. (asset-damaged)",
    mend: 'Open it in the program that it comes from and save it anew.',
  },
  {
    title: 'a drawing of three megabytes, shown twice',
    change: pageWith('![A plan](../assets/plan.svg) ![A plan](../assets/plan.svg)'),
    assets: [{ ...assetOf('assets/plan.svg', svg), size: 3_200_000 }],
    says: 'modules/01-one.md:11:1 warning `assets/plan.svg` has 3.1 MB; above 2 MB it is slow to load or to build. (asset-large)',
    mend: 'Save it with fewer pixels: 1600 across are enough for a page.',
  },
  {
    title: 'a film of 120 megabytes',
    change: pageWith('[The film](../assets/a.mp4)'),
    assets: [{ ...assetOf('assets/a.mp4', 'film'), size: 120 * 1_048_576 }],
    says: 'modules/01-one.md:11:1 warning `assets/a.mp4` has 120.0 MB; above 100 MB it is slow to load or to build. (asset-large)',
    mend: 'Cut the film into parts, or encode it anew with 720 lines and a lower bit rate.',
  },
  ...[
    [5, '101 MB', 'many LMSs refuse, until an admin allows more, packages above 100 MB'],
    [15, '301 MB', 'most LMSs refuse packages above 300 MB'],
  ].map(([count = 0, size = '', who = '']) => ({
    title: `files of ${size} together`,
    change: pageWith(
      Array.from({ length: Number(count) }, (_, at) => `[File](../assets/${at}.pdf)`).join(' '),
    ),
    assets: Array.from({ length: Number(count) }, (_, at) => ({
      path: `assets/${at}.pdf`,
      size: large.length,
      data: large,
    })),
    says: `course.yaml:1:1 warning Pictures, films and files have ${size} together; ${who}. (package-size)`,
    mend: 'Make the largest smaller, or split the course; it is assets/0-c4738fc8.pdf.',
  })),
  {
    title: 'a picture without a text alternative',
    change: pageWith('![](../assets/plan.svg)'),
    assets: [assetOf('assets/plan.svg', svg)],
    says: 'modules/01-one.md:11:1 warning The picture has no text alternative. (image-alt)',
    mend: 'Say in the brackets what it shows: ![A plan of the four zones](…)',
  },
]
