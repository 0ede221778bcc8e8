import { expect, it } from '@jest/globals';
import { cancelOrder, cancelSome, makeUpParcel, move, moveWhole } from '@storegraph/proof/models/commands/post-purchase';
import { stepOf } from '@storegraph/proof/models/commands/command';
import type { Step } from '@storegraph/proof/models/commands/command';
import { editOrder, payOwed } from '@storegraph/proof/models/commands/edits';
import { buy } from '@storegraph/proof/models/commands/shopper';
import { runSequences, runSteps } from '@storegraph/proof/models/run-sequences';
import { theShop } from '../shop/the-shop.ts';

const shop = theShop();

// The short form of `pnpm model`.
it('whatever shoppers and staff do one after the other, the shop does what its model says', async () => {
  const { fault, steps } = await runSequences(shop, { sequences: 2, length: 40, seed: 19, say: () => {} });
  expect(fault).toBeUndefined();
  // Else nothing was shown.
  expect(steps).toBeGreaterThan(10);
}, 300_000);

// Found by such sequences.
it.each<[string, readonly Step[]]>([
  ['what a gift card pays for is sent, though all that was charged went back', [
    stepOf(buy, { lines: [0, 4], hasCode: false, hasCard: true, way: 'usual', method: 'tok_success' }), stepOf(cancelSome, { order: 0, by: 'support', line: 0, quantity: 1 }),
    stepOf(makeUpParcel, { order: 0, some: undefined }), stepOf(move, { order: 0, parcel: 0, move: 'PACK' }), stepOf(move, { order: 0, parcel: 0, move: 'SHIP' }), stepOf(move, { order: 0, parcel: 0, move: 'DELIVER' }),
  ]],
  ['what was paid twice is paid while one payment holds its money, and all of it goes back when it is called off while more is owed', [
    stepOf(buy, { lines: [1, 0], hasCode: false, hasCard: false, way: 'usual', method: 'tok_success' }), stepOf(editOrder, { order: 0, line: undefined, add: { variant: 1, quantity: 1 } }),
    stepOf(payOwed, { order: 0, method: 'tok_success' }), stepOf(cancelSome, { order: 0, by: 'shopper', line: 1, quantity: 1 }), stepOf(moveWhole, { order: 0, move: 'PACK' }),
    stepOf(editOrder, { order: 0, line: { line: 0, quantity: 2 }, add: undefined }), stepOf(cancelOrder, { order: 0, by: 'shopper' }),
  ]],
  ['all of it went back when the last of two payments did, though the other went back before', [
    stepOf(buy, { lines: [2, 0], hasCode: false, hasCard: false, way: 'usual', method: 'tok_success' }), stepOf(editOrder, { order: 0, line: undefined, add: { variant: 1, quantity: 1 } }),
    stepOf(payOwed, { order: 0, method: 'tok_success' }), stepOf(editOrder, { order: 0, line: { line: 0, quantity: 0 }, add: undefined }), stepOf(cancelOrder, { order: 0, by: 'shopper' }),
  ]],
])('%s', async (_what, steps) => {
  await expect(runSteps(shop, steps)).resolves.toBeUndefined();
}, 300_000);
