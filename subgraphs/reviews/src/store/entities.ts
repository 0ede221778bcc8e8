import { EntitySchema } from 'typeorm';
import { idColumn } from '@storegraph/postgres/columns';
import type { Id } from '@storegraph/kernel/ids';

/** A review as its table keeps it. */
export interface ReviewRow {
  id: Id<'rev'>;
  version: number;
  productId: Id<'prod'>;
  customerId: Id<'user'>;
  rating: number;
  title: string;
  body: string;
  createdAt: Date;
  deletedAt: Date | null;
}

export const reviewEntity = new EntitySchema<ReviewRow>({
  name: 'review',
  columns: {
    id: idColumn('rev', { primary: true }),
    version: { type: 'integer' },
    productId: idColumn('prod', { name: 'product_id' }),
    customerId: idColumn('user', { name: 'customer_id' }),
    rating: { type: 'smallint' },
    title: { type: 'text' },
    body: { type: 'text' },
    createdAt: { type: 'timestamptz', name: 'created_at' },
    deletedAt: { type: 'timestamptz', name: 'deleted_at', nullable: true },
  },
});

/** A product that can be reviewed. */
export const productEntity = new EntitySchema<{ id: Id<'prod'> }>({
  name: 'product', columns: { id: idColumn('prod', { primary: true }) },
});

/** A product that a customer has had delivered. */
export const deliveryEntity = new EntitySchema<{ customerId: Id<'user'>; productId: Id<'prod'> }>({
  name: 'delivery',
  columns: {
    customerId: idColumn('user', { primary: true, name: 'customer_id' }),
    productId: idColumn('prod', { primary: true, name: 'product_id' }),
  },
});

export const entities = [reviewEntity, productEntity, deliveryEntity];
