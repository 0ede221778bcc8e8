import { expect, it } from '@jest/globals';
import { NOW } from './promotion.desk.ts';
import { statusOf } from './status.ts';

const at = (ms: number): Date => new Date(NOW.getTime() + ms);

it.each<[string, Date, Date | null, string]>([
  ['begins later', at(1), null, 'SCHEDULED'], ['begins now', at(0), null, 'RUNNING'], ['ends later', at(-1), at(1), 'RUNNING'], ['ends now', at(-1), at(0), 'ENDED'],
  ['was called off before it began', at(9), at(9), 'ENDED'], ['will run for a while', at(8), at(9), 'SCHEDULED'],
])('a promotion that %s', (_what, startsAt, endsAt, status) => {
  expect(statusOf({ startsAt, endsAt }, NOW)).toBe(status);
});
