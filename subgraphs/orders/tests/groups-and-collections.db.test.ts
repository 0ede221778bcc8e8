import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '@storegraph/kernel/ids';
import { someone } from '@storegraph/testkit/internal-token';
import { agreeTo, openDesk } from './orders.desk.ts';
import type { OrdersDesk } from './orders.desk.ts';
import { promotionDesk, tenPercent, withoutTrigger } from './promotions.desk.ts';

let desk: OrdersDesk;
let staff: ReturnType<typeof promotionDesk>;
beforeAll(async () => {
  desk = await openDesk();
  staff = promotionDesk(desk);
}, 60_000);
// What runs by itself would apply in the next test too.
beforeEach(() => desk.database.query('UPDATE promotion SET ends_at = starts_at'));
afterAll(() => desk?.close());

/** Says as users which groups somebody is in. */
const groups = async ({ userId }: ReturnType<typeof someone>, version: number, ...groupIds: `cgroup_${string}`[]) =>
  desk.heard(await desk.tell('users.groups-changed', userId, version, { userId, groupIds }));
/** Says as products that these products are in a collection, or are not any more. */
const fill = async (collectionId: `coll_${string}`, version: number, productIds: string[], isIn = true) =>
  desk.heard(await desk.tell('products.collection-filled', collectionId, version, { collectionId, productIds, isIn }));

const totalOf = async (cart: { id: string }, caller: ReturnType<typeof someone>) => (await desk.cart(cart.id, null, caller))?.total.amount;
interface Nearly { readonly nearlyEarned: readonly { readonly name: string; readonly missingQuantity: number | null }[] }
const nearlyOf = async (cart: { id: string }, caller: ReturnType<typeof someone>) =>
  (await desk.ask<{ cart: Nearly }>('query ($id: ID!) { cart(id: $id) { nearlyEarned { name missingQuantity } } }', { id: cart.id }, caller)).data!.cart.nearlyEarned;

describe('a promotion for customer groups', () => {
  it('is for who is in one of them, as long as they are, and is kept by the order', async () => {
    const [club, staffGroup] = [newId('cgroup'), newId('cgroup')];
    await staff.promote({ name: 'Club', conditions: { customerGroupIds: [club, staffGroup] } });
    const [member, stranger] = [someone(), someone()];
    await groups(member, 1, club, newId('cgroup'));
    const [mine, theirs, guests] = [await desk.cartWith({ lamp: 1 }, member), await desk.cartWith({ lamp: 1 }, stranger), await desk.cartWith({ lamp: 1 })];
    expect([await totalOf(mine, member), await totalOf(theirs, stranger), (await desk.cart(guests.id, guests.token))?.total.amount]).toEqual(['17.99', '19.99', '19.99']);
    expect((await desk.place(agreeTo((await desk.cart(mine.id, null, member))!), member)).order?.total.amount).toBe('17.99');

    const later = await desk.cartWith({ lamp: 1 }, member);
    await groups(member, 3);
    // Told before, and late.
    await groups(member, 2, club);
    expect(await totalOf(later, member)).toBe('19.99');
    expect((await desk.place(agreeTo(mine), stranger)).refused).toEqual(['CART_NOT_FOUND']);
  });

  it('is no price that somebody can still order at who left the group since they saw it', async () => {
    const club = newId('cgroup');
    await staff.promote({ name: 'Club', conditions: { customerGroupIds: [club] } });
    const member = someone();
    await groups(member, 1, club);
    const { id } = await desk.cartWith({ lamp: 1 }, member);
    const seen = agreeTo((await desk.cart(id, null, member))!);
    await groups(member, 2);
    expect((await desk.place(seen, member)).refused).toEqual(['PRICE_CHANGED']);
    expect((await desk.place(agreeTo((await desk.cart(id, null, member))!), member)).order?.total.amount).toBe('19.99');
  });

  it('is said to be nearly earned by who is in one, and by nobody else', async () => {
    const club = newId('cgroup');
    await staff.promote({ name: 'Three for the club', conditions: { customerGroupIds: [club], minimumQuantity: 3 } });
    const [member, stranger] = [someone(), someone()];
    await groups(member, 1, club);
    const [mine, theirs] = [await desk.cartWith({ lamp: 1 }, member), await desk.cartWith({ lamp: 1 }, stranger)];
    expect(await nearlyOf(mine, member)).toEqual([{ name: 'Three for the club', missingQuantity: 2 }]);
    expect(await nearlyOf(theirs, stranger)).toEqual([]);
  });
});

