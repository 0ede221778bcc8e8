import { expect, it } from '@jest/globals';
import { newId } from '@storegraph/kernel/ids';
import { money } from '@storegraph/kernel/money';
import { paymentIdOf } from '@storegraph/payments/adapters/payment-id';
import type { Charge } from '@storegraph/payments/domain/provider';
import { captureKey, chargeKey, refundKey } from '@storegraph/payments/domain/provider-keys';
import { findUnknownCharges, giveBack, type Provider } from './unknown-charges.ts';

/** What became of the charge of an order: what was taken of it part by part, and what went back. */
interface Told {
  readonly status: Charge['status'];
  readonly captured?: readonly bigint[];
  readonly refunded?: readonly bigint[];
}

/** A provider that tells two movements a page, of which the charges say nothing of how they stand now, and does what it is asked. */
function desk(...all: readonly Told[]) {
  const asked: string[] = [];
  const known = all.map((told) => ({ ...told, of: { orderId: newId('order'), attempt: 1 } }));
  const charges = known.map(({ of, status }): Charge => ({ key: chargeKey(of), status, amount: money(1_000, 'EUR'), actionUrl: null, failure: null, since: new Date(0) }));
  const partsOf = (kind: 'capture' | 'refund', keyOf: typeof captureKey, amounts: readonly bigint[] | undefined, paymentId: ReturnType<typeof paymentIdOf>) =>
    (amounts ?? []).map((minor, index) => ({ [kind]: { key: keyOf({ paymentId, number: index + 1 }), status: 'captured', amount: money(minor, 'EUR') } }));
  const moved: object[] = known.flatMap(({ of, captured, refunded }, index) => [
    { charge: { ...charges[index], status: 'processing' } }, ...partsOf('capture', captureKey, captured, paymentIdOf(of)), ...partsOf('refund', refundKey, refunded, paymentIdOf(of)),
  ]);
  const named = (key: string): string => `${charges.findIndex((charge) => charge.key === key)}`;
  const provider = {
    movements: async ({ after = '0' }: { after?: string }) => ({ movements: moved.slice(Number(after), Number(after) + 2).map((told) => ({ told, at: new Date(0) })), next: Number(after) + 2 < moved.length ? String(Number(after) + 2) : undefined }),
    findCharge: async (key: string) => charges.find((one) => one.key === key),
    refund: async ({ key, chargeKey: of, amount }: { key: string; chargeKey: string; amount: { amountMinor: bigint } }) => {
      moved.push({ refund: { key, amount } });
      asked.push(`give ${amount.amountMinor} of ${named(of)} back`);
    },
    cancel: async ({ key }: { key: string }) => void asked.push(`let ${named(key)} go`),
  } as unknown as Provider;
  return { provider, charges, asked };
}

it.each<[what: string, told: Told, done: readonly string[]]>([
  ['what was taken goes back', { status: 'captured' }, ['give 1000 of 1 back']],
  ['of what went back in part, the rest does', { status: 'captured', refunded: [300n, 200n] }, ['give 500 of 1 back']],
  ['what went back whole is nobody\'s any more', { status: 'captured', refunded: [1_000n] }, []],
  ['of what was taken in parts, those go back, and the rest is let go', { status: 'authorized', captured: [400n, 100n], refunded: [100n] }, ['let 1 go', 'give 400 of 1 back']],
  ['what was set aside is let go', { status: 'authorized' }, ['let 1 go']],
  ['what waits for its shopper would take money later: it is let go', { status: 'requires_action' }, ['let 1 go']],
  ['what was declined has taken nothing', { status: 'failed' }, []],
  ['what was called off has taken nothing', { status: 'cancelled' }, []],
])('of a charge that is no payment, %s', async (_what, told, done) => {
  const { provider, charges, asked } = desk({ status: 'captured' }, told);
  const find = () => findUnknownCharges(provider, async () => new Set([charges[0]?.key ?? '']), new Date(0), new Date(1));
  for (const one of await find()) await giveBack(provider, one);
  expect(asked).toEqual(done);
});

it('money that went back as a lost order\'s is not looked for again', async () => {
  const { provider } = desk({ status: 'captured', refunded: [300n] });
  const find = () => findUnknownCharges(provider, async () => new Set(), new Date(0), new Date(1));
  for (const one of await find()) await giveBack(provider, one);
  expect(await find()).toEqual([]);
});
