import { expect, it } from '@jest/globals';
import { eventually } from '@storegraph/testkit/eventually';
import { queryOnce } from '@storegraph/testkit/query-once';
import { newCustomer, staff } from '@storegraph/proof/clients/people';
import { agreement, fillCart, ownVariant } from '@storegraph/proof/clients/shopping';
import { theShop } from '../shop/the-shop.ts';

const shop = theShop();
const BUYERS = 500;
const PIECES = 100;
/** Registering is slow on purpose, buying is not: each account buys so often. */
const BUYERS_EACH = 25;
/** So many carts are filled at one time; ordered is all at once. */
const LANES = 40;

/** Does all of it, so many at one time. */
async function inLanes<Item, Answer>(items: readonly Item[], work: (item: Item, index: number) => Promise<Answer>): Promise<Answer[]> {
  const answers: Answer[] = [];
  const queue = items.entries();
  await Promise.all(Array.from({ length: LANES }, async () => {
    for (const [index, item] of queue) answers[index] = await work(item, index);
  }));
  return answers;
}

/** What the books say of each of these: what there is, what was ever moved, what lies in all warehouses, and how many orders hold some. */
const books = (skus: readonly string[]) =>
  queryOnce<{ there: number[]; moved: number[]; levels: number[]; holding: number }>(shop.databases['products'] ?? '', `
    SELECT jsonb_build_array(s.on_hand, s.allocated, s.reserved) AS there,
      (SELECT jsonb_build_array(sum(on_hand), sum(allocated), sum(reserved)) FROM stock_movement m WHERE m.variant_id = s.variant_id) AS moved,
      (SELECT jsonb_build_array(sum(on_hand), sum(allocated), sum(reserved)) FROM stock_level l WHERE l.variant_id = s.variant_id) AS levels,
      (SELECT count(*)::int FROM hold h WHERE h.variant_id = s.variant_id AND h.state = 'HELD') AS holding
    FROM stock s JOIN variant v ON v.id = s.variant_id WHERE v.sku = ANY($1)`, [skus]);

it(`${BUYERS} buyers with mixed baskets who order at once get ${PIECES} pieces, exactly`, async () => {
  const manager = await staff(shop, 'CATALOGUE_MANAGER');
  const [rare, ...plenty] = await Promise.all(Array.from({ length: 4 }, async () => (await ownVariant(shop, manager)).id));
  const skus = await Promise.all([rare!, ...plenty].map(async (id) => (await manager.raw('query($id: ID!) { variant(id: $id) { sku } }', { id })).data.variant.sku as string));
  const stockOf = async (id: string) => (await manager.raw('query($id: ID!) { variant(id: $id) { stock { onHand reserved allocated available } } }', { id })).data.variant.stock;
  const before = await stockOf(rare!);
  const stock = async (variantId: string, pieces: number) => {
    const { reserved, allocated } = await stockOf(variantId);
    await manager.act('set-stock', { variantId, onHand: pieces + Number(reserved) + Number(allocated) });
  };
  await stock(rare!, PIECES);
  for (const id of plenty) await stock(id, 3 * BUYERS);

  const accounts = await Promise.all(Array.from({ length: BUYERS / BUYERS_EACH }, () => newCustomer(shop)));
  const baskets = await inLanes(Array.from({ length: BUYERS }), async (_, buyer) => {
    const shopper = accounts[buyer % accounts.length]!;
    // Everybody wants the rare one, which stands in another place of each basket, beside one to three others in another order.
    const others = [...plenty.slice(buyer % 3), ...plenty.slice(0, buyer % 3)].slice(0, 1 + (buyer % plenty.length));
    const wanted = [...others.slice(0, buyer % 4), rare!, ...others.slice(buyer % 4)];
    const { cart } = await fillCart(shopper, wanted.map((variantId, line) => ({ variantId, quantity: variantId === rare ? 1 : 1 + ((buyer + line) % 2) })));
    return { shopper, cart };
  });

  const orders = await Promise.all(baskets.map(async ({ shopper, cart }) => {
    const { order, userErrors } = await shopper.act('place-order', agreement(cart));
    return { shopper, id: order?.id as string | undefined, refused: (userErrors as { code: string }[]).map(({ code }) => code) };
  }));
  expect(orders.flatMap(({ refused }) => refused)).toEqual([]);
  // One after the other, and no more than the status: whoever asks all the time keeps the shop from its work.
  const ended: string[] = [];
  for (const { shopper, id } of orders) {
    ended.push(await eventually(`${id} has ended`, async () => {
      const { data } = await shopper.raw('query($id: ID!) { order(id: $id) { displayStatus } }', { id });
      return ['CONFIRMED', 'REJECTED'].includes(data.order.displayStatus) && (data.order.displayStatus as string);
    }, { withinMs: 60_000, everyMs: 100 }));
  }

  expect(Object.fromEntries(Map.groupBy(ended, (status) => status).entries().map(([status, all]) => [status, all.length]))).toEqual({ CONFIRMED: PIECES, REJECTED: BUYERS - PIECES });
  const after = await eventually('nothing is held any more', async () => {
    const rows = await books(skus);
    return rows.every(({ holding }) => holding === 0) && rows;
  });
  expect(await stockOf(rare!)).toMatchObject({ available: 0, reserved: before.reserved, allocated: Number(before.allocated) + PIECES });
  expect(after).toHaveLength(skus.length);
  expect(after.map(({ there, moved, levels }) => [moved, levels].every((sums) => sums.join() === there.join()))).toEqual(skus.map(() => true));
}, 120_000);
