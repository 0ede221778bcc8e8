import { EntitySchema } from 'typeorm';
import type { Id } from '@storegraph/kernel/ids';
import { idColumn } from '@storegraph/postgres/columns';
import type { NotedVariant } from '../domain/ports.ts';

export const variantEntity = new EntitySchema<NotedVariant>({
  name: 'variant',
  columns: {
    id: idColumn('var', { primary: true }),
    version: { type: 'integer' },
    productId: idColumn('prod', { name: 'product_id' }),
    categoryId: idColumn('cat', { name: 'category_id' }),
    brand: { type: 'text', nullable: true },
    isPublished: { type: 'boolean', name: 'is_published' },
  },
});

/** A product in an order. */
export const purchaseEntity = new EntitySchema<{ orderId: Id<'order'>; productId: Id<'prod'>; customerId: Id<'user'>; boughtAt: Date }>({
  name: 'purchase',
  columns: {
    orderId: idColumn('order', { primary: true, name: 'order_id' }),
    productId: idColumn('prod', { primary: true, name: 'product_id' }),
    customerId: idColumn('user', { name: 'customer_id' }),
    boughtAt: { type: 'timestamptz', name: 'bought_at' },
  },
});

/** What a customer thinks of a product; no rating once the review is deleted. */
export const opinionEntity = new EntitySchema<{ reviewId: Id<'rev'>; version: number; customerId: Id<'user'>; productId: Id<'prod'>; rating: number | null }>({
  name: 'opinion',
  columns: {
    reviewId: idColumn('rev', { primary: true, name: 'review_id' }),
    version: { type: 'integer' },
    customerId: idColumn('user', { name: 'customer_id' }),
    productId: idColumn('prod', { name: 'product_id' }),
    rating: { type: 'smallint', nullable: true },
  },
});

export const entities = [variantEntity, purchaseEntity, opinionEntity];
