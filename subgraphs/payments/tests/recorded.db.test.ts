import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Caller } from '@storegraph/kernel/caller';
import { newId } from '@storegraph/kernel/ids';
import { eventually } from '@storegraph/testkit/eventually';
import { codesOf } from '@storegraph/testkit/graphql-client';
import { openDesk } from './payments.desk.ts';
import type { PaymentsDesk, TestOrder } from './payments.desk.ts';

let desk: PaymentsDesk;
beforeAll(async () => {
  desk = await openDesk();
}, 60_000);
afterAll(() => desk?.close());

const SEEN = 'recorded { means reference } refunds { id status }';
interface Seen { readonly recorded: object | null; readonly refunds: readonly { readonly id: string; readonly status: string }[] }
const seen = async ({ orderId }: TestOrder): Promise<Seen> => (await desk.order<{ payments: readonly Seen[] }>(orderId, `payments { ${SEEN} }`, desk.finance)).payments.at(-1)!;

const recordRefund = async (refundId: string, caller: Caller = desk.finance) => {
  const { data, errors } = await desk.ask<{ recordRefund: { payment: { status: string } | null; userErrors: readonly { code: string }[] } | null }>(
    'mutation ($input: RecordRefundInput!) { recordRefund(input: $input) { payment { status } userErrors { code } } }', { input: { refundId } }, caller,
  );
  return { status: data?.recordRefund?.payment?.status, refused: data?.recordRefund?.userErrors.map(({ code }) => code), errors: codesOf({ errors }) };
};

async function recorded(): Promise<TestOrder> {
  const order = desk.newOrder();
  await desk.request(order, { methodToken: 'recorded', recorded: { means: 'CASH', reference: 'R-7', recordedBy: newId('user') } });
  await desk.until(order, 'CAPTURED');
  return order;
}

describe('money that staff had in their hands', () => {
  it('is in the ledger like any other, and told; no provider hears of it', async () => {
    const order = await recorded();
    expect((await desk.paymentsOf(order)).at(-1)).toMatchObject({ status: 'CAPTURED', capturedAmount: { amount: '19.99' }, events: [{ type: 'REQUESTED' }, { type: 'CAPTURED', amount: { amount: '19.99' } }] });
    expect(await desk.told(order)).toEqual(['captured 2']);
    expect(await seen(order)).toMatchObject({ recorded: { means: 'CASH', reference: 'R-7' } });
    await desk.quiet();
    expect(desk.chargesOf(order)).toEqual([]);
  });

  it('is given back when finance say that it was, once', async () => {
    const order = await recorded();
    await desk.cancel(order);
    const { id, status } = await eventually('it is to be given back', async () => (await seen(order)).refunds.at(0));
    expect([status, (await desk.paymentsOf(order)).at(-1)?.status]).toEqual(['REQUESTED', 'CAPTURED']);
    const noted = await Promise.all([recordRefund(id), recordRefund(id)]);
    expect(noted.flatMap(({ refused }) => refused)).toEqual(['ILLEGAL_TRANSITION']);
    expect((await desk.paymentsOf(order)).at(-1)).toMatchObject({ status: 'REFUNDED', refundedAmount: { amount: '19.99' } });
    expect(await desk.told(order)).toEqual(['captured 2', 'refunded 4']);
  });

  it('is for finance alone; what a provider gives back, and what there is not, is refused', async () => {
    const order = desk.newOrder();
    await desk.request(order, { methodToken: 'tok_success' });
    await desk.until(order, 'CAPTURED');
    await desk.cancel(order);
    await desk.until(order, 'REFUNDED');
    const { refunds: [refund] } = await seen(order);
    expect((await recordRefund(refund!.id)).refused).toEqual(['ILLEGAL_TRANSITION']);
    expect((await recordRefund(newId('refund'))).refused).toEqual(['REFUND_NOT_FOUND']);
    expect((await recordRefund('x')).refused).toEqual(['INVALID_ID']);
    expect((await recordRefund(refund!.id, desk.support)).errors).toEqual(['FORBIDDEN']);
  });
});
