import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Caller } from '@storegraph/kernel/caller';
import { newId, toUuid } from '@storegraph/kernel/ids';
import { eventually } from '@storegraph/testkit/eventually';
import { codesOf } from '@storegraph/testkit/graphql-client';
import { someone } from '@storegraph/testkit/internal-token';
import { createUsersDesk } from './users.desk.ts';
import type { UsersDesk } from './users.desk.ts';

let desk: UsersDesk;
beforeAll(async () => { desk = await createUsersDesk(); }, 60_000);
afterAll(() => desk?.close());

const support = someone('SUPPORT');
let count = 0;
interface Group { readonly id: string; readonly name: string }
const call = async (mutation: string, input: object, caller: Caller = support) => {
  const { customerGroup, userErrors } = await desk.call(mutation, input, caller);
  return { group: customerGroup as Group | null, refused: userErrors.map(({ code }) => code) };
};
const key = () => `key ${(count += 1)}`;
const create = async (name = `Group ${(count += 1)}`) => (await call('createCustomerGroup', { name, idempotencyKey: key() })).group!;
/** What was told of a user: the groups of each version. */
const told = async (userId: string) =>
  (await desk.query<{ envelope: { aggregateVersion: number; payload: { groupIds: string[] } } }>(`SELECT envelope FROM outbox WHERE envelope->>'name' = 'users.groups-changed' AND envelope->>'aggregateId' = $1 ORDER BY seq`, [userId]))
    .map(({ envelope }) => [envelope.aggregateVersion, envelope.payload.groupIds]);
const groupsOf = async (id: string, caller: Caller = support) => desk.ask('query ($id: ID!) { user(id: $id) { groups { name } } }', { id }, caller);

