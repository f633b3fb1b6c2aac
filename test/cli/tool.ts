import type { ToolFiles } from '../../src/formats/format.ts'

/** Stands for the tool's own files, which only exist when it was built. */
export const toolFiles: ToolFiles = {
  template: '<!doctype html><title>{{title}}</title>{{outline}}{{page}}\n',
  certificate: '<h1>{{title}}</h1>\n',
  css: '',
  parts: Object.fromEntries(
    ['certificate-pdf.js', 'view-cards.js', 'view-certificate.js', 'view-feedback.js'].map(
      (name) => [name, `// ${name}\n`],
    ),
  ),
  players: { web: '// The player.\n' },
  scorm12Schemas: {},
}
