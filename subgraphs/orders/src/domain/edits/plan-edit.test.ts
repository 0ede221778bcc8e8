import { describe, expect, it } from '@jest/globals';
import { newId } from '@storegraph/kernel/ids';
import { money } from '@storegraph/kernel/money';
import type { LineCount } from '../fulfilment/line-count.ts';
import type { Variant } from '../cart/variant.ts';
import type { Order, OrderLine } from '../order/order.ts';
import { toPayMinorOf } from './edit.ts';
import { planEdit, worthAfter } from './plan-edit.ts';
import type { EditInput, Editable } from './plan-edit.ts';

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

const [LAMPS, DESK, RUG, MUG] = ['oline_01h455vb4pex5vsknk084sn02a', 'oline_01h455vb4pex5vsknk084sn02b', 'var_01h455vb4pex5vsknk084sn02c', 'var_01h455vb4pex5vsknk084sn02d'] as const;

/** An order of three lamps at 10.00, of which promotions took 1.01 together, and a desk at 50.00 with reduced tax. One lamp is packed. */
function editable(): Editable {
  const line = (id: OrderLine['id'], thing: string, quantity: number, unit: bigint, amounts: Partial<OrderLine['amounts']>) =>
    ({ id, productId: `prod_${thing}`, variantId: `var_${thing}`, productName: thing, variantName: 'plain', sku: thing, imageUrl: null, quantity, weightGrams: 700, unitPrice: money(unit, 'EUR'), amounts }) as OrderLine;
  const count = (lineId: LineCount['lineId'], quantity: number, paidMinor: bigint, counts: Partial<LineCount> = {}) => ({ lineId, quantity, cancelled: 0, allotted: 0, charged: 0, paidMinor, grantedMinor: 0n, ...counts }) as LineCount;
  const variant = (id: Variant['id'], thing: string, more: Partial<Variant>): Variant =>
    ({ id, productId: `prod_${thing}`, categoryId: `cat_${thing}`, brand: null, sku: thing, productName: thing, variantName: 'plain', imageUrl: null, isPublished: true, taxCategory: null, weightGrams: null, prices: { EUR: 2_000n }, ...more });
  let next = 0;
  return {
    order: { total: money(7_899n, 'EUR') } as Order,
    lines: [line(LAMPS, 'lamp', 3, 1_000n, { discountMinor: 101n, taxCategory: 'STANDARD', ratePpm: 190_000 }), line(DESK, 'desk', 1, 5_000n, { discountMinor: 0n, taxCategory: 'REDUCED', ratePpm: 70_000 })],
    counts: [count(LAMPS, 3, 2_899n, { allotted: 1 }), count(DESK, 1, 5_000n)],
    variants: [variant(RUG, 'rug', {}), variant(MUG, 'mug', { prices: { USD: 900n } })], categories: [{ categoryId: 'cat_rug', taxCategory: 'REDUCED', weightGrams: 900 }], rates: { STANDARD: 190_000, REDUCED: 70_000 },
    newLineId: () => `oline_new${(next += 1)}`,
  };
}

const pieces = (lineId: string, quantity: number) => ({ lineId, quantity });
const some = (variantId: string, quantity: number) => ({ variantId, quantity });

