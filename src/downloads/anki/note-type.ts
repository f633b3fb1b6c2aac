/** Of all courses the same, so that who imports several has one note type: a change here needs another id. */
export const noteTypeId = 1_480_000_000_118

const css = `.card {
  max-width: 36em;
  margin: 0 auto;
  padding: 0.5em;
  font: 20px/1.45 system-ui, sans-serif;
  text-align: left;
}
.front { font-size: 1.15em; font-weight: 600; }
img { max-width: 100%; height: auto; }
table { border-collapse: collapse; }
td, th { padding: 0.2em 0.5em; border: 1px solid; }
`

function field(name: string, ord: number): object {
  return { name, ord, sticky: false, rtl: false, font: 'Arial', size: 20, media: [] }
}

/** The note type: a front, a back, and one card that asks for the back. */
export const noteType: Readonly<Record<string, unknown>> = {
  id: noteTypeId,
  name: 'Coursewright flash card',
  type: 0,
  mod: 1_480_000_000,
  usn: 0,
  sortf: 0,
  did: 1,
  flds: ['Front', 'Back'].map(field),
  tmpls: [
    {
      name: 'Card 1',
      ord: 0,
      qfmt: '<div class="front">{{Front}}</div>',
      afmt: '{{FrontSide}}\n\n<hr id="answer">\n\n{{Back}}',
      bqfmt: '',
      bafmt: '',
      did: null,
    },
  ],
  req: [[0, 'any', [0]]],
  css,
  latexPre:
    '\\documentclass[12pt]{article}\n\\usepackage[utf8]{inputenc}\n\\pagestyle{empty}\n\\begin{document}\n',
  latexPost: '\\end{document}',
  tags: [],
  vers: [],
}
