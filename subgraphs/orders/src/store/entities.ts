import { EntitySchema } from 'typeorm';
import type { Id } from '@storegraph/kernel/ids';
import type { PostalAddress } from '@storegraph/kernel/postal-address';
import { amountColumn, idColumn } from '@storegraph/postgres/columns';
import type { FulfilmentStatus, OrderStatus, PaymentStatus } from '../domain/order/stand.ts';
import { fulfilmentEntities } from './fulfilment/entities.ts';
import { returnEntities } from './returns/entities.ts';

/** A variant as its table keeps it. */
export interface VariantRow {
  id: Id<'var'>;
  version: number;
  productId: Id<'prod'>;
  categoryId: Id<'cat'> | null;
  brand: string | null;
  sku: string;
  productName: string;
  variantName: string;
  imageUrl: string | null;
  isPublished: boolean;
  /** Minor units as text, by currency. */
  prices: Record<string, string>;
}

export const variantEntity = new EntitySchema<VariantRow>({
  name: 'variant',
  columns: {
    id: idColumn('var', { primary: true }),
    version: { type: 'integer' },
    productId: idColumn('prod', { name: 'product_id' }),
    categoryId: idColumn('cat', { name: 'category_id', nullable: true }),
    brand: { type: 'text', nullable: true },
    sku: { type: 'text' },
    productName: { type: 'text', name: 'product_name' },
    variantName: { type: 'text', name: 'variant_name' },
    imageUrl: { type: 'text', name: 'image_url', nullable: true },
    isPublished: { type: 'boolean', name: 'is_published' },
    prices: { type: 'jsonb' },
  },
});

/** An order as its table keeps it. */
export interface OrderRow {
  id: Id<'order'>;
  number: string;
  version: number;
  customerId: Id<'user'>;
  status: OrderStatus;
  fulfilmentStatus: FulfilmentStatus;
  paymentStatus: PaymentStatus;
  currency: string;
  totalMinor: bigint;
  shippingAddress: PostalAddress;
  reason: string | null;
  trackingNumber: string | null;
  methodToken: string;
  paymentId: Id<'pay'> | null;
  paymentAttempt: number;
  paymentVersion: number;
  payBy: Date;
  placedAt: Date;
  updatedAt: Date;
}

export const orderEntity = new EntitySchema<OrderRow>({
  name: 'order',
  columns: {
    id: idColumn('order', { primary: true }),
    number: { type: 'text' },
    version: { type: 'integer' },
    customerId: idColumn('user', { name: 'customer_id' }),
    status: { type: 'text' },
    fulfilmentStatus: { type: 'text', name: 'fulfilment_status' },
    paymentStatus: { type: 'text', name: 'payment_status' },
    currency: { type: 'text' },
    totalMinor: amountColumn({ name: 'total_minor' }),
    shippingAddress: { type: 'jsonb', name: 'shipping_address' },
    reason: { type: 'text', nullable: true },
    trackingNumber: { type: 'text', name: 'tracking_number', nullable: true },
    methodToken: { type: 'text', name: 'method_token' },
    paymentId: idColumn('pay', { name: 'payment_id', nullable: true }),
    paymentAttempt: { type: 'integer', name: 'payment_attempt' },
    paymentVersion: { type: 'integer', name: 'payment_version' },
    payBy: { type: 'timestamptz', name: 'pay_by' },
    placedAt: { type: 'timestamptz', name: 'placed_at' },
    updatedAt: { type: 'timestamptz', name: 'updated_at' },
  },
});

/** A line of an order as its table keeps it. */
export interface OrderLineRow {
  id: Id<'oline'>;
  orderId: Id<'order'>;
  position: number;
  productId: Id<'prod'>;
  variantId: Id<'var'>;
  productName: string;
  variantName: string;
  sku: string;
  imageUrl: string | null;
  quantity: number;
  unitPriceMinor: bigint;
}

export const orderLineEntity = new EntitySchema<OrderLineRow>({
  name: 'order_line',
  columns: {
    id: idColumn('oline', { primary: true }),
    orderId: idColumn('order', { name: 'order_id' }),
    position: { type: 'smallint' },
    productId: idColumn('prod', { name: 'product_id' }),
    variantId: idColumn('var', { name: 'variant_id' }),
    productName: { type: 'text', name: 'product_name' },
    variantName: { type: 'text', name: 'variant_name' },
    sku: { type: 'text' },
    imageUrl: { type: 'text', name: 'image_url', nullable: true },
    quantity: { type: 'smallint' },
    unitPriceMinor: amountColumn({ name: 'unit_price_minor' }),
  },
});

/** A change of an order as its table keeps it. */
export interface OrderTimelineRow {
  orderId: Id<'order'>;
  version: number;
  event: string;
  status: OrderStatus;
  fulfilmentStatus: FulfilmentStatus;
  paymentStatus: PaymentStatus;
  actor: string;
  occurredAt: Date;
  /** The UUID of the parcel, return or note that it is about. */
  subjectId: string | null;
  detail: string | null;
}

export const orderTimelineEntity = new EntitySchema<OrderTimelineRow>({
  name: 'order_timeline',
  columns: {
    orderId: idColumn('order', { primary: true, name: 'order_id' }),
    version: { type: 'integer', primary: true },
    event: { type: 'text' },
    status: { type: 'text' },
    fulfilmentStatus: { type: 'text', name: 'fulfilment_status' },
    paymentStatus: { type: 'text', name: 'payment_status' },
    actor: { type: 'text' },
    occurredAt: { type: 'timestamptz', name: 'occurred_at' },
    subjectId: { type: 'uuid', name: 'subject_id', nullable: true },
    detail: { type: 'text', nullable: true },
  },
});

export const entities = [variantEntity, orderEntity, orderLineEntity, orderTimelineEntity, ...fulfilmentEntities, ...returnEntities];
