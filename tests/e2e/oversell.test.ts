import { expect, it } from '@jest/globals';
import { eventually } from '@storegraph/testkit/eventually';
import { queryOnce } from '@storegraph/testkit/query-once';
import { granted } from '@storegraph/proof/clients/graphql-client';
import { agreement, fillCart } from '@storegraph/proof/clients/checkout';
import type { Placed } from '@storegraph/proof/clients/checkout';
import { mapConcurrently } from '@storegraph/proof/clients/map-concurrently';
import { newCustomer } from '@storegraph/proof/clients/retrying-users';
import { staff } from '@storegraph/proof/clients/users';
import { ownVariant } from '@storegraph/proof/clients/shopping';
import { leavePieces, stockOf } from '@storegraph/proof/clients/stock';
import { theShop } from '../shop/the-shop.ts';

const shop = theShop();
const BUYERS = 500;
const PIECES = 100;
/** Registering is slow on purpose, buying is not: each account buys so often. */
const BUYERS_EACH = 25;
/** What comes of so many orders takes a while on a busy machine. */
const PATIENTLY = { withinMs: 60_000, everyMs: 100 };
/** So many fill carts, or have an order under way, at one time: more than are held at once anyway. More would wait for each other, and all other tests of the shop for them. */
const LANES = 40;

/** What the books say of each of these: what there is, what was ever moved, what lies in all warehouses, and how many orders hold some. */
const books = (skus: readonly string[]) =>
  queryOnce<{ there: number[]; moved: number[]; levels: number[]; holding: number }>(shop.databases['products'] ?? '', `
    SELECT jsonb_build_array(s.on_hand, s.allocated, s.reserved) AS there,
      (SELECT jsonb_build_array(sum(on_hand), sum(allocated), sum(reserved)) FROM stock_movement m WHERE m.variant_id = s.variant_id) AS moved,
      (SELECT jsonb_build_array(sum(on_hand), sum(allocated), sum(reserved)) FROM stock_level l WHERE l.variant_id = s.variant_id) AS levels,
      (SELECT count(*)::int FROM hold h WHERE h.variant_id = s.variant_id AND h.state = 'HELD') AS holding
    FROM stock s JOIN variant v ON v.id = s.variant_id WHERE v.sku = ANY($1)`, [skus]);

it(`${BUYERS} buyers with mixed baskets, ${LANES} of them at any moment, get ${PIECES} pieces, exactly`, async () => {
  const manager = await staff(shop, 'CATALOGUE_MANAGER');
  const [rare, ...plenty] = await Promise.all(Array.from({ length: 4 }, async () => (await ownVariant(shop, manager)).id));
  const skus = await Promise.all([rare!, ...plenty].map(async (id) => (await manager.read('query($id: ID!) { variant(id: $id) { sku } }', { id })).variant.sku as string));
  const before = await stockOf(manager, rare!);
  await leavePieces(manager, rare!, PIECES);
  for (const id of plenty) await leavePieces(manager, id, 3 * BUYERS);

  const accounts = await Promise.all(Array.from({ length: BUYERS / BUYERS_EACH }, () => newCustomer(shop)));
  const baskets = await mapConcurrently(Array.from({ length: BUYERS }), LANES, async (_, buyer) => {
    const shopper = accounts[buyer % accounts.length]!;
    // Everybody wants the rare one, which stands in another place of each basket, beside one to three others in another order.
    const others = [...plenty.slice(buyer % 3), ...plenty.slice(0, buyer % 3)].slice(0, 1 + (buyer % plenty.length));
    const wanted = [...others.slice(0, buyer % 4), rare!, ...others.slice(buyer % 4)];
    const cart = await fillCart(shopper, wanted.map((variantId, line) => ({ variantId, quantity: variantId === rare ? 1 : 1 + ((buyer + line) % 2) })));
    return { shopper, cart };
  });

  const ended = await mapConcurrently(baskets, LANES, async ({ shopper, cart }) => {
    const { order: placed } = granted(await shopper.act<Placed>('place-order', agreement(cart)));
    return eventually(`${placed?.id} has ended`, async () => {
      const { order: { displayStatus } } = await shopper.ask<{ order: { displayStatus: string } }>('query($id: ID!) { order(id: $id) { displayStatus } }', { id: placed?.id });
      return ['CONFIRMED', 'REJECTED'].includes(displayStatus) && displayStatus;
    }, PATIENTLY);
  });

  expect(Object.fromEntries(Map.groupBy(ended, (status) => status).entries().map(([status, all]) => [status, all.length]))).toEqual({ CONFIRMED: PIECES, REJECTED: BUYERS - PIECES });
  const after = await eventually('nothing is held any more', async () => {
    const rows = await books(skus);
    return rows.every(({ holding }) => holding === 0) && rows;
  }, PATIENTLY);
  expect(await stockOf(manager, rare!)).toMatchObject({ available: 0, reserved: before.reserved, allocated: before.allocated + PIECES });
  expect(after).toHaveLength(skus.length);
  expect(after.map(({ there, moved, levels }) => [moved, levels].every((sums) => sums.join() === there.join()))).toEqual(skus.map(() => true));
}, 300_000);
