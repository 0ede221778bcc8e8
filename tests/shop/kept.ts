import type { StartedShop } from './start-shop.ts';

/** The shop of this test run, from its set-up to its teardown. */
export const kept: { shop?: StartedShop } = {};
