import { assetOf, pageWith } from '../mini-course.ts'
import type { Mistake } from './mistake.ts'

const svg = '<svg xmlns="http://www.w3.org/2000/svg"></svg>'

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
      '<video src="../assets/a.mp4" poster="https://courses.example/a.png"></video>',
    ),
    assets: [assetOf('assets/a.mp4', 'film')],
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
  {
    title: 'a drawing with a script',
    change: pageWith('![A plan](../assets/plan.svg)'),
    assets: [
      assetOf(
        'assets/plan.svg',
        '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
      ),
    ],
    says: 'modules/01-one.md:11:1 error `assets/plan.svg` contains a script or an event handler. (asset-unsafe)',
    mend: 'Save the drawing as a plain SVG.',
  },
  {
    title: 'a drawing with a script behind a prefix',
    change: pageWith('![A plan](../assets/plan.svg)'),
    assets: [
      assetOf(
        'assets/plan.svg',
        '<s:svg xmlns:s="http://www.w3.org/2000/svg"><s:script>alert(1)</s:script></s:svg>',
      ),
    ],
    says: 'modules/01-one.md:11:1 error `assets/plan.svg` contains a script or an event handler. (asset-unsafe)',
    mend: 'Save the drawing as a plain SVG.',
  },
  {
    title: 'a drawing with an event handler',
    change: pageWith('![A plan](../assets/plan.svg)'),
    assets: [assetOf('assets/plan.svg', svg.replace('></svg', " onload='alert(1)'></svg"))],
    says: 'modules/01-one.md:11:1 error `assets/plan.svg` contains a script or an event handler. (asset-unsafe)',
    mend: 'Save the drawing as a plain SVG.',
  },
  {
    title: 'a picture without a text alternative',
    change: pageWith('![](../assets/plan.svg)'),
    assets: [assetOf('assets/plan.svg', svg)],
    says: 'modules/01-one.md:11:1 warning The picture has no text alternative. (image-alt)',
    mend: 'Say in the brackets what it shows: ![A plan of the four zones](…)',
  },
]
