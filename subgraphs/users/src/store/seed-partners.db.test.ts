import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readManifest } from '@storegraph/operations/manifest';
import { demoPartners } from '@storegraph/sample-shop/partners';
import { createContractFiles } from '../adapters/contract-files.ts';
import { describeApiKey } from '../adapters/random-api-keys.ts';
import { createStoreDesk } from './store.desk.ts';
import type { StoreDesk } from './store.desk.ts';
import { createRegistryReads } from './partners/registry-reads.ts';
import { seedPartners } from './seed-partners.ts';

const contracts = createContractFiles(fileURLToPath(new URL('../../../../schema/contracts', import.meta.url)));

let desk: StoreDesk;
beforeAll(async () => {
  desk = await createStoreDesk();
  await desk.manager.transaction((manager) => seedPartners(manager, describeApiKey));
});
afterAll(() => desk?.close());

describe('the seeded partners', () => {
  it('are let in with the keys that are printed at start', async () => {
    const { partners } = await createRegistryReads(desk.manager).read();
    expect(partners.map(({ name, status, keyHashes }) => ({ name, status, keyHashes })).sort((a, b) => (a.name < b.name ? -1 : 1)))
      .toEqual(demoPartners.map(({ name, apiKey }) => ({ name, status: 'ACTIVE', keyHashes: [describeApiKey(apiKey).hash] })).sort((a, b) => (a.name < b.name ? -1 : 1)));
  });

  it.each(demoPartners)('run what they have published: $name', async ({ id, contract, costBurst, manifest }) => {
    const { operations } = await createRegistryReads(desk.manager).read();
    expect(operations.filter(({ clientId }) => clientId === id).map(({ name, state }) => [name, state])).toEqual(manifest.operations.map(({ name }) => [name, 'ACTIVE']).sort());
    expect(contracts.check(contract, manifest.operations, costBurst).filter(({ severity, code }) => severity === 'ERROR' || code === 'DEPRECATED')).toEqual([]);
  });

  it.each(demoPartners)('could have published it: $name', ({ manifest }) => {
    expect(readManifest(JSON.stringify({ format: 'apollo-persisted-query-manifest', version: 1, operations: manifest.operations })).operations).toEqual(manifest.operations);
  });
});
