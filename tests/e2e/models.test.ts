import { expect, it } from '@jest/globals';
import { cancelSome, makeUpParcel, move } from '@storegraph/proof/models/deeds/afterwards';
import { stepOf } from '@storegraph/proof/models/deeds/deed';
import type { Step } from '@storegraph/proof/models/deeds/deed';
import { buy } from '@storegraph/proof/models/deeds/shopper';
import { runSequences, runSteps } from '@storegraph/proof/models/run-sequences';
import { theShop } from '../shop/the-shop.ts';

const shop = theShop();

// The short form of `pnpm model`.
it('whatever shoppers and staff do one after the other, the shop does what its model says', async () => {
  const { fault, steps } = await runSequences(shop, { sequences: 2, length: 40, seed: 4, say: () => {} });
  expect(fault).toBeUndefined();
  // Else nothing was shown.
  expect(steps).toBeGreaterThan(10);
}, 300_000);

// Found by such sequences.
it.each<[string, readonly Step[]]>([
  ['what a gift card pays for is sent, though all that was charged went back', [
    stepOf(buy, { lines: [0, 4], hasCode: false, hasCard: true, isExpress: false, method: 'tok_success' }), stepOf(cancelSome, { order: 0, by: 'support', line: 0, quantity: 1 }),
    stepOf(makeUpParcel, { order: 0, some: undefined }), stepOf(move, { order: 0, parcel: 0, move: 'PACK' }), stepOf(move, { order: 0, parcel: 0, move: 'SHIP' }), stepOf(move, { order: 0, parcel: 0, move: 'DELIVER' }),
  ]],
])('%s', async (_what, steps) => {
  await expect(runSteps(shop, steps)).resolves.toBeUndefined();
}, 300_000);
