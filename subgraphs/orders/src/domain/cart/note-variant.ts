import type { Envelope } from '@storegraph/events/envelope';
import type { Id } from '@storegraph/kernel/ids';
import type { Stores } from '../ports.ts';

/** Keeps what carts and orders need of a variant, as products last told of it. */
export async function noteVariant({ variants }: Pick<Stores, 'variants'>, { payload, aggregateVersion }: Envelope<'products.variant-changed'>): Promise<void> {
  const { variantId, productId, categoryId, brand, sku, productName, variantName, imageUrl, isPublished, taxCategory = null, weightGrams = null } = payload;
  const prices = Object.fromEntries(payload.prices.map(({ currency, amountMinor }) => [currency, BigInt(amountMinor)]));
  await variants.note(
    {
      id: variantId as Id<'var'>, productId: productId as Id<'prod'>, categoryId: categoryId as Id<'cat'>, brand, sku, productName, variantName, imageUrl, isPublished, prices,
      taxCategory, weightGrams,
    },
    aggregateVersion,
  );
}
