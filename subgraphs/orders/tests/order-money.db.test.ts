import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { toUuid } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import { someone } from '@storegraph/testkit/internal-token';
import { fulfilmentAt } from './fulfilment.desk.ts';
import type { Asked } from './fulfilment.desk.ts';
import { agreeTo, openDesk } from './orders.desk.ts';
import type { OrdersDesk } from './orders.desk.ts';
import { promotionDesk } from './promotions.desk.ts';
import type { SeenOrder } from './seen.desk.ts';

let desk: OrdersDesk;
let at: ReturnType<typeof fulfilmentAt>;
beforeAll(async () => {
  desk = await openDesk();
  at = fulfilmentAt(desk);
  // 3 × 21.99 less a tenth is 59.37 (and 19.79 a piece); 3 × 32 yen is an odd one as well.
  await promotionDesk(desk).promote({ benefit: { kind: 'PERCENTAGE', basisPoints: 1_000 } });
}, 60_000);
afterAll(() => desk?.close());

const finance = someone('FINANCE');
/** A card worth so many euros: its id and code. */
async function issue(amount: string): Promise<{ readonly id: Id<'gcard'>; readonly code: string }> {
  const { data } = await desk.ask<{ issueGiftCard: { giftCard: { id: Id<'gcard'> }; code: string } }>(
    'mutation ($input: IssueGiftCardInput!) { issueGiftCard(input: $input) { giftCard { id } code } }', { input: { amount: { amount, currency: 'EUR' } } }, finance,
  );
  return { id: data!.issueGiftCard.giftCard.id, code: data!.issueGiftCard.code };
}

/** An order of so many lamps, for 19.99 less a tenth each, whose money is set aside; the first cards pay first. */
async function paidBy(lamps: number, ...cards: readonly { readonly code: string }[]): Promise<SeenOrder> {
  let cart = await desk.cartWith({ lamp: lamps }, desk.customer);
  for (const { code } of cards) cart = { ...(await desk.call('applyGiftCard', { cartId: cart.id, code }, desk.customer)).cart!, token: null };
  const order = await desk.holdStock((await desk.place(agreeTo(cart))).order!);
  return order.status === 'CONFIRMED' ? order : desk.pay(order, 'authorized', { version: 2 });
}

/** Has 4.99 been paid for the shipping. */
async function withShipping(order: SeenOrder): Promise<SeenOrder> {
  await desk.database.query('UPDATE order_shipping SET list_minor = 499, discount_minor = 0, total_minor = 499, net_minor = 499, tax_minor = 0, gross_minor = 499 WHERE order_id = $1', [toUuid(order.id)]);
  await desk.database.query(`UPDATE "order" SET total_minor = total_minor + 499 WHERE id = $1`, [toUuid(order.id)]);
  return order;
}

const piecesOf = (order: SeenOrder, quantity: number): Asked => [{ lineId: order.lines[0]!.id, quantity }];
async function send(order: SeenOrder, quantity: number) {
  const { shipment } = await at.make(order, piecesOf(order, quantity));
  await at.along(shipment!, 'PACK', 'SHIP');
  return shipment!;
}
/** `shippingBack`: with which step staff say that the shipping goes back as well. */
async function returnPieces(order: SeenOrder, quantity: number, shippingBack?: 'approveReturn' | 'refundReturn') {
  const { return: back } = await at.sendBack(order, piecesOf(order, quantity));
  const say = (step: typeof shippingBack) => desk.call(step!, { returnId: back!.id, ...(step === shippingBack ? { refundShipping: true } : {}) }, desk.support);
  await say('approveReturn');
  await at.receive(back!);
  return (await say('refundReturn')).return!;
}
/** What payments was told to take, parcel by parcel, and to give back, of which so much never left: `59.37 less 19.79`. */
const told = async ({ id }: SeenOrder): Promise<readonly string[]> =>
  (await desk.database.query<{ payload: { captureMinor?: string; amountMinor?: string; sparedMinor?: string } }>(
    `SELECT envelope->'payload' AS payload FROM outbox WHERE envelope->'payload'->>'orderId' = $1 AND envelope->>'name' IN ('orders.order-shipped', 'orders.refund-granted') ORDER BY seq`, [id],
  )).map(({ payload: { captureMinor, amountMinor, sparedMinor } }) => (captureMinor === undefined ? `back ${amountMinor}${sparedMinor === '0' ? '' : ` never left ${sparedMinor}`}` : `take ${captureMinor}`));
const balanceOf = async ({ id }: { readonly id: Id<'gcard'> }): Promise<number> =>
  Number((await desk.database.query<{ balance_minor: string }>('SELECT balance_minor FROM gift_card WHERE id = $1', [toUuid(id)]))[0]!.balance_minor);

