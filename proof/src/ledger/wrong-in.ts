import { layOut } from '@storegraph/stack/data/directory';
import { checkRunning } from '../ledger/check.ts';
import { openBooks } from '../ledger/open-books.ts';
import type { ShopFacts } from '../shop/start-shop.ts';

/** What is under way may take so long to end. */
const PATIENCE_MS = 20_000;

/** What is wrong in the books of a running shop, each with the invariant that it breaks. */
export async function wrongIn({ postgresUrl, dataDirectory }: Pick<ShopFacts, 'postgresUrl' | 'dataDirectory'>): Promise<readonly string[]> {
  const findings = await checkRunning(async () => openBooks({ postgresUrl, providerLog: layOut(dataDirectory).providerLog }), PATIENCE_MS);
  return [...findings].flatMap(([{ id }, violations]) => violations.map((violation) => `${id} ${violation}`));
}
