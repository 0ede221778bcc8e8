import { expect, it } from '@jest/globals';
import { createSampleShop } from '@storegraph/sample-shop/sample-shop';
import { shipmentsOf } from './seed-shipments.ts';

/** What a parcel's pieces count as (migration 0020), by where the order stands. */
const STANDS: Readonly<Record<string, readonly string[]>> = {
  UNFULFILLED: ['PENDING', 'RETURNED_TO_SENDER', 'CANCELLED'], PACKED: ['PACKED', 'READY_FOR_PICKUP'], SHIPPED: ['SHIPPED', 'OUT_FOR_DELIVERY', 'DELIVERY_FAILED', 'LOST'], DELIVERED: ['DELIVERED', 'PICKED_UP'],
};

it('the parcels of the demo shop are in all states, and each where its order is', () => {
  const { orders } = createSampleShop('demo');
  const { rows } = shipmentsOf(orders);
  expect(new Set(rows.map(({ status }) => status))).toEqual(new Set(Object.values(STANDS).flat()));
  const standOf = new Map(orders.map(({ id, fulfilmentStatus }) => [id, fulfilmentStatus]));
  expect(rows.filter(({ orderId, status }) => !STANDS[standOf.get(orderId)!]?.includes(status))).toEqual([]);
  const inOrder = (...times: readonly (Date | null)[]): boolean => times.every((time, index) => time === null || index === 0 || (times[index - 1] ?? time) <= time && times[index - 1] !== null);
  expect(rows.filter(({ packedAt, shippedAt, deliveredAt }) => !inOrder(packedAt, shippedAt, deliveredAt))).toEqual([]);
  // Whose money is only set aside, nothing has left the house.
  const setAside = new Set(orders.filter(({ history }) => history.at(-1)?.paymentStatus === 'AUTHORIZED').map(({ id }) => id));
  expect(rows.filter(({ orderId, shippedAt }) => setAside.has(orderId) && shippedAt)).toEqual([]);
});
