import type { ToolFiles } from '../../src/formats/format.ts'

/** Stands for the tool's own files, which only exist when it was built. */
export const toolFiles: ToolFiles = {
  template: '<!doctype html><title>{{title}}</title>{{outline}}{{page}}\n',
  certificate: '<h1>{{title}}</h1>\n',
  certificatePdf: '// The PDF.\n',
  lrs: '// The LRS.\n',
  css: '',
  players: { web: '// The player.\n' },
  schemas: {},
}