describe('a customer group', () => {
  it('has who was put in, told of each whom it changed anything for, at a version of their own', async () => {
    const [club, trade] = [await create('Club'), await create('Trade')];
    const [ada, grace] = [await desk.register(), await desk.register()];
    expect((await call('addToCustomerGroup', { groupId: club.id, userIds: [ada.userId, grace.userId] })).refused).toEqual([]);
    await call('addToCustomerGroup', { groupId: club.id, userIds: [ada.userId] });
    await call('addToCustomerGroup', { groupId: trade.id, userIds: [ada.userId] });
    await call('removeFromCustomerGroup', { groupId: club.id, userIds: [ada.userId, grace.userId] });
    await call('removeFromCustomerGroup', { groupId: club.id, userIds: [ada.userId] });
    expect(await told(ada.userId)).toEqual([[1, [club.id]], [2, [club.id, trade.id].sort()], [3, [trade.id]]]);
    expect(await told(grace.userId)).toEqual([[1, [club.id]], [2, []]]);
    expect((await groupsOf(ada.userId)).data).toEqual({ user: { groups: [{ name: 'Trade' }] } });
  });

  it('is listed, its customers page by page', async () => {
    const group = await create();
    const users = await Promise.all([1, 2, 3].map(() => desk.register()));
    await call('addToCustomerGroup', { groupId: group.id, userIds: users.map(({ userId }) => userId) });
    const query = `query ($id: ID!, $after: String) { customerGroups(first: 1) { totalCount edges { node { id } } } customerGroup(id: $id) { members(first: 2, after: $after) { totalCount edges { cursor node { id } } pageInfo { hasNextPage } } } }`;
    interface Edge { readonly cursor: string; readonly node: { readonly id: string } }
    interface Page { readonly customerGroups: object; readonly customerGroup: { readonly members: { readonly edges: readonly Edge[] } } }
    const page = async (after?: string) => (await desk.ask(query, { id: group.id, after }, support)).data as unknown as Page;
    const first = await page();
    expect(first.customerGroups).toMatchObject({ totalCount: expect.any(Number), edges: [{ node: { id: group.id } }] });
    expect(first.customerGroup.members).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } });
    const rest = await page(first.customerGroup.members.edges[1]?.cursor);
    const seen = [...first.customerGroup.members.edges, ...rest.customerGroup.members.edges].map(({ node }) => node.id);
    expect(seen).toEqual(users.map(({ userId }) => userId).sort().reverse());
  });

  it('is made once for one key, and one of 20 put in at once misses nothing', async () => {
    const input = { name: 'Once', idempotencyKey: key() };
    const made = await Promise.all([1, 2, 3].map(() => call('createCustomerGroup', input)));
    expect(new Set(made.map(({ group }) => group?.id)).size).toBe(1);
    const groups = await Promise.all(Array.from({ length: 20 }, () => create()));
    const { userId } = await desk.register();
    await Promise.all(groups.map(({ id }) => call('addToCustomerGroup', { groupId: id, userIds: [userId] })));
    const all = await told(userId);
    expect(all.map(([version]) => version).sort((a, b) => Number(a) - Number(b))).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
    expect(all.find(([version]) => version === 20)?.[1]).toHaveLength(20);
    expect((await call('addToCustomerGroup', { groupId: made[0]!.group!.id, userIds: [userId] })).refused).toEqual(['TOO_MANY_GROUPS']);
    expect(await told(userId)).toHaveLength(20);
  });

  it('is called otherwise, and its old name is free', async () => {
    const group = await create('Friends');
    expect((await call('renameCustomerGroup', { groupId: group.id, name: ' Close friends ' })).group).toEqual({ id: group.id, name: 'Close friends' });
    expect((await call('renameCustomerGroup', { groupId: group.id, name: 'Close friends' })).refused).toEqual([]);
    expect((await create('Friends')).id).not.toBe(group.id);
    const others = await Promise.all([1, 2, 3].map(() => create()));
    const renamed = await Promise.all(others.map(({ id }) => call('renameCustomerGroup', { groupId: id, name: 'The one' })));
    expect(renamed.map(({ refused }) => refused.join()).sort()).toEqual(['', 'NAME_TAKEN', 'NAME_TAKEN']);
  });

  it('is removed: nobody is in it any more, each is told of once, and its name is free', async () => {
    const [gone, kept] = [await create('Passing'), await create()];
    const users = await Promise.all([1, 2, 3].map(() => desk.register()));
    const userIds = users.map(({ userId }) => userId);
    for (const group of [gone, kept]) await call('addToCustomerGroup', { groupId: group.id, userIds });
    expect((await desk.call('deleteCustomerGroup', { groupId: gone.id }, support))['deletedCustomerGroupId']).toBe(gone.id);
    expect((await groupsOf(userIds[0]!)).data).toEqual({ user: { groups: [{ name: kept.name }] } });
    expect((await desk.ask('query ($id: ID!) { customerGroup(id: $id) { name } }', { id: gone.id }, support)).data).toEqual({ customerGroup: null });
    expect((await create('Passing')).name).toBe('Passing');
    await eventually('all are told of', async () => (await Promise.all(userIds.map(told))).every((of) => of.length === 3));
    for (const userId of userIds) expect((await told(userId)).at(-1)).toEqual([3, [kept.id]]);
    await eventually('nothing is left of it', async () => (await desk.query('SELECT FROM customer_group WHERE id = $1', [toUuid(gone.id as `cgroup_${string}`)])).length === 0);
  });

  it('is not removed while a promotion names it that is not over, whatever else is told late', async () => {
    const group = await create();
    const promotionId = newId('promo');
    const promoted = (version: number, customerGroupIds: string[], endsAt: string | null) => desk.hear('orders.promotion-changed', promotionId, version, { promotionId, collectionIds: [], customerGroupIds, endsAt });
    const remove = async () => (await desk.call('deleteCustomerGroup', { groupId: group.id }, support)).userErrors.map(({ code }) => code);
    await promoted(2, [group.id], null);
    await promoted(1, [], null);
    expect(await remove()).toEqual(['GROUP_IN_USE']);
    expect((await call('renameCustomerGroup', { groupId: group.id, name: group.name })).refused).toEqual([]);
    await promoted(3, [group.id], '2999-01-01T00:00:00.000Z');
    expect(await remove()).toEqual(['GROUP_IN_USE']);
    await promoted(4, [group.id], '2026-01-01T00:00:00.000Z');
    expect(await remove()).toEqual([]);
    expect(await remove()).toEqual(['GROUP_NOT_FOUND']);
  });

  it('is made and seen by support staff alone', async () => {
    const somebody = await desk.register();
    await expect(call('createCustomerGroup', { name: 'Mine', idempotencyKey: key() }, somebody)).rejects.toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] });
    expect(codesOf(await groupsOf(somebody.userId, somebody))).toEqual(['FORBIDDEN']);
  });
});
