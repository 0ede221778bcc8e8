import { expect, it } from '@jest/globals';
import { money } from '@storegraph/kernel/money';
import type { Charge } from '@storegraph/payments/domain/ports';
import { findUnknownCharges, giveBack, type Provider } from './unknown-charges.ts';

const charge = (key: string, status: Charge['status']): Charge => ({ key, status, amount: money(1_000, 'EUR'), actionUrl: null, failure: null, since: new Date(0) });

function desk(...charges: readonly Charge[]) {
  const asked: string[] = [];
  const provider = {
    movements: async ({ after }: { after?: string }) => ({ movements: charges.slice(Number(after ?? 0), Number(after ?? 0) + 2).map((one) => ({ told: { charge: { ...one, status: 'processing' } }, at: new Date(0) })), next: Number(after ?? 0) + 2 < charges.length ? String(Number(after ?? 0) + 2) : undefined }),
    findCharge: async (key: string) => charges.find((one) => one.key === key),
    refund: async ({ key, chargeKey, amount }: { key: string; chargeKey: string; amount: { amountMinor: bigint } }) => void asked.push(`refund ${key} of ${chargeKey}: ${amount.amountMinor}`),
    cancel: async ({ key }: { key: string }) => void asked.push(`cancel ${key}`),
  } as unknown as Provider;
  return { provider, asked };
}

it('money that is no payment\'s is found as it stands now, on every page, and given back or let go under a key of its own', async () => {
  const { provider, asked } = desk(charge('known', 'captured'), charge('taken', 'captured'), charge('declined', 'failed'), charge('held', 'authorized'));
  const found = await findUnknownCharges(provider, (key) => key === 'known', new Date(0), new Date(1));
  expect(found.map(({ key }) => key)).toEqual(['taken', 'held']);
  for (const one of found) await giveBack(provider, one);
  expect(asked).toEqual(['refund refund:unknown:taken of taken: 1000', 'cancel held']);
});
