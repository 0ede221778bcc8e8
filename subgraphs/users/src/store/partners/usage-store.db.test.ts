import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { demoPartners } from '@storegraph/sample-shop/partners';
import { describeApiKey } from '../../adapters/random-api-keys.ts';
import { forget } from '../forget.ts';
import { seedPartners } from '../seed-partners.ts';
import { createStoreDesk } from '../store.desk.ts';
import type { StoreDesk } from '../store.desk.ts';
import { createUsageReads } from './usage-store.ts';

const DAY = 24 * 60 * 60 * 1_000;
const now = new Date('2026-11-21T12:30:00Z');
const [first, second] = demoPartners.filter(({ manifest }) => manifest.operations.length > 2);
const ago = (days: number) => new Date(now.getTime() - days * DAY);

let desk: StoreDesk;
beforeAll(async () => {
  desk = await createStoreDesk();
  await desk.manager.transaction((manager) => seedPartners(manager, describeApiKey));
});
afterAll(() => desk?.close());

const note = (partner: typeof first, operation: number, lastUsedAt: Date, count = 1) => ({
  partnerId: partner!.id, operationId: partner!.manifest.operations[operation]!.id, count, errors: 0, latency: [count, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], lastUsedAt,
});
const add = (...notes: readonly ReturnType<typeof note>[]) => desk.transact(({ usage }) => usage.add(randomUUID(), notes));
const pageOf = async (partner: typeof first, since: Date, page: { first: number; after: string | undefined } = { first: 10, after: undefined }) =>
  (await createUsageReads(desk.manager).byPartners([first!.id, second!.id], { ...page, since })).get(partner!.id);

describe('usage', () => {
  it('is read page by page in the order of the operations’ ids, each partner’s own', async () => {
    await add(note(first, 0, now, 2), note(first, 1, now), note(first, 2, now), note(second, 0, now, 7));
    const ids = first!.manifest.operations.slice(0, 3).map(({ id }) => id).sort();
    const page = await pageOf(first, ago(1), { first: 2, after: undefined });
    expect([page?.items.map(({ operation }) => operation.id), page?.hasNextPage]).toEqual([ids.slice(0, 2), true]);
    expect((await pageOf(first, ago(1), { first: 2, after: ids[1] }))?.items.map(({ operation }) => operation.id)).toEqual([ids[2]]);
    expect((await pageOf(second, ago(1)))?.items).toMatchObject([{ count: 7, latency: [7, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0] }]);
  });

  it('is forgotten after 90 days', async () => {
    await add(note(second, 1, ago(89)), note(second, 2, ago(91)));
    await forget(desk.manager, now);
    expect((await pageOf(second, ago(365)))?.items.map(({ operation, count }) => [operation.name, count]).sort()).toEqual([[second!.manifest.operations[0]!.name, 7], [second!.manifest.operations[1]!.name, 1]].sort());
  });
});
