import { expect, it } from '@jest/globals';
import { follows, isDecided } from './dispute.ts';
import type { DisputeStatus } from './dispute.ts';

const ALL: readonly DisputeStatus[] = ['NEEDS_RESPONSE', 'UNDER_REVIEW', 'WON', 'LOST'];

it('what is told late of a dispute takes nothing back, and what is decided is decided', () => {
  expect(ALL.map((current) => ALL.filter((next) => follows(next, current)))).toEqual([['UNDER_REVIEW', 'WON', 'LOST'], ['WON', 'LOST'], [], []]);
  expect(ALL.filter(isDecided)).toEqual(['WON', 'LOST']);
});
