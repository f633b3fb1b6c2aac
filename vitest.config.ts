import { defineConfig } from 'vitest/config'

/** What only the rim does: packages are read from `dist`, so `npm run build` comes first; `npm test` sees to that. */
export default defineConfig({
  test: {
    // One file at a time would leave a second processor idle wherever a test waits.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          include: [
            'test/{compile,model,render,formats,output,pdf,cli,preview,doubles}/**/*.test.ts',
          ],
          environment: 'node',
        },
      },
      {
        test: {
          name: 'player',
          include: ['test/{player,contract}/**/*.test.ts'],
          environment: 'happy-dom',
        },
      },
      {
        test: {
          name: 'package',
          include: ['test/package/**/*.test.ts'],
          environment: 'node',
          testTimeout: 240_000,
          hookTimeout: 240_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          environment: 'node',
          globalSetup: 'test/browser/setup.ts',
          testTimeout: 120_000,
          hookTimeout: 120_000,
          maxConcurrency: 6,
        },
      },
    ],
  },
})
