import type { StartedShop } from '@storegraph/proof/shop/start-shop';

/** The shop of this test run, from its set-up to its teardown. */
export const kept: { shop?: StartedShop } = {};
