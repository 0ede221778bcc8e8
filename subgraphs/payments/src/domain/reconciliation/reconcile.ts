import type { Transact } from '@storegraph/kernel/transact';
import type { Stores } from '../ports.ts';
import { keyOfTold } from '../receive-webhook.ts';
import type { NoteTold, Told } from '../receive-webhook.ts';
import type { Finding, MovementProvider, ReconciliationReads } from './reconciliation.ts';

/**
 * Holds what the provider did since the last time against the ledger. What is missing in the ledger is noted by the one path
 * that webhooks take too; what cannot be noted, and what the ledger shows and the provider does not, is kept for people
 * to look at. May be done by several at once, and any number of times.
 */
export type Reconcile = () => Promise<void>;

/** What it needs. */
export interface ReconcileDeps {
  readonly provider: MovementProvider;
  readonly reads: ReconciliationReads;
  readonly transact: Transact<Stores>;
  readonly note: NoteTold;
  readonly now: () => Date;
  /** How long webhooks and errands have before their turn is over. */
  readonly lagMs: number;
}

const FIRST_WINDOW_MS = 24 * 3_600_000;

/** Makes it. */
export function createReconcile({ provider, reads, transact, note, now, lagMs }: ReconcileDeps): Reconcile {
  return async () => {
    const to = new Date(now().getTime() - lagMs);
    const from = (await reads.reconciledUntil()) ?? new Date(to.getTime() - FIRST_WINDOW_MS);
    if (from >= to) return;
    const findings: Finding[] = [];
    const known = new Set<string>();
    let movements = 0;
    let after: string | undefined;
    do {
      const page = await provider.movements({ from, to, after });
      for (const key of page.nearby ?? []) known.add(key);
      for (const { told, at } of page.movements) {
        if (isMoneyMoved(told)) known.add(keyOfTold(told));
        findings.push(...(await hold(told, at)));
      }
      movements += page.movements.length;
      after = page.next;
    } while (after !== undefined);
    const shown = await reads.movedByLedger(from, to);
    findings.push(...shown.filter(({ key }) => !known.has(key)).map(({ key, at }) => ({ kind: 'NOT_AT_PROVIDER', providerKey: key, told: null, movedAt: at }) as const));
    await transact((stores) => stores.reconciliations.keep({ from, to, movements, findings }));
  };

  async function hold(told: Told, movedAt: Date): Promise<readonly Finding[]> {
    const providerKey = keyOfTold(told);
    const { verdict, isRepaired } = await transact(async (stores) => {
      const before = await stores.reconciliations.versionOf(providerKey);
      const noted = await note(stores, told);
      return { verdict: noted, isRepaired: (await stores.reconciliations.versionOf(providerKey)) !== before };
    });
    if (verdict === 'unknown-payment') return [{ kind: 'UNKNOWN_PAYMENT', providerKey, told, movedAt }];
    if (verdict === 'wrong-amount') return [{ kind: 'WRONG_AMOUNT', providerKey, told, movedAt }];
    return isRepaired ? [{ kind: 'REPAIRED', providerKey, told, movedAt }] : [];
  }
}

/** Whether money was taken or given back: the ledger shows the same. */
export function isMoneyMoved(told: Told): boolean {
  if ('charge' in told) return told.charge.status === 'captured';
  if ('capture' in told) return told.capture.status === 'captured';
  return 'refund' in told;
}
