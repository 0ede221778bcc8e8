import { layOut } from '@storegraph/stack/data/directory';
import { checkRunning } from './check.ts';
import { openBooks } from './open-books.ts';
import type { ShopFacts } from '../shop/start-shop.ts';

/** What is under way may take so long to end. */
const PATIENCE_MS = 20_000;

/** What is wrong in the books of a running shop, and in what clients heard where a journal of it is given: each with the invariant that it breaks. */
export async function ledgerViolations({ postgresUrl, dataDirectory }: Pick<ShopFacts, 'postgresUrl' | 'dataDirectory'>, journal?: string, patienceMs = PATIENCE_MS): Promise<readonly string[]> {
  const findings = await checkRunning(async () => openBooks({ postgresUrl, providerLog: layOut(dataDirectory).providerLog, journal }), patienceMs);
  return [...findings].flatMap(([{ id }, violations]) => violations.map((violation) => `${id} ${violation}`));
}
