import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { hashOf } from '../operations/registry.ts';
import { aPartner, anOperation, openRegistryDesk } from '../testing/registry-desk.ts';
import type { RegistryDesk } from '../testing/registry-desk.ts';
import { openTinyShop } from '../testing/tiny-shop.ts';
import type { GraphqlBody, TinyShop } from '../testing/tiny-shop.ts';
import { SHOP_QUOTAS } from './quotas.ts';

const LAMPS = 'query Lamps { products { name } }';

describe("a partner's quota", () => {
  let registry: RegistryDesk;
  let shop: TinyShop;
  beforeAll(async () => {
    const small = { costBurst: 25, costPerSecond: 0.001 };
    registry = await openRegistryDesk({ partners: [aPartner('a', small), aPartner('b', small)], operations: [anOperation('a', LAMPS), anOperation('b', LAMPS)] });
    shop = await openTinyShop({ quotas: SHOP_QUOTAS, operations: { partnersUrl: registry.url } });
  });
  afterAll(async () => {
    await shop.close();
    await registry.close();
  });
  const ask = async (headers: Record<string, string>) => {
    const body = JSON.stringify({ extensions: { persistedQuery: { version: 1, sha256Hash: hashOf(LAMPS) } }, ...(headers['x-api-key'] ? {} : { query: LAMPS }) });
    const response = await fetch(`${shop.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body });
    const { extensions } = (await response.json()) as GraphqlBody;
    return { status: response.status, cost: extensions?.cost };
  };

  it("is its contract's, whoever its user is, and nobody else's", async () => {
    const left = (available: number) => ({ requested: 10, available, maximum: 25, restoreRate: 0.001 });
    expect(await ask({ 'x-api-key': 'sg_a' })).toEqual({ status: 200, cost: left(15) });
    expect(await ask({ 'x-api-key': 'sg_a', authorization: `Bearer ${await shop.desk.token()}` })).toEqual({ status: 200, cost: left(5) });
    expect((await ask({ 'x-api-key': 'sg_a' })).status).toBe(429);
    expect(await ask({ 'x-api-key': 'sg_b' })).toEqual({ status: 200, cost: left(15) });
    expect((await ask({ authorization: `Bearer ${await shop.desk.token()}` })).cost).toMatchObject({ maximum: SHOP_QUOTAS.user.burst, available: SHOP_QUOTAS.user.burst - 10 });
    expect((await ask({})).cost).toMatchObject({ maximum: SHOP_QUOTAS.anonymous.burst });
  });
});
