import { expect, it } from '@jest/globals';
import { newId } from '@storegraph/kernel/ids';
import { money } from '@storegraph/kernel/money';
import type { LineCount } from '../fulfilment/line-count.ts';
import type { Order, OrderLine } from '../order/order.ts';
import { toPayMinorOf } from './edit.ts';
import { planEdit, worthAfter } from './plan-edit.ts';

const below = (bound: number): number => Math.floor(Math.random() * bound);

/** An order of one to four lines, of each of which some pieces are in parcels, some were called off and some came back after they were charged. */
function randomOrder() {
  const lines = Array.from({ length: 1 + below(4) }, () => ({ id: newId('oline'), quantity: 1 + below(9), unitPrice: money(BigInt(below(50_000)), 'EUR'), amounts: undefined }) as OrderLine);
  const counts = lines.map(({ id: lineId, quantity, unitPrice }) => {
    const cancelled = below(quantity);
    const allotted = below(quantity - cancelled + 1);
    const paidMinor = unitPrice.amountMinor * BigInt(quantity);
    return { lineId, quantity, cancelled, allotted, charged: allotted + below(quantity - cancelled - allotted + 1), paidMinor, grantedMinor: (paidMinor / BigInt(quantity)) * BigInt(cancelled) } as LineCount;
  });
  const order = { total: money(counts.reduce((sum, { paidMinor }) => sum + paidMinor, 0n), 'EUR') } as Order;
  return { order, lines, counts, variants: [], categories: [], rates: {}, newLineId: () => newId('oline') };
}

it('what an edit asks for and gives back is what it costs more less what it takes out, to the minor unit, whatever is edited', () => {
  let [asked, back] = [0, 0];
  for (let count = 0; count < 3_000; count += 1) {
    const editable = randomOrder();
    const wanted = editable.counts.map(({ lineId, quantity, cancelled, allotted }) => ({ lineId, quantity: allotted + below(quantity - cancelled - allotted + 5) }));
    let plan;
    try {
      plan = planEdit({ lines: wanted }, editable);
    } catch (error) {
      expect(['NOTHING_TO_EDIT', 'NOTHING_LEFT']).toContain((error as { code: string }).code);
      continue;
    }
    const [toPay, goesBack] = [toPayMinorOf(plan), plan.refundMinor - plan.nettedMinor];
    expect([toPay >= 0n, goesBack >= 0n, plan.nettedMinor >= 0n]).toEqual([true, true, true]);
    expect(toPay - goesBack).toBe(plan.owedMinor - plan.refundMinor);
    const before = worthAfter(editable, { owedMinor: 0n, refundMinor: 0n });
    expect(worthAfter(editable, plan).amountMinor - before.amountMinor).toBe(toPay - goesBack);
    if (toPay > 0n) asked += 1;
    if (goesBack > 0n) back += 1;
  }
  expect([asked > 100, back > 100]).toEqual([true, true]);
});
