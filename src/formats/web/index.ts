import type { Format } from '../format.ts'

export const web: Format = {
  id: 'web',
  summary: 'plain web: any web server or a folder on disk, progress stays in the browser',
  reportsToLrs: false,
  files: () => [],
  check: async (files) =>
    files.some((file) => file.path === 'index.html') ? [] : ['index.html is missing'],
}
