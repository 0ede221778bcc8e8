import type { EntityManager } from 'typeorm';
import { toUuid } from '@storegraph/kernel/ids';
import { bulkLoad, inBatches } from '@storegraph/postgres/bulk/bulk-load';
import type { Progress } from '@storegraph/postgres/seed';
import type { LoadShop } from '@storegraph/sample-shop/load/load-shop';

const BATCH = 5_000;

/** Fills an empty database with what recommendations would have learnt from the orders of a shop for measuring. */
export async function loadRecommendations(manager: EntityManager, shop: LoadShop, onProgress: Progress): Promise<void> {
  await bulkLoad(manager, ['variant', 'purchase', 'listing', 'companion'], async ({ copy, query }) => {
    await query('ALTER TABLE variant DISABLE TRIGGER USER; ALTER TABLE purchase DISABLE TRIGGER USER');
    let done = 0;
    const tell = (more: number) => onProgress((done += more), shop.counts.products + shop.counts.orders);
    for (const products of inBatches(shop.products(), BATCH)) {
      await copy('variant', ['id', 'version', 'product_id', 'category_id', 'brand', 'is_published'], products.flatMap(
        ({ id, categoryId, brand, isPublished, variants }) => variants.map((variant) => [toUuid(variant.id), 1, toUuid(id), toUuid(categoryId), brand, isPublished]),
      ));
      tell(products.length);
    }
    for (const orders of inBatches(shop.orders(), BATCH)) {
      await copy('purchase', ['order_id', 'product_id', 'customer_id', 'bought_at'], orders.flatMap(
        ({ id, customerId, placedAt, productIds }) => productIds.map((productId) => [toUuid(id), toUuid(productId), toUuid(customerId), placedAt]),
      ));
      tell(orders.length);
    }
    await query('SELECT count_anew()');
    await query('ALTER TABLE variant ENABLE TRIGGER USER; ALTER TABLE purchase ENABLE TRIGGER USER');
  });
}
