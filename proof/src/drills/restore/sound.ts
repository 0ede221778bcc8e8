import { setTimeout as delay } from 'node:timers/promises';
import { layOut } from '@storegraph/stack/data/directory';
import type { Shop } from '@storegraph/stack/shop';
import type { Books } from '../../ledger/books.ts';
import { checkRunning } from '../../ledger/check.ts';
import { openBooks } from '../../ledger/open-books.ts';

const LATE_MS = 60_000;

export const booksOf = (postgresUrl: string, data: string): Books => openBooks({ postgresUrl, providerLog: layOut(data).providerLog });

/** Waits until the books of a shop agree; what does not after a minute. */
export async function untilSound(shop: Shop, data: string): Promise<readonly string[]> {
  const found = await checkRunning(async () => booksOf(shop.postgresUrl, data), LATE_MS);
  return [...found].flatMap(([{ id }, violations]) => violations.map((violation) => `${id} ${violation}`));
}

/** How long some work takes, in ms. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const since = performance.now();
  await work();
  return Math.round(performance.now() - since);
}

/** Waits until something is so; throws with what was hoped for when it is not after a minute. */
export async function until(isSo: () => Promise<boolean>, hoped: string): Promise<void> {
  const giveUpAt = performance.now() + LATE_MS;
  while (!(await isSo())) {
    if (performance.now() > giveUpAt) throw new Error(`Not within ${LATE_MS} ms: ${hoped}.`);
    await delay(500);
  }
}
