import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ANONYMOUS } from '@storegraph/kernel/caller';
import { newId } from '@storegraph/kernel/ids';
import { codesOf } from '@storegraph/testkit/graphql-client';
import type { AnsweredError } from '@storegraph/testkit/graphql-client';
import { someone } from '@storegraph/testkit/internal-token';
import { CATEGORIES, createPartnersDesk, manifestOf, sha256 } from './partners.desk.ts';
import type { PartnersDesk } from './partners.desk.ts';

const SEARCH = 'query Search($query: String!) {\n  searchProducts(query: $query) { edges { node { id name } } }\n}';
const terms = { contract: 'partner', costPerSecond: 100, costBurst: 2_000 };

let desk: PartnersDesk;
beforeAll(async () => void (desk = await createPartnersDesk()));
afterAll(() => desk?.close());

const told = async (partnerId: string) =>
  (await desk.query<{ envelope: { name: string; aggregateVersion: number; payload: object } }>('SELECT envelope FROM outbox WHERE subject = $1 ORDER BY seq', [`shop.users.registry.changed.v1.${partnerId}`])).map(({ envelope }) => envelope);
const partnerOf = async (id: string) => (await desk.registry()).partners.find((partner) => partner['id'] === id);
const statesOf = async (id: string) =>
  Object.fromEntries((await desk.registry()).operations.filter(({ clientId }) => clientId === id).map(({ name, state }) => [String(name), state] as const));

describe('a partner', () => {
  it('is taken in once, however often the same is sent', async () => {
    const input = { name: 'Once Only', ...terms, idempotencyKey: randomUUID() };
    const [first, again] = [await desk.manage('createPartner', input), await desk.manage('createPartner', input)];
    expect(first).toMatchObject({ partner: { name: 'Once Only', status: 'ACTIVE', costBurst: 2_000 }, userErrors: [] });
    expect(again).toEqual(first);
  });

  it('is changed and suspended, and the gateway is told each time', async () => {
    const id = await desk.partner();
    expect(await desk.manage('updatePartner', { partnerId: id, name: 'Renamed', costPerSecond: 7 })).toMatchObject({ partner: { name: 'Renamed', costPerSecond: 7, costBurst: 2_000, contract: 'partner' } });
    await desk.manage('updatePartner', { partnerId: id, status: 'SUSPENDED' });
    expect(await partnerOf(id)).toEqual({ id, name: 'Renamed', contract: 'partner', status: 'SUSPENDED', costPerSecond: 7, costBurst: 2_000, keyHashes: [] });
    await desk.manage('updatePartner', { partnerId: id, status: 'ACTIVE' });
    expect((await told(id)).map(({ name, aggregateVersion, payload }) => [name, aggregateVersion, payload]))
      .toEqual([1, 2, 3, 4].map((version) => ['users.registry-changed', version, { partnerId: id }]));
  });

  it('and others are listed, latest first', async () => {
    const [first, second] = [await desk.partner(), await desk.partner()];
    const page = async (variables: object) => {
      const { data } = await desk.ask('query ($after: String) { partners(first: 1, after: $after) { totalCount pageInfo { hasNextPage endCursor } edges { node { id } } } }', { ...variables }, desk.admin);
      return data?.['partners'] as unknown as { totalCount: number; pageInfo: { hasNextPage: boolean; endCursor: string }; edges: { node: { id: string } }[] };
    };
    const latest = await page({});
    expect([latest.edges[0]?.node.id, latest.pageInfo.hasNextPage]).toEqual([second, true]);
    expect(latest.totalCount).toBe((await desk.query('SELECT FROM partner')).length);
    expect((await page({ after: latest.pageInfo.endCursor })).edges[0]?.node.id).toBe(first);
  });

  it('that is not there is null', async () => {
    expect(await desk.ask('query ($id: ID!) { partner(id: $id) { id } }', { id: newId('partner') }, desk.admin)).toMatchObject({ data: { partner: null }, errors: [] });
  });
});

