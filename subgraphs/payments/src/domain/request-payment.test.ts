import { describe, expect, it } from '@jest/globals';
import { account, entry, ledgerOf, payment } from './payment.desk.ts';
import type { NewPayment } from './ports.ts';
import type { Charge } from './provider.ts';
import { chargeKey } from './provider-keys.ts';
import { createRequestPayment } from './request-payment.ts';

/** What comes of a payment that is asked for, of an order of which one try is open and one has failed. */
async function request(more: Partial<NewPayment> = {}, isNew = true) {
  const of = account([payment(1, { events: [entry('FAILED')] }), payment(2, { events: [entry('REQUESTED')] })]);
  const { stores, done } = ledgerOf(of);
  const payments = { add: async ({ id, attempt }: NewPayment) => (done.push(`keep ${id} as ${attempt}`), isNew) };
  const settled: Charge[] = [];
  const asked = { orderId: of.orderId, customerId: 'user_1', attempt: 3, amount: { amountMinor: 100n, currency: 'EUR' }, methodToken: 'tok', captureMode: 'AUTOMATIC', createdAt: new Date(7), ...more } as const;
  await createRequestPayment({ idOf: ({ attempt }) => `pay_${attempt}`, settlePayment: async (_, charge) => (settled.push(charge), 'settled') })({ ...stores, payments } as never, asked);
  return { done, settled, orderId: of.orderId };
}

describe('a payment that is asked for', () => {
  it('is charged by an errand, and earlier tries that are open are called off', async () => {
    expect(await request()).toMatchObject({ done: ['keep pay_3 as 3', 'charge pay_3', 'wake charge pay_2'], settled: [] });
  });

  it('is one, heard twice', async () => {
    expect(await request({}, false)).toMatchObject({ done: ['keep pay_3 as 3'], settled: [] });
  });

  it('is taken when staff have the money in their hands', async () => {
    const { done, settled, orderId } = await request({ recorded: { means: 'CASH', reference: null, recordedBy: 'user_eve' } });
    expect(done).toEqual(['keep pay_3 as 3']);
    expect(settled).toEqual([{ key: chargeKey({ orderId, attempt: 3 }), status: 'captured', amount: { amountMinor: 100n, currency: 'EUR' }, actionUrl: null, failure: null, since: new Date(7) }]);
  });
});
