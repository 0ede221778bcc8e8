import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newId } from '@storegraph/kernel/ids';
import { money } from '@storegraph/kernel/money';
import * as simulator from '../../simulator/service.ts';
import type { MethodProvider } from '../domain/methods/payment-method.ts';
import type { PaymentProvider } from '../domain/provider.ts';
import { keyOfTold } from '../domain/receive-webhook.ts';
import type { Told } from '../domain/receive-webhook.ts';
import { isMoneyMoved } from '../domain/reconciliation/reconcile.ts';
import type { Movement, MovementProvider } from '../domain/reconciliation/reconciliation.ts';
import { createSimulatedProvider } from './simulated-provider.ts';
import { createStripeProvider } from './stripe/stripe-provider.ts';
import { openStripe } from './stripe/stripe.desk.ts';

interface Desk {
  readonly provider: PaymentProvider & MethodProvider & MovementProvider;
  readonly methods: Readonly<Record<'good' | 'declined' | 'asks' | 'unknown', string>>;
  readonly close: () => Promise<void>;
}

async function openSimulated(): Promise<Desk> {
  const folder = mkdtempSync(join(tmpdir(), 'storegraph-provider-'));
  const server = await simulator.start({ LOG_LEVEL: 'silent', PAYMENT_PROVIDER_KEY: 'sk_test', PAYMENT_PROVIDER_LOG: join(folder, 'log.jsonl'), PAYMENT_WEBHOOK_SECRETS: 's', PAYMENT_WEBHOOK_URL: 'http://127.0.0.1:9/' });
  const provider = createSimulatedProvider({ url: server.url, apiKey: 'sk_test', timeoutMs: 2_000 });
  return {
    provider, methods: { good: 'tok_success', declined: 'tok_insufficient_funds', asks: 'tok_needs_action', unknown: 'tok_none' },
    close: async () => {
      await provider.close();
      await server.stop();
      rmSync(folder, { recursive: true });
    },
  };
}

let stripe: Awaited<ReturnType<typeof openStripe>>;
async function openStripeDesk(): Promise<Desk> {
  stripe = await openStripe();
  const provider = createStripeProvider({ url: stripe.url, apiKey: 'sk_test', timeoutMs: 2_000 });
  return {
    provider, methods: { good: 'pm_card_visa', declined: 'pm_card_declined', asks: 'pm_card_3ds', unknown: 'pm_none' },
    close: async () => {
      await provider.close();
      await stripe.close();
    },
  };
}

const amount = money(1999, 'EUR');
const newKey = () => `${newId('order')}:1`;

