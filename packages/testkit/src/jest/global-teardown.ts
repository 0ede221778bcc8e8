import { rmSync } from 'node:fs';
import { removeTestDatabases } from '../database.ts';
import { broken, claims, reachedIn, renewed, writeClaims } from '../refusals/claims.ts';
import { takeKept } from './kept.ts';

/** Runs once after all tests: leaves a server that was given as it was, and nothing of our own behind. Rejects when a test file did not reach a refusal that it is said to. */
export default async function stopServers({ testNamePattern }: { readonly testNamePattern?: string }): Promise<void> {
  const servers = takeKept();
  if (servers.length > 0 && process.env['DATABASE_URL']) await removeTestDatabases();
  await Promise.all(servers.map((server) => server.stop()));
  // Of a file of which only some tests ran, nothing can be said.
  if (!testNamePattern) holdToClaims(process.env['TEST_REFUSALS'] ?? '');
}

function holdToClaims(folder: string): void {
  const ran = reachedIn(folder);
  rmSync(folder, { recursive: true, force: true });
  if (process.env['UPDATE_REFUSALS']) return writeClaims(renewed(claims(), ran));
  const faults = broken(claims(), ran);
  if (faults.length > 0) throw new Error(`${faults.join('\n')}\nIf another test reaches it now, run that with UPDATE_REFUSALS=1.`);
}
