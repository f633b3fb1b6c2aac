import type { Criterion } from './criterion.ts'

/** The criteria of level AAA that are met; of the others nothing is said. */
export const levelAaa: readonly Criterion[] = [
  {
    number: '2.1.3',
    name: 'Keyboard (No Exception)',
    conformance: 'Supports',
    checks: ['axe', 'focus in view', 'arrival'],
    remarks: 'As 2.1.1: there is no exception.',
  },
  {
    number: '2.3.3',
    name: 'Animation from Interactions',
    conformance: 'Supports',
    checks: ['motion'],
    remarks: 'Nothing moves for those who ask their system for less motion.',
  },
  {
    number: '2.4.8',
    name: 'Location',
    conformance: 'Supports',
    checks: ['arrival'],
    remarks: 'The contents mark the page, the bar says how far the learner is.',
  },
  {
    number: '2.5.5',
    name: 'Target Size (Enhanced)',
    conformance: 'Supports',
    checks: ['targets of 44 pixels'],
    remarks: '44 × 44 pixels, but for links in running text.',
  },
  {
    number: '2.5.6',
    name: 'Concurrent Input Mechanisms',
    conformance: 'Supports',
    test: 'test/browser/kinds.test.ts',
    remarks: 'Mouse, keys and touch may be mixed.',
  },
]