describe('an API key', () => {
  it('is told once, and only its hash is kept', async () => {
    const partnerId = await desk.partner();
    const input = { partnerId, label: 'web', idempotencyKey: randomUUID() };
    const first = await desk.manage('issueApiKey', input);
    const again = await desk.manage('issueApiKey', input);
    const secret = String(first['secret']);
    expect(secret).toMatch(/^sg_[\w-]{43}$/);
    expect(first).toMatchObject({ apiKey: { label: 'web', prefix: secret.slice(0, 8), revokedAt: null, lastUsedAt: null } });
    expect(again).toEqual({ ...first, secret: null });
    expect((await partnerOf(partnerId))?.['keyHashes']).toEqual([sha256(secret)]);
    const everything = await Promise.all(['api_key', 'idempotency', 'outbox', 'partner'].map((table) => desk.query(`SELECT t::text FROM ${table} t`)));
    expect(JSON.stringify(everything)).not.toContain(secret);
  });

  it('that is revoked is gone from the registry at once, and that is told', async () => {
    const partnerId = await desk.partner();
    const { apiKey } = (await desk.manage('issueApiKey', { partnerId, label: 'web' })) as unknown as { apiKey: { id: string } };
    const before = (await told(partnerId)).length;
    const revoked = await desk.manage('revokeApiKey', { apiKeyId: apiKey.id });
    expect(revoked).toMatchObject({ apiKey: { revokedAt: expect.any(String) }, userErrors: [] });
    expect(await desk.manage('revokeApiKey', { apiKeyId: apiKey.id })).toEqual(revoked);
    expect((await partnerOf(partnerId))?.['keyHashes']).toEqual([]);
    expect(await told(partnerId)).toHaveLength(before + 1);
  });

  it('is one of ten, also when many are asked for at once', async () => {
    const partnerId = await desk.partner();
    const answers = await Promise.all(Array.from({ length: 14 }, (_, i) => desk.manage('issueApiKey', { partnerId, label: `key ${i}` })));
    expect(answers.flatMap(({ userErrors }) => userErrors.map(({ code }) => code))).toEqual(Array(4).fill('TOO_MANY_API_KEYS'));
    const { data } = await desk.ask('query ($id: ID!) { partner(id: $id) { apiKeys { edges { node { label } } pageInfo { hasNextPage } } } }', { id: partnerId }, desk.admin);
    expect((data?.['partner'] as { apiKeys: { edges: unknown[] } }).apiKeys.edges).toHaveLength(10);
  });
});

