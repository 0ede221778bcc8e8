import { randomBytes } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findNats } from '../../../../stack/src/nats/provide.ts';
import { startPostgres } from '../../../../stack/src/provision-for-tests.ts';
import { cacheDirectory } from '../../../../stack/src/repository.ts';
import { keepForTeardown } from './kept.ts';

/**
 * Runs once before all tests that need servers: starts one PostgreSQL for the run, and makes sure that a
 * nats-server is at hand before the first test asks for one. What can't be had fails the run.
 */
export default async function startServers(): Promise<void> {
  const [postgres, natsBinary] = await Promise.all([
    startPostgres(),
    process.env['NATS_URL'] ? undefined : findNats(process.env, cacheDirectory),
  ]);
  process.env['TEST_POSTGRES_URL'] = postgres.url;
  process.env['TEST_RUN'] = randomBytes(4).toString('hex');
  process.env['TEST_REFUSALS'] ??= mkdtempSync(join(tmpdir(), 'storegraph-refusals-'));
  // So that the tests' own processes need not look again.
  if (natsBinary?.kind === 'binary') process.env['NATS_SERVER_BIN'] = natsBinary.path;
  keepForTeardown(postgres);
}
