import { expect, it } from '@jest/globals';
import { createExtendHold } from './extend-hold.ts';
import type { StockStore } from '../ports.ts';

const NOW = new Date('2026-11-21T10:00:00Z');
const [USUAL, LONGER, SHORTER] = [new Date('2026-11-21T10:10:00Z'), new Date('2026-11-22T10:00:00Z'), new Date('2026-11-21T10:01:00Z')];

it.each<[paymentStatus: string, payBy: Date | undefined, until: (Date | null)[]]>([
  ['PENDING', undefined, [USUAL]], ['REQUIRES_ACTION', undefined, [USUAL]], ['FAILED', undefined, [USUAL]], ['CANCELLED', undefined, [USUAL]],
  ['PENDING', LONGER, [LONGER]], ['PENDING', SHORTER, [USUAL]],
  ['PROCESSING', undefined, [null]], ['PROCESSING', LONGER, [null]],
  ['CAPTURED', undefined, []], ['NONE', undefined, []],
])('what is held for an order whose payment is %s, to be paid by %s, is held until %j', async (paymentStatus, payBy, until) => {
  const held: unknown[] = [];
  const stock: Pick<StockStore, 'extend'> = { extend: async (...asked) => void held.push(asked) };
  await createExtendHold({ now: () => NOW, holdMs: 600_000 })({ stock: stock as StockStore }, { orderId: 'order_1', orderVersion: 3, paymentStatus, payBy });
  expect(held).toEqual(until.map((each) => ['order_1', 3, each]));
});