describe('a manifest', () => {
  it('is published PENDING, activated and retired, and each is told', async () => {
    const partnerId = await desk.partner();
    const id = await desk.publish(partnerId, CATEGORIES, SEARCH);
    expect(await statesOf(partnerId)).toEqual({ Categories: 'PENDING', Search: 'PENDING' });
    expect(await desk.manage('activateManifest', { manifestId: id })).toMatchObject({ manifest: { id, version: 1, state: 'ACTIVE', activatedAt: expect.any(String), retiredAt: null } });
    expect(await statesOf(partnerId)).toEqual({ Categories: 'ACTIVE', Search: 'ACTIVE' });
    expect(await desk.manage('retireManifest', { manifestId: id })).toMatchObject({ manifest: { state: 'RETIRED', retiredAt: expect.any(String) } });
    expect(await statesOf(partnerId)).toEqual({ Categories: 'RETIRED', Search: 'RETIRED' });
    expect(await told(partnerId)).toHaveLength(4);
  });

  it('is moved to where it is without anything being told', async () => {
    const partnerId = await desk.partner();
    const id = await desk.publish(partnerId, CATEGORIES);
    const active = await desk.manage('activateManifest', { manifestId: id });
    expect(await desk.manage('activateManifest', { manifestId: id })).toEqual(active);
    const retired = await desk.manage('retireManifest', { manifestId: id });
    expect(await desk.manage('retireManifest', { manifestId: id })).toEqual(retired);
    expect(await told(partnerId)).toHaveLength(4);
  });

  it('leaves older ones active: an operation is retired with the last manifest that has it', async () => {
    const partnerId = await desk.partner();
    const [old, latest] = [await desk.publish(partnerId, CATEGORIES, SEARCH), await desk.publish(partnerId, CATEGORIES)];
    for (const manifestId of [old, latest]) await desk.manage('activateManifest', { manifestId });
    await desk.manage('retireManifest', { manifestId: old });
    expect(await statesOf(partnerId)).toEqual({ Categories: 'ACTIVE', Search: 'RETIRED' });
    const { data } = await desk.ask('query ($id: ID!) { partner(id: $id) { manifests { edges { node { version state operations { name type body } } } } } }', { id: partnerId }, desk.admin);
    expect((data?.['partner'] as { manifests: { edges: { node: object }[] } }).manifests.edges.map(({ node }) => node)).toEqual([
      { version: 2, state: 'ACTIVE', operations: [{ name: 'Categories', type: 'QUERY', body: CATEGORIES }] },
      { version: 1, state: 'RETIRED', operations: [expect.objectContaining({ name: 'Categories' }), expect.objectContaining({ name: 'Search' })] },
    ]);
  });

  it('is published once, however often the same is sent', async () => {
    const partnerId = await desk.partner();
    const input = { partnerId, manifest: manifestOf(CATEGORIES), label: '1.0.0', idempotencyKey: randomUUID() };
    const [first, again] = [await desk.manage('publishOperations', input), await desk.manage('publishOperations', input)];
    expect(first).toMatchObject({ manifest: { version: 1, format: 'CODEGEN', state: 'PENDING', findings: [] } });
    expect(again).toEqual(first);
  });

  it('is refused for what its contract does not have, by operation, line and column, and nothing is kept', async () => {
    const partnerId = await desk.partner();
    const before = await desk.registry();
    const manifest = manifestOf(CATEGORIES, 'query Stock {\n  product(slug: "lamp") {\n    id\n    variants { stock { available } }\n  }\n}');
    expect(await desk.manage('publishOperations', { partnerId, manifest, label: '2' })).toMatchObject({
      manifest: null,
      userErrors: [{ code: 'OPERATIONS_REFUSED', findings: [{ operation: 'Stock', severity: 'ERROR', code: 'UNKNOWN_FIELD', line: 4, column: 16, message: expect.stringContaining('"stock"') }] }],
    });
    expect(await desk.registry()).toEqual(before);
  });

  it('gets versions without gaps or twins when several are published at once', async () => {
    const partnerId = await desk.partner();
    await Promise.all(Array.from({ length: 5 }, () => desk.publish(partnerId, CATEGORIES)));
    const { data } = await desk.ask('query ($id: ID!) { partner(id: $id) { manifests { edges { node { version } } } } }', { id: partnerId }, desk.admin);
    expect((data?.['partner'] as { manifests: { edges: { node: { version: number } }[] } }).manifests.edges.map(({ node }) => node.version)).toEqual([5, 4, 3, 2, 1]);
  });
});

describe('what is about partners', () => {
  const read = ['{ partners { edges { node { id } } } }', 'query ($id: ID = "partner_01h455vb4pex5vsknk084sn02q") { partner(id: $id) { name } }'];
  const inputs: Readonly<Record<string, object>> = {
    createPartner: { name: 'X', ...terms }, updatePartner: { partnerId: newId('partner') }, issueApiKey: { partnerId: newId('partner'), label: 'x' }, revokeApiKey: { apiKeyId: newId('key') },
    publishOperations: { partnerId: newId('partner'), manifest: '{}', label: 'x' }, activateManifest: { manifestId: newId('manifest') }, retireManifest: { manifestId: newId('manifest') },
  };
  const others = [ANONYMOUS, someone('CUSTOMER'), someone('SUPPORT'), someone('CATALOGUE_MANAGER', 'FULFILMENT', 'FINANCE')];

  it.each(others.map((caller) => [caller.roles.join() || 'nobody', caller] as const))('is closed to %s', async (_, caller) => {
    const code = caller.userId ? 'FORBIDDEN' : 'UNAUTHENTICATED';
    for (const query of read) expect(codesOf(await desk.ask(query, {}, caller))).toEqual([code]);
    for (const [mutation, input] of Object.entries(inputs)) {
      const { errors } = (await desk.call(mutation, input, caller).catch((error: unknown) => error)) as { errors: AnsweredError[] };
      expect([mutation, codesOf({ errors })]).toEqual([mutation, [code]]);
    }
  });
});
