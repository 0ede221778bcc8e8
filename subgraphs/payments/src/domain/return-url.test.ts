import { expect, it } from '@jest/globals';
import { newId } from '@storegraph/kernel/ids';
import { returnUrlOf } from './return-url.ts';

it('leads back to the order, or nowhere when the shop has no page for it', () => {
  const orderId = newId('order');
  expect([returnUrlOf('https://shop.example/#/orders/{orderId}', orderId), returnUrlOf('https://shop.example/thanks', orderId), returnUrlOf(undefined, orderId)])
    .toEqual([`https://shop.example/#/orders/${orderId}`, 'https://shop.example/thanks', undefined]);
});
