import { expect, it } from '@jest/globals';
import { isId, newId, toUuid } from '@storegraph/kernel/ids';
import { paymentIdOf } from './payment-id.ts';

it('the id of a payment is always the same of an order and attempt, another of any other, and one of version 7 with the time of its order', () => {
  const [orderId, other] = [newId('order'), newId('order')];
  const id = paymentIdOf({ orderId, attempt: 1 });
  expect(paymentIdOf({ orderId, attempt: 1 })).toBe(id);
  expect(new Set([id, paymentIdOf({ orderId, attempt: 2 }), paymentIdOf({ orderId: other, attempt: 1 })]).size).toBe(3);
  expect(isId('pay', id)).toBe(true);
  expect(toUuid(id)).toMatch(new RegExp(`^${toUuid(orderId).slice(0, 13)}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$`));
});
