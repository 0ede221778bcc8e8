import { relative, sep } from 'node:path';
import TestSequencer from '@jest/test-sequencer';
import { SLOWEST } from './slowest.ts';

function placeOf({ path, context }) {
  const place = SLOWEST.indexOf(relative(context.config.rootDir, path).replaceAll(sep, '/'));
  return place < 0 ? SLOWEST.length : place;
}

/** Jest's order of test files, by their size where nothing is known of their last run, but for the slowest: they come first. */
export default class SlowestFirst extends TestSequencer {
  sort(tests) {
    return super.sort(tests).sort((one, other) => placeOf(one) - placeOf(other));
  }
}
