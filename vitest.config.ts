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
            'test/{course,compile,media,model,texts,render,downloads,formats,pdf,preview,doubles,report}/**/*.test.ts',
          ],
          environment: 'node',
          // A process for each file would load the same packages a hundred times; the modules under test are fresh all the same.
          isolate: false,
        },
      },
      {
        test: {
          name: 'rim',
          // Tests that put doubles in the place of modules need a process of their own.
          include: ['test/{cli,output}/**/*.test.ts'],
          environment: 'node',
        },
      },
      {
        test: {
          name: 'player',
          include: ['test/{player,contract}/**/*.test.ts'],
          environment: 'happy-dom',
          setupFiles: 'test/player/language.ts',
          isolate: false,
        },
      },
      {
        test: {
          name: 'package',
          include: ['test/package/**/*.test.ts'],
          environment: 'node',
          sequence: { groupOrder: 1 },
          testTimeout: 240_000,
          hookTimeout: 240_000,
        },
      },
      {
        test: {
          name: 'browser',
          // As for the unit tests: what publishes courses takes longer to load than many a test.
          isolate: false,
          include: ['test/browser/**/*.test.ts'],
          environment: 'node',
          globalSetup: 'test/browser/setup.ts',
          // After the quick ones, whose five seconds a browser beside them could use up.
          sequence: { groupOrder: 1 },
          testTimeout: 120_000,
          hookTimeout: 120_000,
          maxConcurrency: 3,
        },
      },
    ],
  },
})
