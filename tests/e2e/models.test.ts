import { expect, it } from '@jest/globals';
import { runSequences } from '@storegraph/proof/models/run-sequences';
import { theShop } from '../shop/the-shop.ts';

const shop = theShop();

// The short form of `pnpm model`.
it('whatever shoppers and staff do one after the other, the shop does what its model says', async () => {
  const { fault, steps } = await runSequences(shop, { sequences: 3, length: 45, seed: 4, say: () => {} });
  expect(fault).toBeUndefined();
  // Else nothing was shown.
  expect(steps).toBeGreaterThan(20);
}, 120_000);
