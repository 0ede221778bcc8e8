import type { EntityManager } from 'typeorm';
import { toUuid } from '@storegraph/kernel/ids';
import { bulkLoad, inBatches } from '@storegraph/postgres/bulk/bulk-load';
import type { Progress } from '@storegraph/postgres/seed';
import type { LoadShop } from '@storegraph/sample-shop/load/load-shop';
import { fillSearchIndex } from './search/indexing/fill-search-index.ts';

const BATCH = 1_000;
const TABLES = ['product', 'variant', 'price', 'stock', 'stock_level', 'stock_movement'] as const;

/** Fills an empty database with the catalogue of a shop for measuring: some thousand rows a second. Its index is as much again. */
export async function loadProducts(manager: EntityManager, shop: LoadShop, onProgress: Progress): Promise<void> {
  await bulkLoad(manager, TABLES, async ({ copy }) => {
    await copy('category', ['id', 'slug', 'name', 'parent_id'], shop.categories.map(({ id, slug, name, parentId }) => [toUuid(id), slug, name, parentId && toUuid(parentId)]));
    let done = 0;
    for (const products of inBatches(shop.products(), BATCH)) {
      await copy('product', ['id', 'slug', 'name', 'description', 'brand', 'category_id', 'image_url', 'is_published', 'created_at'], products.map(
        ({ id, slug, name, description, brand, categoryId, imageUrl, isPublished, createdAt }) => [toUuid(id), slug, name, description, brand, toUuid(categoryId), imageUrl, isPublished, createdAt],
      ));
      const variants = products.flatMap(({ id, createdAt, variants: own }) => own.map((variant) => ({ ...variant, uuid: toUuid(variant.id), productId: toUuid(id), createdAt })));
      await copy('variant', ['id', 'product_id', 'sku', 'name', 'options'], variants.map(({ uuid, productId, sku, name, options }) => [uuid, productId, sku, name, options]));
      await copy('price', ['variant_id', 'currency', 'amount_minor'], variants.flatMap(({ uuid, prices }) => Object.entries(prices).map(([currency, amount]) => [uuid, currency, amount])));
      // How many lie in which warehouse, the database sees to itself.
      await copy('stock', ['variant_id', 'on_hand'], variants.map(({ uuid, onHand }) => [uuid, onHand]));
      await copy('stock_movement', ['variant_id', 'kind', 'on_hand', 'moved_at'], variants.map(({ uuid, onHand, createdAt }) => [uuid, 'COUNTED', onHand, createdAt]));
      done += products.length;
      onProgress(done, 2 * shop.counts.products);
    }
  });
  await fillSearchIndex(manager, (done, total) => onProgress(shop.counts.products + Math.round((done / total) * shop.counts.products), 2 * shop.counts.products));
}
