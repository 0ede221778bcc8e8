import { MAX_QUANTITY } from './cart.ts';
import { quantityOutOfRange } from './refusals.ts';

/** Takes a number for a quantity from `least` to 99. Refuses with QUANTITY_OUT_OF_RANGE, naming `field`. */
export function parseQuantity(quantity: number, least: number, field: readonly string[]): number {
  if (Number.isInteger(quantity) && quantity >= least && quantity <= MAX_QUANTITY) return quantity;
  throw quantityOutOfRange(least, field);
}