describe('a promotion for collections', () => {
  it('takes off what is in one of them, as long as it is', async () => {
    const [spring, sale] = [newId('coll'), newId('coll')];
    await staff.promote({ name: 'Spring', scope: { collectionIds: [spring, sale] } });
    const caller = someone();
    const cart = await desk.cartWith({ lamp: 1, desk: 1 }, caller);
    expect(await totalOf(cart, caller)).toBe('268.99');
    await fill(spring, 2, [desk.productOf.lamp]);
    expect(await totalOf(cart, caller)).toBe('266.99');
    await fill(sale, 2, [desk.productOf.desk, desk.productOf.lamp]);
    expect(await totalOf(cart, caller)).toBe('242.09');
    await fill(sale, 4, [desk.productOf.desk], false);
    await fill(sale, 3, [desk.productOf.desk]);
    expect(await totalOf(cart, caller)).toBe('266.99');
    expect((await desk.place(agreeTo((await desk.cart(cart.id, null, caller))!), caller)).order?.total.amount).toBe('266.99');
  });

  it('takes off what a rule finds just the same, and has products tell what that is from then on', async () => {
    const cheap = newId('coll');
    const promotion = await staff.promote({ name: 'Cheap', scope: { collectionIds: [cheap] } });
    const caller = someone();
    const cart = await desk.cartWith({ lamp: 1, desk: 1 }, caller);
    const matched = async (version: number, productIds: string[], isIn = true) =>
      desk.heard(await desk.tell('products.collection-matched', cheap, version, { collectionId: cheap, productIds, isIn }));
    await matched(7, [desk.productOf.lamp, desk.productOf.desk]);
    expect(await totalOf(cart, caller)).toBe('242.09');
    await matched(9, [desk.productOf.desk], false);
    // Told again, and late.
    await matched(7, [desk.productOf.lamp, desk.productOf.desk]);
    await matched(8, [desk.productOf.desk]);
    expect(await totalOf(cart, caller)).toBe('266.99');
    expect((await desk.place(agreeTo((await desk.cart(cart.id, null, caller))!), caller)).order?.total.amount).toBe('266.99');

    const { promotion: changed } = await staff.call('updatePromotion', { promotionId: promotion.id, version: 1, ...withoutTrigger(tenPercent({ scope: { collectionIds: [cheap] } })) });
    expect((await desk.envelopes(promotion.id)).map(({ name, aggregateVersion, payload }) => [name, aggregateVersion, payload])).toEqual(
      [1, changed!.version].map((version) => ['orders.promotion-changed', version, { promotionId: promotion.id, collectionIds: [cheap], customerGroupIds: [], endsAt: null }]));
    await staff.end(promotion);
    expect((await desk.envelopes(promotion.id)).at(-1)).toMatchObject({ aggregateVersion: changed!.version + 1, payload: { endsAt: expect.any(String) } });
  });

  it('is said to be nearly earned by what is in one', async () => {
    const spring = newId('coll');
    await staff.promote({ name: 'Two of spring', scope: { collectionIds: [spring] }, benefit: { kind: 'BUY_X_GET_Y', buy: 1, get: 1, basisPoints: 10_000 } });
    await fill(spring, 1, [desk.productOf.lamp]);
    const caller = someone();
    expect(await nearlyOf(await desk.cartWith({ lamp: 1, desk: 3 }, caller), caller)).toEqual([{ name: 'Two of spring', missingQuantity: 1 }]);
    expect(await nearlyOf(await desk.cartWith({ desk: 3 }, caller), caller)).toEqual([]);
  });
});

it('asking for neither, one or both, a cart and an order cost as many statements', async () => {
  // Regular work goes on meanwhile.
  const own = (statements: readonly string[]) => statements.filter((sql) => /\bcart_line\b|tax_rate|promotion|\bcart c\b|customer_groups|collection_product/.test(sql) && !sql.includes('regular work')).length;
  const cost = async () => {
    const caller = someone();
    const cart = await desk.cartWith({ lamp: 1 }, caller);
    const shown = await desk.postgres.during(() => totalOf(cart, caller));
    const agreed = agreeTo((await desk.cart(cart.id, null, caller))!);
    const placed = await desk.postgres.during(async () => expect((await desk.place(agreed, caller)).refused).toEqual([]));
    return [own(shown), own(placed)];
  };
  const without = await cost();
  await staff.promote({ conditions: { customerGroupIds: [newId('cgroup')] }, scope: { collectionIds: [newId('coll')] } });
  expect(await cost()).toEqual(without);
});

it.each<[string, string, object]>([
  ['no group at all', 'INVALID_CONDITIONS', { conditions: { customerGroupIds: [] } }],
  ['21 groups', 'INVALID_CONDITIONS', { conditions: { customerGroupIds: Array.from({ length: 21 }, () => newId('cgroup')) } }],
  ['what is no group', 'INVALID_ID', { conditions: { customerGroupIds: [newId('user')] } }],
  ['no collection at all', 'INVALID_SCOPE', { scope: { collectionIds: [] } }],
  ['what is no collection', 'INVALID_ID', { scope: { collectionIds: [newId('cat')] } }],
])('a promotion that names %s is refused with %s', async (_what, code, more) => {
  const input = { trigger: 'AUTOMATIC', name: 'It', stacking: 'COMBINABLE', startsAt: '2026-01-01T00:00:00Z', benefit: { kind: 'PERCENTAGE', basisPoints: 1_000 }, ...more };
  const before = await desk.count('promotion');
  expect((await staff.call('createPromotion', input)).refused).toEqual([code]);
  expect(await desk.count('promotion')).toBe(before);
});