describe('an edit', () => {
  it('takes out what was paid for the pieces, to the minor unit', () => {
    expect(planEdit({ lines: [pieces(LAMPS, 1), pieces(DESK, 1)] }, editable())).toEqual({ removed: [{ lineId: LAMPS, quantity: 2 }], added: [], taxes: [], owedMinor: 0n, refundMinor: 1_932n, nettedMinor: 0n });
  });

  it('puts more of a line in at its price, with its part of what promotions took off and at its rate', () => {
    const { removed, added, owedMinor, refundMinor, taxes } = planEdit({ lines: [pieces(LAMPS, 5)] }, editable());
    // Two thirds of 1.01 are 0.67: 19.33, of which 3.09 are tax.
    expect([removed, added]).toMatchObject([[], [{ id: 'oline_new1', variantId: 'var_lamp', productName: 'lamp', quantity: 2, weightGrams: 700, unitPrice: money(1_000n, 'EUR'), amounts: { listMinor: 2_000n, discountMinor: 67n, totalMinor: 1_933n, taxMinor: 309n, netMinor: 1_624n, grossMinor: 1_933n, taxCategory: 'STANDARD', ratePpm: 190_000 } }]]);
    expect({ owedMinor, refundMinor, taxes }).toEqual({ owedMinor: 1_933n, refundMinor: 0n, taxes: [{ ratePpm: 190_000, netMinor: 1_624n, taxMinor: 309n, grossMinor: 1_933n }] });
  });

  it.each([[3_000n, 2_000n, 0n], [1n, 1n, 1_999n]])('puts more of a line of which %s was taken off in with %s off: it costs %s', (discountMinor, off, grossMinor) => {
    const of = editable();
    const lines = of.lines.map((line) => ({ ...line, amounts: line.amounts && { ...line.amounts, discountMinor } }));
    expect(planEdit({ lines: [pieces(LAMPS, 5)] }, { ...of, lines }).added).toMatchObject([{ amounts: { discountMinor: off, grossMinor } }]);
  });

  it('puts something else in at what it costs now, taxed where it goes', () => {
    const { added } = planEdit({ add: [some(RUG, 2)] }, editable());
    expect(added).toMatchObject([{ id: 'oline_new1', variantId: RUG, productName: 'rug', quantity: 2, weightGrams: 900, unitPrice: money(2_000n, 'EUR'), amounts: { listMinor: 4_000n, discountMinor: 0n, taxMinor: 262n, ratePpm: 70_000 } }]);
  });

  it('sums what is taxed at one rate', () => {
    const { taxes, owedMinor } = planEdit({ lines: [pieces(LAMPS, 4), pieces(DESK, 2)], add: [some(RUG, 1)] }, editable());
    expect(taxes).toEqual([{ ratePpm: 190_000, netMinor: 812n, taxMinor: 154n, grossMinor: 966n }, { ratePpm: 70_000, netMinor: 6_542n, taxMinor: 458n, grossMinor: 7_000n }]);
    expect(owedMinor).toBe(7_966n);
  });

  it('pays what comes in with what goes out, as far as that reaches', () => {
    const [more, less] = [planEdit({ lines: [pieces(DESK, 0)], add: [some(RUG, 3)] }, editable()), planEdit({ lines: [pieces(DESK, 0)], add: [some(RUG, 2)] }, editable())];
    expect([more, less].map(({ owedMinor, refundMinor, nettedMinor }) => [owedMinor, refundMinor, nettedMinor])).toEqual([[6_000n, 5_000n, 5_000n], [4_000n, 5_000n, 4_000n]]);
    expect([toPayMinorOf(more), toPayMinorOf(less)]).toEqual([1_000n, 0n]);
  });

  it('does not pay with what goes back by itself: pieces that were charged and came back to the house', () => {
    const of = editable();
    const charged = { ...of, counts: of.counts.map((count) => (count.lineId === DESK ? { ...count, charged: 1 } : count)) };
    expect(planEdit({ lines: [pieces(DESK, 0)], add: [some(RUG, 3)] }, charged)).toMatchObject({ owedMinor: 6_000n, refundMinor: 5_000n, nettedMinor: 0n });
  });

  it('counts from what is there once pieces were called off', () => {
    const of = editable();
    const calledOff = { ...of, counts: of.counts.map((count) => (count.lineId === LAMPS ? { ...count, cancelled: 1, grantedMinor: 966n } : count)) };
    expect(planEdit({ lines: [pieces(LAMPS, 3)] }, calledOff).added).toMatchObject([{ quantity: 1 }]);
    expect(worthAfter(calledOff, { owedMinor: 10n, refundMinor: 3n })).toEqual(money(6_940n, 'EUR'));
  });

  it('of a line of which nothing was kept costs its price, without tax', () => {
    const of = editable();
    const old = { ...of, lines: of.lines.map((line) => ({ ...line, amounts: undefined })) };
    expect(planEdit({ lines: [pieces(DESK, 2)] }, old).added).toMatchObject([{ amounts: { listMinor: 5_000n, discountMinor: 0n, taxMinor: 0n, taxCategory: 'STANDARD', ratePpm: 0 } }]);
  });

  it('leaves what is in a parcel, and as much of anything as an order may have', () => {
    expect(planEdit({ lines: [pieces(LAMPS, 99)] }, editable()).added).toMatchObject([{ quantity: 96 }]);
    expect(planEdit({ add: [some(RUG, 99), some(RUG, 1)] }, editable()).added).toMatchObject([{ quantity: 99 }, { quantity: 1 }]);
  });

  it.each<[string, EditInput, string, readonly string[]]>([
    ['nothing', {}, 'NOTHING_TO_EDIT', ['lines']], ['what is so', { lines: [pieces(LAMPS, 3)], add: null }, 'NOTHING_TO_EDIT', ['lines']],
    ['no line', { lines: [pieces(DESK, 2), pieces('x', 1)] }, 'INVALID_ID', ['lines', '1', 'lineId']], ['another\'s line', { lines: [pieces('oline_01h455vb4pex5vsknk084sn02z', 1)] }, 'LINE_NOT_FOUND', ['lines', '0', 'lineId']],
    ['a line twice', { lines: [pieces(DESK, 2), pieces(DESK, 2)] }, 'LINE_NOT_FOUND', ['lines', '1', 'lineId']],
    ['fewer than are in parcels', { lines: [pieces(LAMPS, 0)] }, 'QUANTITY_OUT_OF_RANGE', ['lines', '0', 'quantity']], ['more than an order may have', { lines: [pieces(LAMPS, 100)] }, 'QUANTITY_OUT_OF_RANGE', ['lines', '0', 'quantity']], ['half a piece', { lines: [pieces(LAMPS, 2.5)] }, 'QUANTITY_OUT_OF_RANGE', ['lines', '0', 'quantity']],
    ['none put in', { add: [some(RUG, 0)] }, 'QUANTITY_OUT_OF_RANGE', ['add', '0', 'quantity']], ['too many put in', { add: [some(RUG, 100)] }, 'QUANTITY_OUT_OF_RANGE', ['add', '0', 'quantity']], ['half a piece put in', { add: [some(RUG, 1.5)] }, 'QUANTITY_OUT_OF_RANGE', ['add', '0', 'quantity']],
    ['no variant', { add: [some('x', 1)] }, 'INVALID_ID', ['add', '0', 'variantId']], ['a variant that there is not', { add: [some('var_01h455vb4pex5vsknk084sn02z', 1)] }, 'VARIANT_NOT_FOUND', ['add', '0', 'variantId']], ['a variant that has no price', { add: [some(RUG, 1), some(MUG, 1)] }, 'VARIANT_NOT_FOUND', ['add', '1', 'variantId']],
    ['more lines than an order holds', { add: Array<ReturnType<typeof some>>(99).fill(some(RUG, 1)) }, 'TOO_MANY_LINES', ['add']],
  ])('is refused that asks for %s', (_what, input, code, field) => {
    expect(() => planEdit(input, editable())).toThrow(expect.objectContaining({ code, field }));
  });

  it('may fill an order up, and not empty it', () => {
    expect(planEdit({ add: Array<ReturnType<typeof some>>(98).fill(some(RUG, 1)) }, editable()).added).toHaveLength(98);
    const of = editable();
    const unpacked = { ...of, counts: of.counts.map((count) => ({ ...count, allotted: 0 })) };
    expect(() => planEdit({ lines: [pieces(LAMPS, 0), pieces(DESK, 0)] }, unpacked)).toThrow(expect.objectContaining({ code: 'NOTHING_LEFT' }));
    expect(planEdit({ lines: [pieces(LAMPS, 0), pieces(DESK, 0)], add: [some(RUG, 1)] }, unpacked).removed).toHaveLength(2);
    expect(planEdit({ lines: [pieces(LAMPS, 1), pieces(DESK, 0)] }, unpacked).removed).toHaveLength(2);
    expect(planEdit({ lines: [pieces(LAMPS, 1), pieces(DESK, 0)], add: [some(RUG, 1)] }, unpacked).removed).toHaveLength(2);
  });
});

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