describe.each([['simulated', openSimulated], ['Stripe', openStripeDesk]] as const)('the %s provider', (_name, open) => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await open();
  });
  afterAll(() => desk?.close());

  const charge = (key: string, method: keyof Desk['methods'], captureMode: 'AUTOMATIC' | 'MANUAL' = 'AUTOMATIC') =>
    desk.provider.charge({ key, amount, methodToken: desk.methods[method], captureMode });

  const movementsOf = async (window: { readonly from: Date; readonly to: Date }): Promise<Movement[]> => {
    const all: Movement[] = [];
    let after: string | undefined;
    do {
      const page = await desk.provider.movements({ ...window, after });
      all.push(...page.movements);
      after = page.next;
    } while (after !== undefined);
    return all;
  };

  it('charges once per key, and finds it by its key', async () => {
    const key = newKey();
    expect(await desk.provider.findCharge(key)).toBeUndefined();
    const charges = await Promise.all([charge(key, 'good'), charge(key, 'good'), charge(key, 'good')]);
    for (const each of [...charges, await desk.provider.findCharge(key)]) expect(each).toMatchObject({ key, status: 'captured', amount, failure: null, actionUrl: null });
  });

  it.each([['declined', 'insufficient_funds'], ['unknown', 'unknown_method']] as const)('answers a %s method as a failed charge that says why: %s', async (method, code) => {
    expect(await charge(newKey(), method)).toMatchObject({ status: 'failed', failure: { code, message: expect.any(String) } });
  });

  it('has the shopper confirm, with a page to open', async () => {
    expect(await charge(newKey(), 'asks')).toMatchObject({ status: 'requires_action', actionUrl: expect.stringMatching(/^http/) });
  });

  it('sets money aside, takes it in parts, once per key, and lets the rest go', async () => {
    const key = newKey();
    expect(await charge(key, 'good', 'MANUAL')).toMatchObject({ status: 'authorized' });
    const part = { key: `capture:${newId('pay')}:1`, chargeKey: key, amount: money(500, 'EUR') };
    expect(await desk.provider.capture(part)).toMatchObject({ key: part.key, status: 'captured', amount: part.amount });
    expect(await desk.provider.capture(part)).toMatchObject({ key: part.key, status: 'captured' });
    await expect(desk.provider.capture({ ...part, key: `${part.key}0`, amount: money(1500, 'EUR') })).rejects.toThrow();
    expect(await desk.provider.cancel({ key, amount })).toMatchObject({ status: 'captured' });
    expect(await desk.provider.capture({ ...part, key: `${part.key}1` })).toMatchObject({ status: 'failed', failure: { code: expect.any(String) } });
    expect(await desk.provider.refund({ key: `refund:${newId('pay')}:1`, chargeKey: key, amount: money(500, 'EUR') })).toMatchObject({ amount: money(500, 'EUR') });
    await expect(desk.provider.refund({ key: `refund:${newId('pay')}:2`, chargeKey: key, amount: money(1, 'EUR') })).rejects.toThrow();
  });

  it('lets go what is set aside whole', async () => {
    const key = newKey();
    await charge(key, 'good', 'MANUAL');
    expect(await desk.provider.cancel({ key, amount })).toMatchObject({ status: 'cancelled' });
    expect(await desk.provider.cancel({ key, amount })).toMatchObject({ status: 'cancelled' });
  });

  it('calls off what is open, but not what was taken', async () => {
    const [open_, taken] = [newKey(), newKey()];
    await Promise.all([charge(open_, 'asks'), charge(taken, 'good')]);
    expect(await desk.provider.cancel({ key: open_, amount })).toMatchObject({ status: 'cancelled' });
    expect(await desk.provider.cancel({ key: taken, amount })).toMatchObject({ status: 'captured' });
  });

  it('calls off in advance: a charge that comes later takes no money', async () => {
    const key = newKey();
    expect(await desk.provider.cancel({ key, amount })).toMatchObject({ status: 'cancelled' });
    expect(await charge(key, 'good').then(({ status }) => status, () => 'refused')).toMatch(/cancelled|refused/);
    expect(await desk.provider.findCharge(key)).toMatchObject({ status: 'cancelled' });
  });

  it('gives money back once per key', async () => {
    const key = newKey();
    await charge(key, 'good');
    const refund = { key: `refund:${newId('pay')}:1`, chargeKey: key, amount: money(1500, 'EUR') };
    const refunds = await Promise.all([desk.provider.refund(refund), desk.provider.refund(refund)]);
    for (const each of refunds) expect(each).toMatchObject({ key: refund.key, amount: refund.amount });
    await expect(desk.provider.refund({ ...refund, key: `${refund.key}0` })).rejects.toThrow();
  });

  it('lists what it did in a window, page by page, by our keys', async () => {
    const [taken, aside] = [newKey(), newKey()];
    const from = new Date(Math.floor(Date.now() / 1_000) * 1_000 - 1_000);
    await charge(taken, 'good');
    const refund = { key: `refund:${newId('pay')}:1`, chargeKey: taken, amount: money(700, 'EUR') };
    await desk.provider.refund(refund);
    await charge(aside, 'good', 'MANUAL');
    const parts = [1, 2].map((number) => ({ key: `capture:${newId('pay')}:${number}`, chargeKey: aside, amount: money(500, 'EUR') }));
    for (const part of parts) await desk.provider.capture(part);
    const listed = await movementsOf({ from, to: new Date(Date.now() + 2_000) });
    const amountOf = (told: Told) => ('charge' in told ? told.charge : 'capture' in told ? told.capture : 'refund' in told ? told.refund : told.dispute).amount.amountMinor;
    const moved = listed.flatMap(({ told }) => (isMoneyMoved(told) ? [`${keyOfTold(told)} ${amountOf(told)}`] : []));
    for (const one of [`${taken} 1999`, `${refund.key} 700`, ...parts.map(({ key }) => `${key} 500`)]) expect(moved).toContain(one);
    expect(await movementsOf({ from: new Date(from.getTime() - 600_000), to: new Date(from.getTime() - 300_000) })).toEqual([]);
  });

  it('says what it keeps of what was taken', async () => {
    expect((await charge(newKey(), 'good')).feeMinor).toBeGreaterThan(0n);
    const key = newKey();
    await charge(key, 'good', 'MANUAL');
    expect((await desk.provider.capture({ key: `capture:${newId('pay')}:1`, chargeKey: key, amount })).feeMinor).toBeGreaterThan(0n);
  });

  it('tells what may be shown of a card, and knows no token that nobody gave out', async () => {
    expect(await desk.provider.describeMethod(desk.methods.good)).toMatchObject({ brand: 'visa', last4: '4242', expiryYear: 2034 });
    expect(await desk.provider.describeMethod(desk.methods.unknown)).toBeUndefined();
  });
});

