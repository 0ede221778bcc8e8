import { expect, it } from '@jest/globals';
import { fuzz } from '@storegraph/proof/fuzz/fuzz';
import { theShop } from '../shop/the-shop.ts';

const shop = theShop();

// The short form of `pnpm fuzz`: the shop is others' too, so nobody changes anything.
it('random questions of everybody are answered as the schema says, and none breaks anything', async () => {
  const { faults, whole, operations } = await fuzz({ url: shop.url, roles: ['NOBODY', 'NEWCOMER', 'SUPPORT', 'FINANCE'], operations: 40, seed: '1', mutates: false });
  expect(faults).toEqual([]);
  // Else nothing was shown.
  expect(whole).toBeGreaterThan(operations / 10);
});
