import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from '@jest/globals';
import { SLOWEST } from './slowest.ts';

it('test files that are begun first are there', () => {
  expect(SLOWEST.filter((file) => !existsSync(resolve(import.meta.dirname, '../../../..', file)))).toEqual([]);
});
