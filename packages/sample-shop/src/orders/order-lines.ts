import type { ListedProduct } from '../catalogue/products.ts';
import { later } from '../clock.ts';
import { createPopularity } from '../popularity.ts';
import type { Random } from '../random.ts';
import { sampleId } from '../sample-id.ts';
import type { SampleCurrency, SampleOrderLine } from '../shape.ts';

/** A line for each product of a basket, with the price of the day. */
export function createLines(basket: readonly ListedProduct[], currency: SampleCurrency, placedAt: Date, random: Random): SampleOrderLine[] {
  return basket.map((product, index) => {
    const variant = createPopularity(product.variants, random)();
    return {
      id: sampleId('oline', later(placedAt, index), random),
      productId: product.id, variantId: variant.id,
      productName: product.name, variantName: variant.name, sku: variant.sku, imageUrl: product.imageUrl,
      quantity: random.pickWeighted([[1, 78], [2, 15], [3, 4], [4, 3]]),
      unitPriceMinor: variant.prices[currency],
    };
  });
}

/** What lines cost together, in minor units. */
export const totalOf = (lines: readonly SampleOrderLine[]): bigint =>
  lines.reduce((total, { quantity, unitPriceMinor }) => total + BigInt(quantity) * unitPriceMinor, 0n);
