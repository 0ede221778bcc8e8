import { ledgerViolations } from '@storegraph/proof/ledger/violations';
import { kept } from './kept.ts';

/** Runs once after all end-to-end tests: whatever they did, the shop's books agree. */
export default async function tearDown(): Promise<void> {
  const { shop } = kept;
  if (!shop) return;
  const wrong = await ledgerViolations(shop).finally(() => shop.stop());
  if (wrong.length > 0) throw new Error(['The books of the shop do not agree:', ...wrong].join('\n  '));
}
