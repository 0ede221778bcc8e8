import type { Envelope } from '@storegraph/events/envelope';
import type { Id } from '@storegraph/kernel/ids';
import type { Stores } from '../ports.ts';

/** Keeps how many of a variant can be ordered, as products last told of it: carts say when that is too few. */
export async function noteVariantStock({ variants }: Pick<Stores, 'variants'>, { payload, aggregateVersion }: Envelope<'products.availability-changed'>): Promise<void> {
  await variants.noteStock(payload.variantId as Id<'var'>, payload.orderableQuantity, aggregateVersion);
}
