import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ANONYMOUS } from '@storegraph/kernel/caller';
import { newId } from '@storegraph/kernel/ids';
import { someone } from '@storegraph/testkit/internal-token';
import { CATEGORIES, createPartnersDesk, sha256 } from './partners.desk.ts';
import type { PartnersDesk } from './partners.desk.ts';

const PATH = '/internal/operation-registry';
const USAGE = '/internal/operation-usage';
const boundsMs = [5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000];

let desk: PartnersDesk;
beforeAll(async () => void (desk = await createPartnersDesk()));
afterAll(() => desk?.close());

const tell = (flush: object) => desk.fetch(USAGE, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ id: randomUUID(), ...flush }) });
const note = (clientId: string, changes: object = {}) => ({
  clientId, operationId: sha256(CATEGORIES), count: 4, errors: 1, lastUsedAt: '2026-11-20T10:15:00.000Z', latency: { boundsMs, counts: [0, 3, 0, 0, 0, 0, 0, 0, 0, 0, 1] }, ...changes,
});
const usageOf = async (id: string, since = '2026-11-01T00:00:00Z') => {
  const { data } = await desk.ask(
    'query ($id: ID!, $since: DateTime) { partner(id: $id) { usage(since: $since) { edges { node { operation { name } count errorCount medianMs p95Ms lastUsedAt } } } } }', { id, since }, desk.admin,
  );
  return (data?.['partner'] as { usage: { edges: { node: object }[] } }).usage.edges.map(({ node }) => node);
};

describe('the operation registry', () => {
  it.each([PATH, USAGE])('is closed to everybody but the gateway itself: %s', async (path) => {
    for (const as of ['nobody', ANONYMOUS, someone('ADMIN'), { ...someone('ADMIN'), client: 'gateway' }] as const) {
      const response = await desk.fetch(path, { as, method: path === USAGE ? 'POST' : 'GET' });
      expect([response.status, await response.json()]).toEqual([401, { error: { code: 'UNAUTHENTICATED', message: 'Only the gateway is answered here.' } }]);
    }
  });

  it('holds hashes of keys, terms and operations', async () => {
    const partnerId = await desk.partner({ name: 'Registered', costPerSecond: 5, costBurst: 50 });
    const { secret } = (await desk.manage('issueApiKey', { partnerId, label: 'web' })) as unknown as { secret: string };
    await desk.publish(partnerId, CATEGORIES);
    const { version, partners, operations } = await desk.registry();
    expect(version).toEqual(expect.any(String));
    expect(partners).toContainEqual({ id: partnerId, name: 'Registered', contract: 'partner', status: 'ACTIVE', costPerSecond: 5, costBurst: 50, keyHashes: [sha256(secret)] });
    expect(operations).toContainEqual({ clientId: partnerId, id: sha256(CATEGORIES), name: 'Categories', type: 'query', body: CATEGORIES, state: 'PENDING' });
  });

  it('is sent once, until something of it changes', async () => {
    const etagOf = async () => (await desk.fetch(PATH)).headers.get('etag') ?? '';
    const etag = await etagOf();
    const unchanged = await desk.fetch(PATH, { headers: { 'if-none-match': etag } });
    expect([unchanged.status, unchanged.headers.get('etag'), await unchanged.text()]).toEqual([304, etag, '']);
    await desk.partner();
    expect((await desk.fetch(PATH, { headers: { 'if-none-match': etag } })).status).toBe(200);
    expect(await etagOf()).not.toBe(etag);
  });

  it('stays as it is when a change is refused', async () => {
    const partnerId = await desk.partner();
    const { version } = await desk.registry();
    await desk.manage('updatePartner', { partnerId, costBurst: 1 });
    expect((await desk.registry()).version).toBe(version);
  });
});

describe('usage', () => {
  it('is added up, each flush once', async () => {
    const partnerId = await desk.partner();
    await desk.publish(partnerId, CATEGORIES);
    const flush = { id: randomUUID(), usage: [note(partnerId)] };
    for (const sent of [flush, flush, { usage: [note(partnerId, { lastUsedAt: '2026-11-20T12:00:00.000Z' }), note(partnerId)] }]) expect((await tell(sent)).status).toBe(204);
    expect(await usageOf(partnerId)).toEqual([{ operation: { name: 'Categories' }, count: 12, errorCount: 3, medianMs: 10, p95Ms: null, lastUsedAt: '2026-11-20T12:00:00.000Z' }]);
    expect(await usageOf(partnerId, '2026-11-20T11:00:00Z')).toMatchObject([{ count: 4 }]);
    expect(await usageOf(partnerId, '2026-11-21T00:00:00Z')).toEqual([]);
  });

  it('is exact when several gateways tell at once', async () => {
    const partnerId = await desk.partner();
    await desk.publish(partnerId, CATEGORIES);
    const answers = await Promise.all(Array.from({ length: 20 }, () => tell({ usage: [note(partnerId)] })));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([204]));
    expect(await usageOf(partnerId)).toMatchObject([{ count: 80, errorCount: 20 }]);
  });

  it('of what is not known is passed over, and the rest counts', async () => {
    const partnerId = await desk.partner();
    await desk.publish(partnerId, CATEGORIES);
    const strangers = [note('storefront'), note(newId('partner')), note('nonsense'), note(partnerId, { operationId: 'other' })];
    expect((await tell({ usage: [...strangers, note(partnerId)] })).status).toBe(204);
    expect(await usageOf(partnerId)).toMatchObject([{ count: 4 }]);
  });

  it('says when a key was shown last', async () => {
    const partnerId = await desk.partner();
    const { secret } = (await desk.manage('issueApiKey', { partnerId, label: 'web' })) as unknown as { secret: string };
    const seen = (lastUsedAt: string) => tell({ usage: [], keys: [{ hash: sha256(secret), lastUsedAt }] });
    for (const moment of ['2026-11-20T12:00:00.000Z', '2026-11-20T11:00:00.000Z']) expect((await seen(moment)).status).toBe(204);
    const { data } = await desk.ask('query ($id: ID!) { partner(id: $id) { apiKeys { edges { node { lastUsedAt } } } } }', { id: partnerId }, desk.admin);
    expect(data?.['partner']).toEqual({ apiKeys: { edges: [{ node: { lastUsedAt: '2026-11-20T12:00:00.000Z' } }] } });
  });

  it.each([
    ['without an id', { id: undefined, usage: [] }],
    ['with other bounds', { usage: [note('x', { latency: { boundsMs: [1, 2], counts: [0, 0, 0] } })] }],
    ['with a count too few', { usage: [note('x', { latency: { boundsMs, counts: [1] } })] }],
    ['with a negative count', { usage: [note('x', { count: -1 })] }],
    ['with text that no database keeps', { usage: [note(newId('partner'), { operationId: 'a\0b' })] }],
  ])('is refused %s', async (_, flush) => {
    expect((await tell(flush)).status).toBe(400);
  });
});
