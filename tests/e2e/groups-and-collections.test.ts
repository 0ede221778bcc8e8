import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { newCustomer, staff } from '@storegraph/proof/clients/users';
import type { User } from '@storegraph/proof/clients/users';
import { agreement, fillCart } from '@storegraph/proof/clients/shopping';
import { eventually } from '@storegraph/testkit/eventually';
import { theShop } from '../shop/the-shop.ts';

const shop = theShop();
const mark = randomUUID().slice(0, 8);
let [manager, support, member, stranger]: User[] = [];
let [variantId, productId, brand, groupId, promotionId]: string[] = [];

/** Something done that is not refused. */
const done = async (who: User | undefined, name: string, input: object) => {
  const { userErrors, ...payload } = await who!.act(name, input);
  expect(userErrors).toEqual([]);
  return payload;
};
const cartOf = async (who: User | undefined) => (await fillCart(who!, [{ variantId: variantId!, quantity: 1 }])).cart;
const shown = async (who: User | undefined, { id }: { id: string }) => (await who!.ask('show-cart', { id })).cart;
/** What others tell of reaches orders in a moment. */
const becomes = (who: User | undefined, cart: { id: string }, amount: string) =>
  eventually(`the cart costs ${amount}`, async () => (await shown(who, cart)).total.amount === amount, { withinMs: 20_000, everyMs: 100 });
const brandIs = (name: string | null) => done(manager, 'update-product', { productId, brand: name });

beforeAll(async () => {
  [manager, support, member, stranger] = await Promise.all([staff(shop, 'CATALOGUE_MANAGER'), staff(shop, 'SUPPORT'), newCustomer(shop), newCustomer(shop)]);
  const { categoryTree, categories } = await manager.ask('categories', {});
  const categoryId = (categoryTree ?? categories)[0].id;
  ({ brand: { id: brand } } = await done(manager, 'create-brand', { name: `House of ${mark}`, slug: `house-of-${mark}` }));
  ({ product: { id: productId } } = await done(manager, 'create-product', { name: `Thing ${mark}`, categoryId }));
  ({ variants: [{ id: variantId }] } = await done(manager, 'create-product-variants', { productId, variants: [{ sku: mark, options: [] }] }));
  await done(manager, 'set-prices', { prices: [{ variantId, channel: 'EU', price: '20.00' }] });
  await done(manager, 'set-stock', { variantId, onHand: 50 });
  await done(manager, 'set-product-published', { productId, isPublished: true });
  await eventually('it can be put into a cart', async () => (await member!.act('create-cart', { currency: 'EUR' }).then(({ cart }) => member!.act('add-to-cart', { cartId: cart.id, lines: [{ variantId, quantity: 1 }] }))).userErrors.length === 0, { withinMs: 20_000, everyMs: 200 });

  const { collection } = await done(manager, 'create-collection', { name: `Rule ${mark}`, slug: `rule-${mark}`, isPublished: true, rule: { conditions: [{ brand }] } });
  ({ customerGroup: { id: groupId } } = await done(support, 'create-customer-group', { name: `Club ${mark}`, idempotencyKey: mark }));
  ({ promotion: { id: promotionId } } = await done(manager, 'create-promotion', {
    trigger: 'AUTOMATIC', name: `Club of ${mark}`, stacking: 'COMBINABLE', startsAt: '2026-01-01T00:00:00Z', benefit: { kind: 'PERCENTAGE', basisPoints: 2_500 },
    scope: { collectionIds: [collection.id] }, conditions: { customerGroupIds: [groupId] },
  }));
  await done(support, 'add-to-customer-group', { groupId, userIds: [member.userId] });
});
// Whatever became of the tests: what runs by itself would be looked at in every cart.
afterAll(async () => {
  if (promotionId) await manager!.act('end-promotion', { promotionId });
});

it('a cart follows what the rule of a collection finds, for who is in the group and nobody else, and an order agrees', async () => {
  const [mine, theirs] = [await cartOf(member), await cartOf(stranger)];
  expect([mine.total.amount, theirs.total.amount]).toEqual(['20.00', '20.00']);
  await brandIs(`House of ${mark}`);
  await becomes(member, mine, '15.00');
  expect((await shown(stranger, theirs)).total.amount).toBe('20.00');

  // At the price of before nothing is ordered, at that of now it is.
  const stale = await member!.act('place-order', agreement(mine));
  expect(stale.userErrors).toMatchObject([{ code: 'PRICE_CHANGED' }]);
  const { order } = await done(member, 'place-order', agreement(await shown(member, mine)));
  expect(order.total.amount).toBe('15.00');
  expect((await done(stranger, 'place-order', agreement(theirs))).order.total.amount).toBe('20.00');
});

it('what leaves the collection, and who leaves the group, pays all of it again', async () => {
  const mine = await cartOf(member);
  await becomes(member, mine, '15.00');
  await brandIs(null);
  await becomes(member, mine, '20.00');
  await brandIs(`House of ${mark}`);
  await becomes(member, mine, '15.00');
  const seen = await shown(member, mine);
  await done(support, 'remove-from-customer-group', { groupId, userIds: [member!.userId] });
  await becomes(member, mine, '20.00');
  expect((await member!.act('place-order', agreement(seen))).userErrors).toMatchObject([{ code: 'PRICE_CHANGED' }]);
  expect((await done(member, 'place-order', agreement(await shown(member, mine)))).order.total.amount).toBe('20.00');
});

it('a group is renamed, and removed only once no promotion needs it', async () => {
  expect((await done(support, 'rename-customer-group', { groupId, name: `Friends ${mark}` })).customerGroup).toEqual({ id: groupId, name: `Friends ${mark}` });
  expect((await support!.act('delete-customer-group', { groupId })).userErrors).toMatchObject([{ code: 'GROUP_IN_USE' }]);
  await done(manager, 'end-promotion', { promotionId });
  await eventually('it is removed', async () => (await support!.act('delete-customer-group', { groupId })).deletedCustomerGroupId === groupId, { withinMs: 20_000, everyMs: 100 });
});
