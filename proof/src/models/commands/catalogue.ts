import fc from 'fast-check';
import { eur } from '../system/system.ts';
import { act } from '../system/fixture.ts';
import { at, availableOf } from '../model/shop.ts';
import type { Command } from './command.ts';

const variant = fc.constantFrom(0, 1, 2);
const always = (): boolean => true;

export const changePrice: Command<{ variant: number; priceMinor: bigint }> = {
  name: 'change price', drawn: { variant, priceMinor: fc.constantFrom(333n, 999n, 1_000n, 1_450n, 3_801n) }, can: ({ variants }, drawn) => at(variants, drawn.variant).priceMinor !== drawn.priceMinor,
  foresee({ variants }, drawn) {
    at(variants, drawn.variant).priceMinor = drawn.priceMinor;
    return undefined;
  },
  act: (system, drawn) => act(system.manager, 'set-price', { variantId: system.variantIds[drawn.variant], price: eur(drawn.priceMinor) }),
};

/** Pieces come in, or are found missing; what is promised stays. */
export const countStock: Command<{ variant: number; by: number }> = {
  name: 'count stock', drawn: { variant, by: fc.constantFrom(-9, -2, 1, 4) }, can: always,
  foresee({ variants }, drawn) {
    const counted = at(variants, drawn.variant);
    if (counted.onHand + drawn.by < 0) return 'QUANTITY_OUT_OF_RANGE';
    if (availableOf(counted) + drawn.by < 0) return 'STOCK_PROMISED';
    counted.onHand += drawn.by;
    return undefined;
  },
  act: (system, drawn) => act(system.manager, 'adjust-stock', { variantId: system.variantIds[drawn.variant], by: drawn.by }),
};
