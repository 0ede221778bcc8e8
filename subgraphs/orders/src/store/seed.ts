import type { EntityManager } from 'typeorm';
import { toUuid } from '@storegraph/kernel/ids';
import { insertAll } from '@storegraph/postgres/bulk/insert-all';
import type { Progress } from '@storegraph/postgres/seed';
import { createSampleShop } from '@storegraph/sample-shop/sample-shop';
import type { SampleOrder, SampleProduct } from '@storegraph/sample-shop/shape';
import type { SampleSize } from '@storegraph/sample-shop/sizes';
import { GUEST } from '../domain/guests/shopper.ts';
import { toPrices } from './cart/variant-rows.ts';
import { KEEP_AMOUNTS_OF_OLD_ORDERS } from './checkout/old-orders.ts';
import { insertRows, seedCheckout } from './seed-checkout.ts';
import { orderEntity, orderLineEntity, orderTimelineEntity, variantEntity } from './entities.ts';
import type { OrderLineRow, OrderRow, OrderTimelineRow, VariantRow } from './entities.ts';
import { shipmentEntity, shipmentLineEntity } from './fulfilment/entities.ts';
import { grantEntity, grantPartEntity, returnEntity, returnLineEntity } from './returns/entities.ts';
import { replacementsOf, returnsOf, withReturn } from './seed-returns.ts';
import type { SampleReturn } from './seed-returns.ts';
import { seedBegun } from './seed-begun.ts';
import { seedGuests } from './seed-guests.ts';
import { shipmentsOf } from './seed-shipments.ts';

/** Fills an empty database with orders' part of the sample shop: its copy of the variants, and the orders with their history. */
export async function seedOrders(manager: EntityManager, size: SampleSize, onProgress: Progress): Promise<void> {
  const { categories, products, users, orders: placed } = createSampleShop(size);
  await seedCheckout(manager, categories);
  const returns = returnsOf(placed);
  const orders = [...placed, ...replacementsOf(placed, returns)];
  const all = [...returns.values()];
  const shipments = shipmentsOf(orders);
  await insertAll(manager, [
    [variantEntity, products.flatMap(toVariantRows)],
    [orderEntity, orders.map((order) => toOrderRow(order, returns.get(order.id)))],
    [orderLineEntity, orders.flatMap(toLineRows)],
    [orderTimelineEntity, orders.flatMap((order) => withReturn(toTimelineRows(order), returns.get(order.id)))],
    [shipmentEntity, shipments.rows],
    [shipmentLineEntity, shipments.lines],
    [returnEntity, all.map(({ row }) => row)],
    [returnLineEntity, all.flatMap(({ lines }) => lines)],
    [grantEntity, all.flatMap(({ grant }) => grant ?? [])],
    [grantPartEntity, all.flatMap(({ parts }) => parts)],
  ], onProgress);
  await insertRows(manager, 'variant_stock', { variant_id: 'uuid', version: 'integer', orderable_quantity: 'integer' }, products.flatMap(({ variants }) => variants.map(toStockRow)));
  await seedGuests(manager, orders);
  await seedBegun(manager, { products, users });
  await manager.query(KEEP_AMOUNTS_OF_OLD_ORDERS);
  // New orders are numbered after the last of these.
  await manager.query(`SELECT setval('order_number', max(substr(number, 4)::bigint)) FROM "order" HAVING count(*) > 0`);
}

function toVariantRows({ id: productId, categoryId, brand, name: productName, imageUrl, isPublished, variants }: SampleProduct): readonly VariantRow[] {
  return variants.map(({ id, sku, name: variantName, prices }) => ({
    id, version: 1, productId, categoryId, brand, sku, productName, variantName, imageUrl, isPublished, prices: toPrices(prices),
  }));
}

/** As products would have told. */
function toStockRow({ id, onHand, allocated }: SampleProduct['variants'][number]): object {
  return { variant_id: toUuid(id), version: 0, orderable_quantity: Math.min(onHand - allocated, 10) };
}

function toOrderRow({ lines: _lines, history, payments, guest: _guest, ...order }: SampleOrder, back: SampleReturn | undefined): OrderRow {
  const last = history.at(-1);
  const payment = payments.at(-1);
  return {
    ...order,
    version: (last?.version ?? 1) + (back?.statuses.length ?? 0),
    paymentStatus: last?.paymentStatus ?? 'NONE',
    methodToken: payment?.methodToken ?? 'tok_success',
    paymentId: payment?.id ?? null,
    paymentAttempt: payment?.attempt ?? 0,
    paymentVersion: payment?.events.length ?? 0,
    payBy: order.placedAt,
    updatedAt: [last?.occurredAt, back?.row.updatedAt].reduce<Date>((latest, at) => (at && at > latest ? at : latest), order.placedAt),
  };
}

function toLineRows({ id: orderId, lines }: SampleOrder): readonly OrderLineRow[] {
  return lines.map((line, position) => ({ ...line, orderId, position }));
}

function toTimelineRows({ id: orderId, customerId, guest, history }: SampleOrder): readonly OrderTimelineRow[] {
  return history.map(({ paymentStatus, ...change }) => ({
    ...change, orderId, paymentStatus: paymentStatus ?? 'NONE', actor: change.version === 1 ? (guest ? GUEST : customerId) : change.event === 'orders.order-claimed' ? customerId : 'orders', subjectId: null, detail: null,
  }));
}