describe('Stripe', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openStripeDesk();
  });
  afterAll(() => desk?.close());

  it.each([[409], [429], [500], [503], ['lost']] as const)('that answers %s leaves the outcome open, and charges once when it is asked again', async (fault) => {
    const request = { key: newKey(), amount, methodToken: 'pm_card_visa', captureMode: 'AUTOMATIC' } as const;
    stripe.failNext(fault);
    await expect(desk.provider.charge(request)).rejects.toThrow();
    expect(await desk.provider.charge(request)).toMatchObject({ status: 'captured' });
    expect(stripe.intents().filter(({ metadata }) => metadata.key === request.key)).toHaveLength(1);
  });

  it('that does not know our API key leaves the outcome open too', async () => {
    const other = createStripeProvider({ url: stripe.url, apiKey: 'sk_other', timeoutMs: 2_000 });
    await expect(other.charge({ key: newKey(), amount, methodToken: 'pm_card_visa', captureMode: 'AUTOMATIC' })).rejects.toThrow('401');
    await other.close();
  });

  it('tells by webhook of charges, refunds and disputes under our keys, and of much that is of no interest', async () => {
    const provider = createStripeProvider({ url: stripe.url, apiKey: 'sk_test', timeoutMs: 2_000 });
    const key = newKey();
    await provider.charge({ key, amount, methodToken: 'pm_card_visa', captureMode: 'AUTOMATIC' });
    const intent = stripe.intents().find(({ metadata }) => metadata.key === key)!;
    const event = (object: object) => ({ id: 'evt_1', object: 'event', type: 'x', created: 1_800_000_000, data: { object } });
    const refund = { id: 're_1', object: 'refund', amount: 500, currency: 'eur', created: 1_800_000_000, metadata: { key: 'refund:x:1' }, status: 'succeeded' };
    const dispute = { id: 'dp_1', object: 'dispute', amount: 1999, currency: 'eur', created: 1_800_000_000, reason: 'fraudulent', status: 'needs_response', payment_intent: intent.id, evidence_details: { due_by: 1_800_600_000 } };
    expect(await provider.toTold(event(intent))).toMatchObject({ id: 'evt_1', told: { charge: { key, status: 'captured', amount } } });
    expect(await provider.toTold(event(refund))).toMatchObject({ told: { refund: { key: 'refund:x:1', amount: money(500, 'EUR') } } });
    expect(await provider.toTold(event({ ...refund, status: 'failed' }))).toBeUndefined();
    expect(await provider.toTold(event(dispute))).toMatchObject({ told: { dispute: { id: 'dp_1', chargeKey: key, status: 'NEEDS_RESPONSE', amount } } });
    expect(await provider.toTold(event({ object: 'customer', id: 'cus_1' }))).toBeUndefined();
    await expect(provider.toTold({ nonsense: true })).rejects.toThrow();
    await provider.close();
  });
});
