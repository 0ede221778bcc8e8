import type { KnownBug } from '../known-bug.ts';

/** What a flood does to whoever buys, as `pnpm chaos overload` looks for it at size. */
export const OVERLOAD: readonly KnownBug[] = [
  {
    name: 'nobody is turned away', met: 'T22',
    edits: [{ file: 'gateway/src/start-gateway.ts', from: 'const shedding = options.capacity && lag && createShedding(', to: 'const shedding = undefined && createShedding(' }],
    caughtBy: { project: 'unit', file: 'gateway/src/shedding/shedding.test.ts', test: 'answers 503 before it reads' },
  },
  {
    name: 'whoever buys is turned away like whoever looks', met: 'T22',
    edits: [{ file: 'gateway/src/shedding/priorities.ts', from: '  checkout: 3,', to: '  checkout: 0.8,' }],
    caughtBy: { project: 'unit', file: 'gateway/src/shedding/shedding.test.ts', test: 'those are let in that matter more' },
  },
  {
    name: 'as many are let in while answers are slow', met: 'T22',
    edits: [{ file: 'gateway/src/shedding/concurrency-limit.ts', from: 'if (meanMs > SLOW_MS) limit', to: 'if (meanMs > SLOW_MS * 1_000) limit' }],
    caughtBy: { project: 'unit', file: 'gateway/src/shedding/concurrency-limit.test.ts', test: 'falls while answers wait for each other' },
  },
];
