import { setTimeout as delay } from 'node:timers/promises';
import type { Books } from './books.ts';
import type { Invariant } from './invariant.ts';
import { eventsArrive } from './invariants/events.ts';
import { limitsHold } from './invariants/limits.ts';
import { capturedForOrders, soldForMoney } from './invariants/money-and-orders.ts';
import { answersAreKept, historiesAreWhole, keysAreOnce, ordersEnd, subscribersSawAll } from './invariants/orders.ts';
import { ledgersAddUp, providerAgrees } from './invariants/payments.ts';
import { stockAddsUp } from './invariants/stock.ts';

/** Everything that must hold, in the order of their numbers. */
export const INVARIANTS: readonly Invariant[] = [
  capturedForOrders, soldForMoney, stockAddsUp, ledgersAddUp, ordersEnd, historiesAreWhole,
  eventsArrive, keysAreOnce, answersAreKept, subscribersSawAll, providerAgrees, limitsHold,
];

/** What was found wrong, by invariant; those that hold have nothing. */
export type Findings = ReadonlyMap<Invariant, readonly string[]>;

/** Checks everything once. */
export async function checkOnce(books: Books, invariants: readonly Invariant[] = INVARIANTS): Promise<Findings> {
  const found = new Map<Invariant, readonly string[]>();
  for (const invariant of invariants) found.set(invariant, await invariant.violations(books));
  return found;
}

const LOOK_AGAIN_MS = 1_000;

/**
 * Checks a shop that may be at work: what two databases say is of two moments, so a violation counts when it is still
 * there, word for word, each time it is looked for until `patienceMs` have passed.
 */
export async function checkRunning(open: () => Promise<Books>, patienceMs: number): Promise<Findings> {
  let found = await checkOnce(await open());
  const giveUpAt = performance.now() + patienceMs;
  while (isBroken(found) && performance.now() < giveUpAt) {
    await delay(LOOK_AGAIN_MS);
    const broken = [...found].filter(([, violations]) => violations.length > 0).map(([invariant]) => invariant);
    const again = await checkOnce(await open(), broken);
    found = new Map([...found].map(([invariant, before]) => [invariant, before.filter((violation) => again.get(invariant)?.includes(violation))]));
  }
  return found;
}

export const isBroken = (findings: Findings): boolean => [...findings.values()].some((violations) => violations.length > 0);
