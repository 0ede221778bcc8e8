import { randomUUID } from 'node:crypto';
import { beforeAll, expect, it } from '@jest/globals';
import { eventually } from '@storegraph/testkit/eventually';
import { createGraphqlClient } from '@storegraph/proof/clients/graphql-client';
import { newCustomer, staff } from '@storegraph/proof/clients/users';
import type { User } from '@storegraph/proof/clients/users';
import { agreement, fillCart, ownVariant, untilOrder } from '@storegraph/proof/clients/shopping';
import { theShop } from '../shop/the-shop.ts';

const shop = theShop();
/** How many orders walk; more for whoever has time: `MONEY_WALKS=40`. */
const WALKS = Number(process.env['MONEY_WALKS'] ?? 6);
const STEPS = 4;
/** Three are ordered, and each step may add one. */
const PIECES_EACH = 3 + STEPS;

let [shopper, support, fulfilment, finance]: User[] = [];
let variantId: string;
beforeAll(async () => {
  [shopper, support, fulfilment, finance] = await Promise.all([newCustomer(shop), staff(shop, 'SUPPORT'), staff(shop, 'FULFILMENT'), staff(shop, 'FINANCE')]);
  variantId = (await ownVariant(shop, shopper)).id;
  // Some for each walk, however it goes.
  await (await staff(shop, 'CATALOGUE_MANAGER')).act('set-stock', { variantId, onHand: WALKS * PIECES_EACH });
});

