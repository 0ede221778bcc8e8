import type { ShopFacts } from '@storegraph/proof/shop/start-shop';

/** The shop that the end-to-end tests share. */
export function theShop(): ShopFacts {
  const facts = process.env['TEST_SHOP'];
  if (!facts) throw new Error('No shop was started for these tests.');
  return JSON.parse(facts) as ShopFacts;
}
