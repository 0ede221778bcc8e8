import { expect, it } from '@jest/globals';
import { money } from '@storegraph/kernel/money';
import type { Stores, Verdict } from '../ports.ts';
import { createReconcile } from './reconcile.ts';
import type { Finding, Movement } from './reconciliation.ts';

const at = (second: number) => new Date(1_800_000_000_000 + second * 1_000);
const captured = (key: string, second: number): Movement => ({
  at: at(second), told: { charge: { key, status: 'captured', amount: money(10, 'EUR'), actionUrl: null, failure: null, since: at(second) } },
});

function desk({ pages, verdicts = {}, missing = [], shown = [], until = at(0) }: {
  pages: readonly (readonly Movement[])[]; verdicts?: Readonly<Record<string, Verdict>>; missing?: readonly string[]; shown?: readonly string[]; until?: Date | undefined;
}) {
  const kept: { from: Date; to: Date; movements: number; findings: readonly Finding[] }[] = [];
  const asked: (string | undefined)[] = [];
  const versions = new Map<string, number>();
  const stores = {
    reconciliations: { versionOf: async (key: string) => versions.get(key) ?? 1, keep: async (window: (typeof kept)[number]) => void kept.push(window) },
  } as unknown as Stores;
  const reconcile = createReconcile({
    provider: { movements: async ({ after }) => (asked.push(after), { movements: pages[asked.length - 1] ?? [], next: asked.length < pages.length ? `page ${asked.length}` : undefined }) },
    reads: {
      reconciledUntil: async () => until, movedByLedger: async () => shown.map((key) => ({ key, at: at(5) })),
      movementsOf: async () => 0, findings: async () => ({ first: [], counts: {} }), payouts: async () => [],
    },
    transact: (work) => work(stores),
    note: async (_stores, told) => {
      const key = 'charge' in told ? told.charge.key : '';
      if (missing.includes(key)) versions.set(key, 2);
      return verdicts[key] ?? 'settled';
    },
    now: () => at(100), lagMs: 40_000,
  });
  return { reconcile, kept, asked };
}

const kinds = (findings: readonly Finding[] = []) => findings.map(({ kind, providerKey }) => `${kind} ${providerKey}`);

it('holds every page of what the provider did since the last time against the ledger', async () => {
  const { reconcile, kept, asked } = desk({ pages: [[captured('a', 1), captured('b', 2)], [captured('c', 3)]], missing: ['b'], shown: ['a', 'b', 'c'] });
  await reconcile();
  expect(asked).toEqual([undefined, 'page 1']);
  expect(kept.map(({ from, to, movements, findings }) => [from, to, movements, kinds(findings)])).toEqual([[at(0), at(60), 3, ['REPAIRED b']]]);
});

it('keeps what cannot be noted, and what the ledger alone shows', async () => {
  const { reconcile, kept } = desk({ pages: [[captured('a', 1), captured('b', 2)]], verdicts: { a: 'unknown-payment', b: 'wrong-amount' }, shown: ['x'] });
  await reconcile();
  expect(kinds(kept[0]?.findings)).toEqual(['UNKNOWN_PAYMENT a', 'WRONG_AMOUNT b', 'NOT_AT_PROVIDER x']);
});

it('keeps nothing of a time that is not over, and begins with the last day', async () => {
  const early = desk({ pages: [[]], until: at(60) });
  await early.reconcile();
  expect([early.kept, early.asked]).toEqual([[], []]);
});
