import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@storegraph/kernel/ids';
import { codesOf } from '@storegraph/testkit/graphql-client';
import { eventually } from '@storegraph/testkit/eventually';
import { someone } from '@storegraph/testkit/internal-token';
import { openDesk } from './products.desk.ts';
import type { ProductsDesk } from './products.desk.ts';

let desk: ProductsDesk;

beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk?.close());

const NOTIFY_ME = 'mutation ($input: NotifyMeInput!) { notifyMe(input: $input) { notice { id status endedAt variant { id } } userErrors { code field } } }';
const CANCEL = 'mutation ($input: CancelNoticeInput!) { cancelNotice(input: $input) { notice { id status } userErrors { code field } } }';
const THRESHOLD = 'mutation ($input: SetLowStockThresholdInput!) { setLowStockThreshold(input: $input) { variant { lowStockThreshold } userErrors { code field } } }';
const MINE = '{ myStockNotices { id status variant { id } } }';
const SET = 'mutation ($input: SetStockInput!) { setStock(input: $input) { userErrors { code } } }';
const ENTITY = 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on StockNotice { id status } } }';

const notifyMe = async (input: object, caller = desk.customer) => (await desk.ask<{ notifyMe: { notice: { id: string }; userErrors: object[] } }>(NOTIFY_ME, { input }, caller)).data!.notifyMe;

describe('notifyMe', () => {
  it('is told of when the variant is back, by the service itself, and is over then', async () => {
    const [variantId, ada] = [await desk.stocked(0), someone()];
    const asked = await notifyMe({ variantId }, ada);
    expect(asked).toEqual({ notice: { id: expect.any(String), status: 'WAITING', endedAt: null, variant: { id: variantId } }, userErrors: [] });
    expect((await desk.ask(MINE, {}, ada)).data).toEqual({ myStockNotices: [{ id: asked.notice.id, status: 'WAITING', variant: { id: variantId } }] });
    await desk.ask(SET, { input: { variantId, onHand: 2 } }, desk.manager);
    await eventually('it is told', async () => {
      expect(await desk.told(ada.userId)).toMatchObject([{ name: 'products.notice-due', payload: { noticeId: asked.notice.id, variantId } }]);
      return true;
    });
    expect((await desk.ask(MINE, {}, ada)).data).toEqual({ myStockNotices: [] });
    const r = [{ __typename: 'StockNotice', id: asked.notice.id }];
    expect((await desk.ask(ENTITY, { r }, ada)).data).toEqual({ _entities: [{ id: asked.notice.id, status: 'DUE' }] });
    expect((await desk.ask(ENTITY, { r }, desk.customer)).data).toEqual({ _entities: [null] });
  });

  it.each<[string, () => Promise<string>, string]>([
    ['what can be ordered', () => desk.stocked(1), 'ALREADY_IN_STOCK'], ['what is not shown', () => desk.stocked(0, { isPublished: false }), 'VARIANT_NOT_FOUND'],
    ['nothing', async () => newId('var'), 'VARIANT_NOT_FOUND'], ['a product', async () => newId('prod'), 'INVALID_ID'],
  ])('refuses %s', async (_what, make, code) => {
    expect(await notifyMe({ variantId: await make() })).toEqual({ notice: null, userErrors: [{ code, field: ['variantId'] }] });
  });

  it('is for customers: nobody waits without a name', async () => {
    const input = { variantId: await desk.stocked(0) };
    for (const query of [NOTIFY_ME, CANCEL]) expect(codesOf(await desk.ask(query, { input }))).toEqual(['UNAUTHENTICATED']);
    expect(codesOf(await desk.ask(MINE))).toEqual(['UNAUTHENTICATED']);
  });
});

describe('cancelNotice', () => {
  const cancel = async (input: object, caller = desk.customer) => (await desk.ask<{ cancelNotice: object }>(CANCEL, { input }, caller)).data!.cancelNotice;

  it("takes back one's own wish, and nobody else's", async () => {
    const variantId = await desk.stocked(0);
    const { notice: { id } } = await notifyMe({ variantId });
    expect(await cancel({ variantId }, someone())).toEqual({ notice: null, userErrors: [{ code: 'NOTICE_NOT_FOUND', field: ['variantId'] }] });
    expect(await cancel({ variantId })).toEqual({ notice: { id, status: 'CANCELLED' }, userErrors: [] });
    expect(await cancel({ variantId: 'lamp' })).toMatchObject({ userErrors: [{ code: 'INVALID_ID' }] });
  });
});

describe('setLowStockThreshold', () => {
  const set = async (input: object, caller = desk.manager) => desk.ask<{ setLowStockThreshold: object }>(THRESHOLD, { input }, caller);

  it('decides when it is told that a variant runs low', async () => {
    const variantId = await desk.stocked(30);
    expect((await set({ variantId, threshold: 20 })).data).toEqual({ setLowStockThreshold: { variant: { lowStockThreshold: 20 }, userErrors: [] } });
    await desk.ask(SET, { input: { variantId, onHand: 20 } }, desk.manager);
    expect(await desk.told(variantId)).toMatchObject([{ name: 'products.stock-ran-low', payload: { available: 20, threshold: 20 } }]);
  });

  it('refuses what it cannot do, and whoever does not manage the catalogue', async () => {
    const variantId = await desk.stocked(1);
    for (const [input, code] of [[{ variantId, threshold: -1 }, 'THRESHOLD_OUT_OF_RANGE'], [{ variantId, threshold: 1_000_001 }, 'THRESHOLD_OUT_OF_RANGE'], [{ variantId: newId('var'), threshold: 1 }, 'VARIANT_NOT_FOUND'], [{ variantId: 'x', threshold: 1 }, 'INVALID_ID']] as const) {
      expect((await set(input)).data).toMatchObject({ setLowStockThreshold: { variant: null, userErrors: [{ code }] } });
    }
    expect(codesOf(await set({ variantId, threshold: 1 }, desk.customer))).toEqual(['FORBIDDEN']);
    expect(codesOf(await desk.ask('query ($id: ID!) { variant(id: $id) { lowStockThreshold } }', { id: variantId }, desk.customer))).toEqual(['FORBIDDEN']);
  });
});