describe('a parcel', () => {
  it('is paid with the exact share of what is in it, and the parcels together with the total', async () => {
    const order = await paidBy(7);
    expect(order.total.amount).toBe('125.94');
    for (const pieces of [2, 1, 4]) await send(order, pieces);
    // 7 pieces for 125.94: the first has the odd cent.
    expect(await told(order)).toEqual(['take 3599', 'take 1799', 'take 7196']);
  });

  it('is paid once, also when it comes back and its pieces are sent again', async () => {
    const order = await paidBy(3);
    await at.along(await send(order, 2), 'FAIL_DELIVERY', 'TRY_AGAIN', 'FAIL_DELIVERY', 'RETURN_TO_SENDER');
    await send(order, 3);
    expect(await told(order)).toEqual(['take 3598', 'take 1799']);
  });

  it('is not paid with what was called off before it left, in whatever order', async () => {
    const order = await paidBy(7);
    await at.cancelLines(order, piecesOf(order, 2));
    await send(order, 2);
    await at.cancelLines(order, piecesOf(order, 1));
    await send(order, 2);
    expect(await told(order)).toEqual(['back 3598 never left 3598', 'take 3599', 'back 1799 never left 1799', 'take 3598']);
  });

  it('that came back and is called off then has its money back', async () => {
    const order = await paidBy(3);
    await at.along(await send(order, 2), 'FAIL_DELIVERY', 'RETURN_TO_SENDER');
    await at.cancelLines(order, piecesOf(order, 2));
    await send(order, 1);
    expect(await told(order)).toEqual(['take 3598', 'back 3598 never left 1799', 'take 0']);
  });

  it('is paid with its shipping when it is the first', async () => {
    const order = await withShipping(await paidBy(2));
    await send(order, 1);
    await send(order, 1);
    expect(await told(order)).toEqual(['take 2298', 'take 1799']);
  });
});

describe('a gift card and a charge', () => {
  it('pay an order together: the charge is for what the card leaves, and is told as all that is due', async () => {
    const order = await paidBy(3, await issue('20'));
    const requested = (await desk.envelopes(order.id)).find(({ name }) => name === 'orders.order-payment-requested');
    expect(requested?.payload).toMatchObject({ amountMinor: '3397', dueMinor: '3397' });
  });

  it('pay parcels in that order, and what comes back goes to the charge first', async () => {
    const card = await issue('20');
    const order = await paidBy(3, card);
    const parcel = await send(order, 1);
    const second = await send(order, 2);
    await at.along(parcel, 'DELIVER');
    await at.along(second, 'DELIVER');
    // 53.97 together: 20.00 of the card and 33.97.
    const backs = [await returnPieces(order, 1), await returnPieces(order, 1), await returnPieces(order, 1)];
    expect(backs.map(({ refund }) => refund?.amount.amount)).toEqual(['17.99', '17.99', '17.99']);
    expect(await told(order)).toEqual(['take 0', 'take 3397', 'back 1799', 'back 1598']);
    expect(await balanceOf(card)).toBe(2000);
    // What gift cards have back needs nobody's word.
    expect((await at.shipments(order.id)).length).toBe(2);
    expect(await desk.database.query(`SELECT status FROM order_return WHERE order_id = $1 ORDER BY number`, [toUuid(order.id)])).toEqual([{ status: 'REFUNDING' }, { status: 'REFUNDING' }, { status: 'REFUNDED' }]);
  });

  it('share what was called off before it left: nothing is charged for it, then the card has it back', async () => {
    const card = await issue('20');
    const order = await paidBy(3, card);
    await at.cancelLines(order, piecesOf(order, 2));
    await send(order, 1);
    expect(await told(order)).toEqual(['back 3397 never left 3397', 'take 0']);
    expect(await balanceOf(card)).toBe(201);
  });

  it('both have all back when the order is called off, also after a part of it was', async () => {
    const cards = [await issue('20'), await issue('30')];
    const order = await paidBy(5, ...cards);
    await at.cancelLines(order, piecesOf(order, 4));
    expect(await Promise.all(cards.map(balanceOf))).toEqual([201, 3000]);
    await desk.call('cancelOrder', { orderId: order.id }, desk.customer);
    expect(await Promise.all(cards.map(balanceOf))).toEqual([2000, 3000]);
    const { data } = await desk.ask<{ order: { giftCards: object[]; refundGrants: object[] } }>(
      'query ($id: ID!) { order(id: $id) { giftCards { amount { amount } givenBack { amount } isGivenBack } refundGrants { amount { amount } giftCardAmount { amount } } } }', { id: order.id }, desk.customer);
    expect(data?.order).toEqual({
      giftCards: [{ amount: { amount: '20.00' }, givenBack: { amount: '20.00' }, isGivenBack: true }, { amount: { amount: '30.00' }, givenBack: { amount: '30.00' }, isGivenBack: false }],
      refundGrants: [{ amount: { amount: '71.96' }, giftCardAmount: { amount: '32.01' } }],
    });
  });

  it('never give back more than they paid, whatever the code says: the database refuses', async () => {
    const order = await paidBy(3, await issue('20'));
    await send(order, 3);
    const set = (change: string) => desk.database.query(`UPDATE order_money SET ${change} WHERE order_id = $1`, [toUuid(order.id)]);
    await expect(set('gift_back_minor = 2001')).rejects.toThrow('gift_back_was_paid');
    await expect(set('back_minor = 3398')).rejects.toThrow('back_was_taken');
    await expect(set('spared_minor = 1')).rejects.toThrow('charged_once');
    await expect(desk.database.query('UPDATE gift_card SET balance_minor = issued_minor + 1')).rejects.toThrow('gift_card_check');
  });
});

