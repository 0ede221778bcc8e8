import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { decodeJwt } from 'jose';
import { createInProcessBus } from '@storegraph/events/in-process-bus';
import { createMintIdentity } from '@storegraph/service/identity';
import { isDisclosed, splitDisclosure } from '@storegraph/service/sealed-audience';
import { createLog } from '@storegraph/service/log';
import { createMetrics } from '@storegraph/service/metrics';
import { eventually } from '@storegraph/testkit/eventually';
import { createGatewayMetrics } from '../metrics.ts';
import { newKey } from '../testing/keys.ts';
import { aPartner, anOperation, openRegistryDesk } from '../testing/registry-desk.ts';
import type { RegistryDesk } from '../testing/registry-desk.ts';
import { followRegistry } from './follow-registry.ts';
import type { FollowOptions, FollowedRegistry } from './follow-registry.ts';
import { STOREFRONT, hashOf } from './registry.ts';
import { createUsersRegistry } from './users-registry.ts';

const BODY = 'query Lamps { products { id } }';
const keyOf = (id: string) => hashOf(`sg_${id}`);
const bus = createInProcessBus();
const serviceMetrics = createMetrics('gateway');
const metrics = createGatewayMetrics(serviceMetrics);
const tellOfChange = () => bus.publish([{ subject: 'shop.users.registry.changed.v1.partner_a', envelope: { id: randomUUID() } as never }]);

describe('the registry', () => {
  let desk: RegistryDesk;
  let followed: FollowedRegistry | undefined;
  const follow = async (options: Partial<FollowOptions> = {}): Promise<FollowedRegistry> => {
    const { privateJwk } = await newKey('gateway-1');
    return (followed = await followRegistry({ users: createUsersRegistry(desk.url, await createMintIdentity(privateJwk)), own: [], bus, metrics, log: createLog('gateway', 'silent'), ...options }));
  };
  beforeEach(async () => void (desk = await openRegistryDesk({ partners: [aPartner('a')], operations: [anOperation('a', BODY)] })));
  afterEach(async () => {
    await followed?.stop();
    await desk.close();
  });

  it('is known when following begins, if users answers', async () => {
    const registry = (await follow()).current();
    expect(registry.partnerOf(keyOf('a'))).toEqual({ id: 'a', name: 'a', contract: 'main', costPerSecond: 100, costBurst: 2_000 });
    expect(registry.partnerOf(keyOf('b'))).toBeUndefined();
    expect(registry.operation('a', hashOf(BODY))?.body).toBe(BODY);
    expect(registry.activeOf('main').map(({ name }) => name)).toEqual(['Lamps']);
  });

  it('is asked for as the gateway, by a token for users alone', async () => {
    await follow();
    const { jwt = '', disclosure = '' } = splitDisclosure(String(desk.calls[0]?.headers['x-storegraph-identity'])) ?? {};
    const { aud, client } = decodeJwt(jwt);
    expect({ client, isForUsers: isDisclosed(aud, disclosure, 'users') }).toEqual({ client: 'gateway', isForUsers: true });
  });

  it('has the new state within a moment of the bus telling of a change, and tells of it itself', async () => {
    const { current, onChange } = await follow({ everyMs: 60_000 });
    let told = 0;
    onChange(() => told++);
    desk.publish({ partners: [] });
    await tellOfChange();
    await eventually('the key to be nobody’s', () => current().partnerOf(keyOf('a')) === undefined);
    expect(told).toBe(1);
  });

  it('is looked at again when it changes while it is being looked at', async () => {
    const waiting: (() => void)[] = [];
    const users = { read: async () => new Promise<undefined>((resolve) => waiting.push(() => resolve(undefined))), report: async () => 'taken' as const };
    const following = follow({ users, everyMs: 60_000 });
    await eventually('the first look', () => waiting.length === 1);
    await tellOfChange();
    await tellOfChange();
    waiting[0]?.();
    await following;
    await eventually('one more look', () => waiting.length === 2);
    waiting[1]?.();
  });

  it('has the new state after a while without being told', async () => {
    const { current } = await follow({ everyMs: 20 });
    desk.publish({ partners: [aPartner('b')] });
    await eventually('the new partner', () => current().partnerOf(keyOf('b')));
  });

  it('is not sent again while it is the same', async () => {
    await follow({ everyMs: 10 });
    await eventually('some looks', () => desk.calls.length > 3);
    expect(desk.calls.map(({ status }) => status).slice(0, 4)).toEqual([200, 304, 304, 304]);
  });

  it.each([['does not answer', 'nothing' as const], ['answers with an error', 500], ['does not know the gateway', 401]])('stays what it was while users %s', async (_, how) => {
    const { current } = await follow({ everyMs: 10 });
    desk.answer(how);
    desk.publish({ partners: [] });
    await eventually('its age to grow', async () => Number(/registry_age_seconds\{.*\} (.*)/.exec(await serviceMetrics.registry.metrics())?.[1]) > 0.05);
    expect(current().partnerOf(keyOf('a'))).toBeDefined();
    desk.answer('rightly');
    await eventually('the new state', () => current().partnerOf(keyOf('a')) === undefined);
  });

  it('stays what it was when what users says is not of the form', async () => {
    const { current } = await follow({ everyMs: 10 });
    desk.publish({ operations: [{ ...anOperation('a', BODY), state: 'MAYBE' as never }] });
    const seen = desk.calls.length;
    await eventually('some looks', () => desk.calls.length > seen + 2);
    expect(current().version).toBe('1');
    // It is asked for anew each time, not taken for had.
    expect(desk.calls.at(-1)?.status).toBe(200);
  });

  it('is not known, but for the shop’s own operations, until users first answers', async () => {
    desk.answer('nothing');
    const { current, isKnown } = await follow({ own: [anOperation(STOREFRONT, BODY)], everyMs: 10 });
    expect({ isKnown: isKnown(), own: current().operation(STOREFRONT, hashOf(BODY))?.name }).toEqual({ isKnown: false, own: 'Lamps' });
    desk.answer('rightly');
    await eventually('it to be known', isKnown);
  });

  it('takes no operations from users for the shop’s own', async () => {
    desk.publish({ operations: [anOperation(STOREFRONT, BODY)] });
    expect((await follow()).current().operation(STOREFRONT, hashOf(BODY))).toBeUndefined();
  });

  it.each(['SUSPENDED', 'ANYTHING ELSE'])('knows no key of a partner who is %s', async (status) => {
    desk.publish({ partners: [aPartner('a', { status })] });
    const { current } = await follow();
    expect(current().partnerOf(keyOf('a'))).toBeUndefined();
    expect(current().activeOf('main')).toEqual([]);
  });
});