/** Numbers from 0 to below 1, the same for the same seed. */
function createChance(seed: number): () => number {
  let state = seed * 2_654_435_761;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

interface Amount { readonly amount: string }
interface Line { readonly id: string; readonly quantity: number; readonly pieces: { readonly cancelled: number; readonly packed: number; readonly delivered: number; readonly returned: number }; readonly amounts: { readonly gross: Amount } }
interface Seen {
  readonly status: string;
  readonly total: Amount;
  readonly lines: readonly Line[];
  readonly shipping: { readonly amounts: { readonly gross: Amount } };
  readonly giftCards: readonly { readonly amount: Amount; readonly givenBack: Amount }[];
  readonly edits: readonly { readonly status: string; readonly toPay: Amount; readonly paidAt: string | null }[];
  readonly refundGrants: readonly { readonly amount: Amount; readonly giftCardAmount: Amount; readonly paidAt: string | null }[];
  readonly payments: readonly { readonly capturedAmount: Amount; readonly refundedAmount: Amount }[];
  readonly shipments: readonly { readonly id: string; readonly status: string }[];
}
const see = async (id: string): Promise<Seen> => (await support!.read(`query ($id: ID!) { order(id: $id) {
  status total { amount } lines { id quantity pieces { cancelled packed delivered returned } amounts { gross { amount } } } shipping { amounts { gross { amount } } }
  giftCards { amount { amount } givenBack { amount } } edits { status toPay { amount } paidAt } refundGrants { amount { amount } giftCardAmount { amount } paidAt }
  payments { capturedAmount { amount } refundedAmount { amount } } shipments { id status } } }`, { id })).order;
const cents = ({ amount }: Amount): number => Math.round(Number(amount) * 100);
const sum = <Each>(all: readonly Each[], of: (each: Each) => number): number => all.reduce((total, each) => total + of(each), 0);
const leftOf = ({ quantity, pieces: { cancelled, packed } }: Line): number => quantity - cancelled - packed;
const key = () => randomUUID();

type Step = (id: string, chance: () => number) => Promise<unknown>;
/** A line with such pieces, and how many of them; undefined when there are none. */
function some({ lines }: Seen, chance: () => number, of: (line: Line) => number) {
  const found = lines.filter((line) => of(line) > 0);
  const line = found[Math.floor(chance() * found.length)];
  return line && { lineId: line.id, quantity: 1 + Math.floor(chance() * of(line)) };
}
/** What may happen to an order; what it does not stand for is refused, and leaves it as it is. */
const HAPPENS: readonly Step[] = [
  async (orderId, chance) => {
    const pieces = some(await see(orderId), chance, leftOf);
    if (pieces) await shopper!.act('cancel-order-lines', { orderId, lines: [pieces], idempotencyKey: key() });
  },
  async (orderId, chance) => {
    const pieces = some(await see(orderId), chance, leftOf);
    const { shipment } = pieces ? await fulfilment!.act('create-shipment', { orderId, lines: [pieces], idempotencyKey: key() }) : { shipment: undefined };
    for (const transition of shipment ? ['PACK', 'SHIP', 'DELIVER'] : []) await fulfilment!.act('move-shipment', { shipmentId: shipment.id, transition });
  },
  async (orderId, chance) => {
    const pieces = some(await see(orderId), chance, ({ pieces: { delivered, returned } }) => delivered - returned);
    const { return: back } = pieces ? await shopper!.act('request-return', { orderId, lines: [{ ...pieces, reason: 'DOES_NOT_FIT' }], idempotencyKey: key() }) : { return: undefined };
    if (!back) return;
    await support!.act('approve-return', { returnId: back.id, refundShipping: chance() < 0.5 });
    await fulfilment!.act('receive-return', { returnId: back.id, lines: [{ lineId: pieces!.lineId, disposition: 'WRITE_OFF' }] });
    await finance!.act('refund-return', { returnId: back.id });
  },
  async (orderId, chance) => {
    const pieces = some(await see(orderId), chance, leftOf);
    const change = { ...(pieces ? { lines: [{ lineId: pieces.lineId, quantity: (await see(orderId)).lines.filter(({ id }) => id === pieces.lineId).map(({ quantity, pieces: { cancelled } }) => quantity - cancelled)[0]! - pieces.quantity }] } : {}), add: [{ variantId, quantity: 1 }] };
    const { data } = await support!.raw('query ($orderId: ID!, $lines: [EditOrderLineInput!], $add: [AddOrderLineInput!]) { previewOrderEdit(orderId: $orderId, lines: $lines, add: $add) { version owed { amount currency } } }', { orderId, ...change });
    if (!data?.previewOrderEdit) return;
    const { version, owed } = data.previewOrderEdit;
    const { userErrors } = await support!.act('edit-order', { orderId, version, expectedOwed: owed, idempotencyKey: key(), ...change });
    if (userErrors.length > 0) return;
    const edited = await eventually('the edit is done, or is not', async () => (await see(orderId)).edits.find(({ status }, index, all) => index === all.length - 1 && status !== 'PENDING'));
    if (edited.status !== 'APPLIED' || cents(edited.toPay) === 0) return;
    const { paymentToken } = await support!.act('create-payment-link', { orderId, expiresInHours: 1, idempotencyKey: key() });
    await createGraphqlClient(shop.url).must('pay-order-by-link', { token: paymentToken, paymentMethodToken: 'tok_success', expectedToPay: { amount: edited.toPay.amount, currency: 'EUR' }, idempotencyKey: key() });
    await eventually('what it cost more is paid', async () => (await see(orderId)).edits.at(-1)?.paidAt !== null);
  },
];

it.each(Array.from({ length: WALKS }, (_, seed) => seed + 1))('money is exact over orders, payments and the provider, whatever is sent, called off, edited and returned (walk %i)', async (seed) => {
  const chance = createChance(seed);
  let { cart } = await fillCart(shopper!, [{ variantId, quantity: 3 }]);
  if (chance() < 0.5) {
    const { code } = await finance!.must('issue-gift-card', { amount: { amount: (1 + chance() * 20).toFixed(2), currency: 'EUR' }, idempotencyKey: key() });
    cart = (await shopper!.must('apply-gift-card', { cartId: cart.id, code })).cart;
  }
  const { order: { id } } = await shopper!.must('place-order', agreement(cart));
  await untilOrder(shopper!, id, 'CONFIRMED');
  for (let count = 0; count < STEPS; count += 1) await HAPPENS[Math.floor(chance() * HAPPENS.length)]!(id, chance);

  const seen = await eventually('all that was granted is where it belongs', async () => {
    const now = await see(id);
    const isQuiet = now.refundGrants.every(({ paidAt }) => paidAt) && now.edits.every(({ status }) => status !== 'PENDING');
    const kept = sum(now.payments, ({ capturedAmount, refundedAmount }) => cents(capturedAmount) - cents(refundedAmount));
    const charged = now.status === 'CANCELLED' ? 0 : cents(now.total) - sum(now.giftCards, ({ amount }) => cents(amount)) - sum(now.refundGrants, ({ amount, giftCardAmount }) => cents(amount) - cents(giftCardAmount));
    if (!isQuiet || kept !== charged) throw new Error(`kept ${kept} of ${charged}: ${JSON.stringify(now)}`);
    return now;
  });
  expect(sum(seen.lines, ({ amounts }) => cents(amounts.gross)) + cents(seen.shipping.amounts.gross)).toBe(cents(seen.total));
  expect(seen.payments.every(({ capturedAmount, refundedAmount }) => cents(refundedAmount) <= cents(capturedAmount))).toBe(true);
  const cardsBack = seen.status === 'CANCELLED' ? sum(seen.giftCards, ({ amount }) => cents(amount)) : sum(seen.refundGrants, ({ giftCardAmount }) => cents(giftCardAmount));
  expect(sum(seen.giftCards, ({ givenBack }) => cents(givenBack))).toBe(cardsBack);
});
