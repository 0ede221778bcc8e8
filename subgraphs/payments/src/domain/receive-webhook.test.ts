import { describe, expect, it } from '@jest/globals';
import type { Stores, Verdict } from './ports.ts';
import { createNoteTold, createReceiveWebhook, keyOfTold } from './receive-webhook.ts';
import type { Told } from './receive-webhook.ts';

const TOLD = { charge: { charge: { key: 'order_1:1' } }, capture: { capture: { key: 'capture:pay_1:1' } }, refund: { refund: { key: 'refund:pay_1:1' } }, dispute: { dispute: { id: 'dp_1', chargeKey: 'order_1:2' } } } as unknown as Readonly<Record<'charge' | 'capture' | 'refund' | 'dispute', Told>>;

/** What comes of a webhook that was heard before with this verdict, or for the first time. */
async function receive(told: Told, before?: Verdict, comesTo: Verdict = 'settled') {
  const done: string[] = [];
  const noting = (what: string) => async () => (done.push(what), comesTo);
  const note = createNoteTold({ settlePayment: noting('charge'), confirmCapture: noting('capture'), confirmRefund: noting('refund'), noteDispute: noting('dispute') });
  const cause = { causationId: 'event_1' } as never;
  const webhooks = { note: async () => ({ verdict: before, cause }), judge: async (id: string, verdict: Verdict) => void done.push(`${id} ${verdict}`) };
  const verdict = await createReceiveWebhook({ note, transact: (work) => work({ webhooks } as unknown as Stores), onBehalfOf: (of, work) => (done.push(of === cause ? 'on behalf' : ''), work()) })({ id: 'whk_1', told, body: {} });
  return { verdict, done };
}

describe('a webhook', () => {
  it.each<[keyof typeof TOLD, string]>([['charge', 'order_1:1'], ['capture', 'capture:pay_1:1'], ['refund', 'refund:pay_1:1'], ['dispute', 'order_1:2']])('of a %s is noted by its one path, as what it follows from, and is known by its key', async (kind, key) => {
    expect(await receive(TOLD[kind])).toEqual({ verdict: 'settled', done: ['on behalf', kind, 'whk_1 settled'] });
    expect(keyOfTold(TOLD[kind])).toBe(key);
  });

  it('that came before changes nothing', async () => {
    expect(await receive(TOLD.charge, 'settled')).toEqual({ verdict: 'settled', done: ['on behalf'] });
  });

  it.each<Verdict>(['unknown-payment', 'wrong-amount'])('that was refused before is tried anew: %s', async (before) => {
    expect(await receive(TOLD.charge, before, 'unknown-payment')).toEqual({ verdict: 'unknown-payment', done: ['on behalf', 'charge', 'whk_1 unknown-payment'] });
  });
});
