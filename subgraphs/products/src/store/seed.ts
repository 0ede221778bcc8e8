import type { EntityManager } from 'typeorm';
import { createPriceHistory } from '@storegraph/sample-shop/catalogue/price-history';
import { createTaxonomy } from '@storegraph/sample-shop/catalogue/taxonomy';
import { createSampleShop } from '@storegraph/sample-shop/sample-shop';
import type { SampleSize } from '@storegraph/sample-shop/sizes';
import { insertAll } from '@storegraph/postgres/bulk/insert-all';
import type { Progress } from '@storegraph/postgres/seed';
import { sumByVariant } from '../domain/inventory/pieces.ts';
import { categoryEntity, priceEntity, productEntity, variantEntity } from './catalogue/entities.ts';
import type { HoldRow, MovementRow } from './inventory/entities.ts';
import { decidedOrderEntity, holdEntity, movementEntity, stockEntity } from './inventory/entities.ts';
import { seedWarehouses } from './inventory/seed-warehouses.ts';
import { seedPriceHistory } from './seed-price-history.ts';
import { seedBrands, seedTaxonomy } from './seed-taxonomy.ts';
import { seedTranslations } from './seed-translations.ts';
import { fillSearchIndex } from './search/indexing/fill-search-index.ts';
import { seedRatings } from './seed-ratings.ts';

type Shop = ReturnType<typeof createSampleShop>;

/** Fills an empty database with products' part of the sample shop. */
export async function seedProducts(manager: EntityManager, size: SampleSize, onProgress: Progress): Promise<void> {
  const shop = createSampleShop(size);
  const variants = shop.products.flatMap(({ id: productId, variants: own }) => own.map((variant) => ({ ...variant, productId })));
  const holds = holdsOf(shop);
  const prices = createPriceHistory(shop);
  const taxonomy = createTaxonomy(shop);
  await seedBrands(manager, taxonomy);
  await insertAll(manager, [
    [categoryEntity, shop.categories],
    [productEntity, shop.products.map(({ variants: _apart, ...product }) => product)],
    [variantEntity, variants.map(({ id, productId, sku, name, options }) => ({ id, version: 1, productId, sku, name, options }))],
    [priceEntity, [...new Map(prices.map((price) => [`${price.variantId} ${price.currency}`, price])).values()]],
    [stockEntity, variants.map(({ id, onHand, allocated }) => ({ variantId: id, onHand, allocated, reserved: 0 }))],
    // Their stock is a matter of the past: should one be placed again, it gets nothing.
    [decidedOrderEntity, shop.orders.map(({ id, placedAt }) => ({ orderId: id, decidedAt: placedAt }))],
    [holdEntity, holds],
    [movementEntity, movementsOf(shop, holds)],
  ], onProgress);
  await seedWarehouses(manager);
  await seedPriceHistory(manager, prices);
  await seedTaxonomy(manager, taxonomy);
  await seedTranslations(manager, shop);
  await seedRatings(manager, shop);
  await fillSearchIndex(manager);
}

/** Paid orders that are not shipped yet have their pieces, so that they can be shipped. */
function holdsOf({ orders }: Shop): readonly HoldRow[] {
  return orders
    .filter(({ status, fulfilmentStatus }) => status === 'CONFIRMED' && (fulfilmentStatus === 'UNFULFILLED' || fulfilmentStatus === 'PACKED'))
    .flatMap(({ id: orderId, placedAt, lines }) => sumByVariant(lines).map((pieces) => ({ orderId, ...pieces, state: 'COMMITTED' as const, expiresAt: placedAt })));
}

/** The first count of every variant, and how the pieces came to be allocated: levels are always the sum of their movements. */
function movementsOf({ products }: Shop, holds: readonly HoldRow[]): readonly Omit<MovementRow, 'id'>[] {
  const counted = products.flatMap(({ createdAt, variants }) =>
    variants.map(({ id, onHand }) => ({ variantId: id, orderId: null, kind: 'COUNTED' as const, onHand, allocated: 0, reserved: 0, movedAt: createdAt })));
  const sold = holds.flatMap(({ orderId, variantId, quantity, expiresAt: movedAt }) => [
    { variantId, orderId, kind: 'HELD' as const, onHand: 0, allocated: 0, reserved: quantity, movedAt },
    { variantId, orderId, kind: 'COMMITTED' as const, onHand: 0, allocated: quantity, reserved: -quantity, movedAt },
  ]);
  return [...counted, ...sold];
}
