import type { EntityManager } from 'typeorm';
import { toUuid } from '@storegraph/kernel/ids';
import { bulkLoad, inBatches } from '@storegraph/postgres/bulk/bulk-load';
import type { Progress } from '@storegraph/postgres/seed';
import type { LoadShop } from '@storegraph/sample-shop/load/load-shop';
import { toPrices } from './cart/variant-rows.ts';
import { loadHistory } from './load-history.ts';
import { seedCheckout } from './seed-checkout.ts';

const BATCH = 1_000;

/** Fills an empty database with orders' copy of the variants of a shop for measuring, so that carts can be filled there, and with the orders it has had so far. */
export async function loadOrders(manager: EntityManager, shop: LoadShop, onProgress: Progress): Promise<void> {
  await seedCheckout(manager, shop.categories);
  await bulkLoad(manager, ['variant'], async ({ copy }) => {
    let done = 0;
    for (const products of inBatches(shop.products(), BATCH)) {
      await copy('variant', ['id', 'version', 'product_id', 'category_id', 'brand', 'sku', 'product_name', 'variant_name', 'image_url', 'is_published', 'prices'], products.flatMap(
        ({ id: productId, categoryId, brand, name: productName, imageUrl, isPublished, variants }) =>
          variants.map(({ id, sku, name, prices }) => [toUuid(id), 1, toUuid(productId), toUuid(categoryId), brand, sku, productName, name, imageUrl, isPublished, toPrices(prices)]),
      ));
      done += products.length;
      onProgress(done, shop.counts.products);
    }
  });
  await loadHistory(manager, shop.counts, onProgress);
}