describe('what was paid for the shipping', () => {
  it.each<[string, readonly (Parameters<typeof returnPieces>[2])[], readonly string[]]>([
    ['stays with the shop while a part of the order does, and goes back with the last piece', [undefined, undefined, undefined], ['back 1799', 'back 1799', 'back 2298']],
    ['goes back when staff say so, once', ['refundReturn', 'refundReturn', undefined], ['back 2298', 'back 1799', 'back 1799']],
    ['goes back when staff said so as they approved a return, once', [undefined, 'approveReturn', 'refundReturn'], ['back 1799', 'back 2298', 'back 1799']],
  ])('%s', async (_what, shipping, backs) => {
    const order = await withShipping(await paidBy(3));
    await at.along(await send(order, 3), 'DELIVER');
    for (const shippingBack of shipping) await returnPieces(order, 1, shippingBack);
    expect(await told(order)).toEqual(['take 5896', ...backs]);
  });
});

describe('an order whose money was lost after it was sold', () => {
  const seen = async (order: SeenOrder) => {
    const { status, displayStatus, availableActions } = (await desk.order(order.id, desk.customer))!;
    return [status, displayStatus, availableActions.includes('RETRY_PAYMENT')];
  };
  const retry = (order: SeenOrder) => desk.call('retryPayment', { orderId: order.id, paymentMethodToken: 'tok_success', idempotencyKey: order.id }, desk.customer);
  const requested = async (order: SeenOrder) => (await desk.envelopes(order.id)).filter(({ name }) => name === 'orders.order-payment-requested').map(({ payload }) => payload);

  it('says so, and nothing of it leaves until another payment is there; then it is as before', async () => {
    const order = await paidBy(3);
    await send(order, 1);
    // A part was taken, and the time for the rest is over.
    await desk.pay(order, 'captured', { version: 4, outstandingMinor: '3598' });
    expect(await seen(order)).toEqual(['CONFIRMED', 'PAYMENT_FAILED', true]);
    expect((await at.make(order, piecesOf(order, 2))).refused).toEqual(['ILLEGAL_TRANSITION']);
    expect((await retry(order)).refused).toEqual([]);
    expect((await requested(order)).at(-1)).toMatchObject({ attempt: 2, amountMinor: '3598', dueMinor: '5397' });
    expect(await seen(order)).toEqual(['CONFIRMED', 'AWAITING_PAYMENT', false]);
    await desk.pay(order, 'failed', { version: 2, attempt: 2 });
    expect(await seen(order)).toEqual(['CONFIRMED', 'PAYMENT_FAILED', true]);
    await desk.call('retryPayment', { orderId: order.id, paymentMethodToken: 'tok_other', idempotencyKey: `${order.id} again` }, desk.customer);
    await desk.pay(order, 'authorized', { version: 2, attempt: 3, outstandingMinor: '0' });
    expect(await seen(order)).toEqual(['CONFIRMED', 'PARTIALLY_SHIPPED', false]);
    await send(order, 2);
    expect(await told(order)).toEqual(['take 1799', 'take 3598']);
    expect((await desk.told(order)).filter((event) => event.startsWith('confirmed'))).toHaveLength(1);
  });

  it.each(['voided', 'captured'] as const)('has its parcels arrive all the same, and what is not paid can be called off (%s)', async (event) => {
    const order = await paidBy(3);
    const parcel = await send(order, 1);
    await desk.pay(order, event, { version: 4, outstandingMinor: '3598' });
    await at.along(parcel, 'DELIVER');
    await at.cancelLines(order, piecesOf(order, 2));
    const [{ grantId } = { grantId: '' }] = await at.granted(order.id);
    await desk.heard(await desk.tell('payments.grant-spared', grantId, 1, { grantId, orderId: order.id, sparedMinor: '3598', outstandingMinor: '0' }));
    expect(await seen(order)).toEqual(['COMPLETED', 'DELIVERED', false]);
  });

  it('is one that gift cards pay for by now when nothing is missing: it stays as it is', async () => {
    const order = await paidBy(3, await issue('20'));
    await at.cancelLines(order, piecesOf(order, 2));
    await desk.pay(order, 'voided', { version: 3, outstandingMinor: '0' });
    expect(await seen(order)).toEqual(['CONFIRMED', 'CONFIRMED', false]);
    await send(order, 1);
  });

  it('does not pass for paid when a part of what was taken goes back', async () => {
    const order = await paidBy(3);
    await send(order, 1);
    await desk.pay(order, 'captured', { version: 4, outstandingMinor: '3598' });
    await desk.pay(order, 'refunded', { version: 5, refundedMinor: '100' });
    expect((await at.make(order, piecesOf(order, 2))).refused).toEqual(['ILLEGAL_TRANSITION']);
  });
});
