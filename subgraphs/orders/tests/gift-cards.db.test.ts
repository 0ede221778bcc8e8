import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Caller } from '@storegraph/kernel/caller';
import { newId, toUuid } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import { someone } from '@storegraph/testkit/internal-token';
import { agreeTo, openDesk } from './orders.desk.ts';
import type { OrdersDesk } from './orders.desk.ts';
import type { SeenCart, SeenOrder } from './seen.desk.ts';

let desk: OrdersDesk;
const finance = someone('FINANCE');
beforeAll(async () => {
  desk = await openDesk();
}, 60_000);
afterAll(() => desk?.close());

interface Issued { readonly giftCard: { readonly id: Id<'gcard'>; readonly lastCharacters: string } | null; readonly code: string | null; readonly userErrors: readonly { readonly code: string }[] }
const CARD = 'id lastCharacters issued { amount currency } balance { amount } entries { kind amount { amount } orderId }';
const issue = async (input: Readonly<Record<string, unknown>>, caller: Caller = finance) => {
  const { data, errors } = await desk.ask<{ issueGiftCard: Issued | null }>(`mutation ($input: IssueGiftCardInput!) { issueGiftCard(input: $input) { giftCard { ${CARD} } code userErrors { code } } }`, { input }, caller);
  return { ...data?.issueGiftCard, refused: data?.issueGiftCard?.userErrors.map(({ code }) => code) ?? [], errors: errors.map(({ extensions }) => extensions?.code) };
};
const eur = (amount: string) => ({ amount, currency: 'EUR' });
/** A card worth so much; its id and code. */
const card = async (amount: string, currency = 'EUR'): Promise<{ readonly id: Id<'gcard'>; readonly code: string }> => {
  const { giftCard, code } = await issue({ amount: { amount, currency } });
  return { id: giftCard!.id, code: code! };
};
const balanceOf = async (id: string): Promise<{ balance: { amount: string }; entries: readonly { kind: string; amount: { amount: string } }[] }> =>
  (await desk.ask<{ giftCard: { balance: { amount: string }; entries: readonly { kind: string; amount: { amount: string } }[] } }>(`query ($id: ID!) { giftCard(id: $id) { ${CARD} } }`, { id }, finance)).data!.giftCard;
const ask = (code: string) => desk.ask<{ giftCardBalance: { balance: { amount: string }; isUsable: boolean } | null }>('query ($code: String!) { giftCardBalance(code: $code) { balance { amount currency } isUsable expiresAt } }', { code });
const apply = (cart: { id: string; token?: string | null }, code: string, caller: Caller = desk.customer) => desk.call('applyGiftCard', { cartId: cart.id, token: cart.token, code }, caller);
interface Paid { readonly giftCards: readonly { readonly id: string; readonly pays: { readonly amount: string } }[]; readonly toPay: { readonly amount: string; readonly currency: string } }
const paid = async (cart: { id: string }, caller: Caller = desk.customer): Promise<Paid> =>
  (await desk.ask<{ cart: Paid }>('query ($id: ID!) { cart(id: $id) { giftCards { id lastCharacters balance { amount } pays { amount } } toPay { amount currency } } }', { id: cart.id }, caller)).data!.cart;
/** A customer's cart of one lamp, 19.99, with these cards in it. */
const cartWith = async (codes: readonly string[], caller = someone()): Promise<{ readonly cart: SeenCart; readonly caller: ReturnType<typeof someone> }> => {
  let cart: SeenCart = await desk.cartWith({ lamp: 1 }, caller);
  for (const code of codes) cart = (await apply(cart, code, caller)).cart!;
  return { cart, caller };
};
const ofOrder = async ({ id }: SeenOrder) =>
  (await desk.ask<{ order: { giftCards: readonly { amount: { amount: string }; isGivenBack: boolean }[]; toPay: { amount: string } } }>('query ($id: ID!) { order(id: $id) { giftCards { id lastCharacters amount { amount } isGivenBack } toPay { amount } } }', { id }, desk.support)).data!.order;
/** Whether every card's balance is what its ledger comes to. */
const ledgersAgree = async (): Promise<boolean> =>
  (await desk.database.query('SELECT FROM gift_card g WHERE balance_minor <> (SELECT sum(amount_minor) FROM gift_card_entry e WHERE e.card_id = g.id) OR balance_minor < 0')).length === 0;

describe('a gift card', () => {
  it('tells its code once and keeps only its hash', async () => {
    const key = randomUUID();
    const [first, again] = [await issue({ amount: eur('50'), idempotencyKey: key }), await issue({ amount: eur('50'), idempotencyKey: key })];
    expect(first).toMatchObject({ code: expect.stringMatching(/^([A-Z2-9]{5}-){3}[A-Z2-9]{5}$/), giftCard: { issued: { amount: '50.00', currency: 'EUR' }, balance: { amount: '50.00' }, entries: [{ kind: 'ISSUED', amount: { amount: '50.00' }, orderId: null }] } });
    expect([again.giftCard?.id, again.code]).toEqual([first.giftCard?.id, null]);
    const tables = await desk.database.query(`SELECT g::text FROM gift_card g WHERE g::text LIKE '%' || $1 || '%' UNION ALL SELECT i::text FROM idempotency i WHERE i::text LIKE '%' || $1 || '%'`, [first.code]);
    expect(tables).toEqual([]);
  });

  it('shows its balance to whoever knows the code, however it is written, and to nobody too often', async () => {
    const { code } = await card('25');
    expect((await ask(code)).data?.giftCardBalance).toMatchObject({ balance: { amount: '25.00' }, isUsable: true });
    expect((await ask(` ${code.toLowerCase().replaceAll('-', ' ')} `)).data?.giftCardBalance).toMatchObject({ balance: { amount: '25.00' } });
    const more = await Promise.all(Array.from({ length: 20 }, () => ask(code)));
    expect(more.flatMap(({ errors }) => errors.map(({ extensions }) => extensions?.code))).toEqual(Array.from({ length: 12 }, () => 'TOO_MANY_TRIES'));
    const other = await card('25');
    expect((await ask(other.code)).errors).toEqual([]);
    await desk.database.query(`UPDATE gift_card SET asked_since = asked_since - interval '1 minute'`);
    expect((await ask(code)).errors).toEqual([]);
    for (const guess of ['', 'AAAAA-AAAAA-AAAAA-AAAAA', code.slice(0, -1), code.slice(0, 5)]) expect((await ask(guess)).errors.map(({ extensions }) => extensions?.code)).toEqual(['GIFT_CARD_NOT_FOUND']);
  });

  it('is shown to staff page by page', async () => {
    for (let each = 0; each < 3; each += 1) await card('1');
    interface List { readonly giftCards: { readonly edges: readonly { readonly node: { readonly id: string } }[]; readonly pageInfo: { readonly endCursor: string; readonly hasNextPage: boolean }; readonly totalCount: number } }
    const seen: string[] = [];
    let after: string | undefined;
    for (;;) {
      const { giftCards } = (await desk.ask<List>(`query ($after: String) { giftCards(first: 2, after: $after) { edges { node { ${CARD} } } pageInfo { endCursor hasNextPage } totalCount } }`, { after }, desk.support)).data!;
      seen.push(...giftCards.edges.map(({ node }) => node.id));
      expect(giftCards.totalCount).toBe(await desk.count('gift_card'));
      if (!giftCards.pageInfo.hasNextPage) break;
      after = giftCards.pageInfo.endCursor;
    }
    expect([seen.length, new Set(seen).size]).toEqual([await desk.count('gift_card'), seen.length]);
    for (const caller of [desk.customer, desk.fulfilment, someone('CATALOGUE_MANAGER')]) {
      expect((await desk.ask('{ giftCards { edges { node { id } } } }', {}, caller)).errors.map(({ extensions }) => extensions?.code)).toEqual(['FORBIDDEN']);
      expect((await issue({ amount: eur('1') }, caller)).errors).toEqual(['FORBIDDEN']);
    }
  });

  it.each<[string, Readonly<Record<string, unknown>>, string]>([
    ['worth nothing', { amount: eur('0') }, 'AMOUNT_OUT_OF_RANGE'], ['worth less', { amount: eur('-1') }, 'AMOUNT_OUT_OF_RANGE'], ['worth too much', { amount: eur('1000000.01') }, 'AMOUNT_OUT_OF_RANGE'],
    ['of a fraction of a cent', { amount: eur('0.001') }, 'INVALID_AMOUNT'], ['in pounds', { amount: { amount: '1', currency: 'GBP' } }, 'CURRENCY_NOT_SUPPORTED'],
    ['that is over', { amount: eur('1'), expiresAt: '2020-01-01T00:00:00Z' }, 'INVALID_DATES'], ['until no date', { amount: eur('1'), expiresAt: '2099-02-99T00:00:00Z' }, 'INVALID_DATES'],
    ['with an empty key', { amount: eur('1'), idempotencyKey: '' }, 'INVALID_IDEMPOTENCY_KEY'],
  ])('is not issued %s', async (_what, input, code) => {
    const before = await desk.count('gift_card');
    expect(await issue(input)).toMatchObject({ giftCard: null, code: null, refused: [code] });
    expect(await desk.count('gift_card')).toBe(before);
  });

  it('is not issued twice for one key with another worth', async () => {
    const idempotencyKey = randomUUID();
    await issue({ amount: eur('1'), idempotencyKey });
    expect((await issue({ amount: eur('2'), idempotencyKey })).refused).toEqual(['IDEMPOTENCY_CONFLICT']);
  });
});

describe('in a cart', () => {
  it('several pay one after the other, and can be taken out', async () => {
    const [small, large] = [await card('5'), await card('100')];
    const { cart, caller } = await cartWith([small.code, large.code, small.code]);
    expect(await paid(cart, caller)).toMatchObject({ giftCards: [{ id: small.id, pays: { amount: '5.00' } }, { id: large.id, pays: { amount: '14.99' } }], toPay: eur('0.00') });
    await desk.call('removeGiftCard', { cartId: cart.id, giftCardId: large.id }, caller);
    expect(await paid(cart, caller)).toMatchObject({ giftCards: [{ id: small.id }], toPay: eur('14.99') });
  });

  it('goes along when a guest logs in', async () => {
    const [caller, { id, code }] = [someone(), await card('5')];
    const [own, guests] = [await desk.cartWith({ lamp: 1 }, caller), await desk.cartWith({ desk: 1 })];
    await apply(guests, code, undefined);
    await desk.call('mergeCart', { cartId: guests.id, token: guests.token }, caller);
    expect((await paid(own, caller)).giftCards).toMatchObject([{ id }]);
  });

  it.each<[string, string, string, (cart: SeenCart, code: string) => Promise<Readonly<Record<string, unknown>>> | Readonly<Record<string, unknown>>]>([
    ['applyGiftCard', 'an id of another kind', 'INVALID_ID', (_, code) => ({ cartId: 'x', code })],
    ['applyGiftCard', 'an unknown cart', 'CART_NOT_FOUND', (_, code) => ({ cartId: newId('cart'), code })],
    ['applyGiftCard', 'a code there is none of', 'GIFT_CARD_NOT_FOUND', ({ id }) => ({ cartId: id, code: 'AAAAA-AAAAA-AAAAA-AAAAA' })],
    ['applyGiftCard', 'what is no code', 'GIFT_CARD_NOT_FOUND', ({ id }) => ({ cartId: id, code: '' })],
    ['applyGiftCard', 'another currency', 'OTHER_CURRENCY', async ({ id }) => ({ cartId: id, code: (await card('500', 'JPY')).code })],
    ['applyGiftCard', 'an expired one', 'GIFT_CARD_EXPIRED', async ({ id }) => {
      const over = await card('5');
      await desk.database.query('UPDATE gift_card SET expires_at = now() WHERE id = $1', [toUuid(over.id)]);
      return { cartId: id, code: over.code };
    }],
    ['applyGiftCard', 'an empty one', 'GIFT_CARD_EMPTY', async ({ id }) => {
      const empty = await card('1');
      const { cart, caller } = await cartWith([empty.code]);
      await desk.place(agreeTo(cart), caller);
      return { cartId: id, code: empty.code };
    }],
    ['removeGiftCard', 'an id of another kind', 'INVALID_ID', ({ id }) => ({ cartId: id, giftCardId: 'x' })],
    ['removeGiftCard', 'an unknown cart', 'CART_NOT_FOUND', () => ({ cartId: newId('cart'), giftCardId: newId('gcard') })],
    ['removeGiftCard', 'a card that is not in it', 'GIFT_CARD_NOT_IN_CART', ({ id }) => ({ cartId: id, giftCardId: newId('gcard') })],
  ])('%s refuses %s: %s', async (mutation, _what, code, inputFor) => {
    const cart = await desk.cartWith({ lamp: 1 }, desk.customer);
    const input = await inputFor(cart, (await card('5')).code);
    expect(await desk.call(mutation, input, desk.customer)).toMatchObject({ cart: null, refused: [code], errors: [] });
    expect(await desk.cart(cart.id, null, desk.customer)).toMatchObject({ version: 2 });
  });

  it('refuses a 6th, a closed cart, and too many tries', async () => {
    const { cart, caller } = await cartWith(await Promise.all(Array.from({ length: 5 }, async () => (await card('1')).code)));
    const sixth = await card('1');
    expect((await apply(cart, sixth.code, caller)).refused).toEqual(['TOO_MANY_GIFT_CARDS']);
    for (let each = 0; each < 10; each += 1) await ask(sixth.code);
    expect((await apply(cart, sixth.code, caller)).refused).toEqual(['TOO_MANY_TRIES']);
    await desk.database.query(`UPDATE cart SET status = 'ORDERED' WHERE id = $1`, [toUuid(cart.id)]);
    expect((await apply(cart, (await card('1')).code, caller)).refused).toEqual(['CART_CLOSED']);
    expect((await desk.call('removeGiftCard', { cartId: cart.id, giftCardId: sixth.id }, caller)).refused).toEqual(['CART_CLOSED']);
  });
});

describe('an order', () => {
  it('is charged what the cards leave', async () => {
    const { id, code } = await card('5');
    const { cart, caller } = await cartWith([code]);
    const { order } = await desk.place(agreeTo(cart, { expectedToPay: eur('14.99') }), caller);
    expect(order).toMatchObject({ total: eur('19.99') });
    expect(await ofOrder(order!)).toMatchObject({ giftCards: [{ amount: { amount: '5.00' }, isGivenBack: false }], toPay: { amount: '14.99' } });
    expect(await desk.holdStock(order!)).toMatchObject({ status: 'AWAITING_PAYMENT' });
    expect((await desk.envelopes(order!.id)).at(-1)).toMatchObject({ name: 'orders.order-payment-requested', payload: { amountMinor: '1499' } });
    expect(await balanceOf(id)).toMatchObject({ balance: { amount: '0.00' }, entries: [{ kind: 'REDEEMED', amount: { amount: '-5.00' } }, { kind: 'ISSUED' }] });
  });

  it('that the cards pay wholly needs no payment method and no provider, and does not expire', async () => {
    const { cart, caller } = await cartWith([(await card('50')).code]);
    const { order } = await desk.place(agreeTo(cart, { paymentMethodToken: null, expectedToPay: eur('0') }), caller);
    const confirmed = await desk.holdStock(order!);
    expect(confirmed).toMatchObject({ status: 'CONFIRMED', version: 2 });
    expect(await desk.holdStock(order!)).toMatchObject({ version: 2 });
    expect(await desk.told(order!)).toEqual(['placed 1', 'confirmed 2']);
    await desk.letTimePass(order!);
    expect(await desk.order(order!.id)).toMatchObject({ status: 'CONFIRMED', timeline: [{}, { paymentStatus: 'CAPTURED' }] });
  });

  it('is not placed when the cards have less than the shopper saw, nor without a payment method where something is left', async () => {
    const shared = await card('15');
    const [first, second] = [await cartWith([shared.code]), await cartWith([shared.code])];
    expect((await desk.place(agreeTo(first.cart, { expectedToPay: eur('4.99') }), first.caller)).refused).toEqual([]);
    const outcome = await desk.place(agreeTo(second.cart, { expectedToPay: eur('4.99') }), second.caller);
    expect([outcome.refused, outcome.userErrors[0]?.currentTotal]).toEqual([['TO_PAY_CHANGED'], eur('19.99')]);
    expect((await desk.place(agreeTo(second.cart, { paymentMethodToken: null }), second.caller)).refused).toEqual(['INVALID_PAYMENT_METHOD']);
    expect(await paid(second.cart, second.caller)).toMatchObject({ toPay: eur('19.99') });
  });

  it.each<[string, (order: SeenOrder, caller: Caller) => Promise<unknown>]>([
    ['called off', (order, caller) => Promise.all(Array.from({ length: 5 }, () => desk.call('cancelOrder', { orderId: order.id }, caller)))],
    ['called off when it was confirmed', async (order, caller) => {
      await desk.holdStock(order);
      await desk.call('cancelOrder', { orderId: order.id }, caller);
    }],
    ['rejected', (order) => desk.refuseStock(order)],
  ])('gives the cards back what they paid when it is %s, once', async (_how, end) => {
    const { id, code } = await card('30');
    const { cart, caller } = await cartWith([code]);
    const { order } = await desk.place(agreeTo(cart), caller);
    await end(order!, caller);
    expect(await balanceOf(id)).toMatchObject({ balance: { amount: '30.00' }, entries: [{ kind: 'GIVEN_BACK', amount: { amount: '19.99' } }, { kind: 'REDEEMED' }, { kind: 'ISSUED' }] });
    expect((await ofOrder(order!)).giftCards).toMatchObject([{ isGivenBack: true }]);
    expect(await ledgersAgree()).toBe(true);
  });

  it('of twenty at once no two take the same money', async () => {
    const [first, second] = [await card('70'), await card('30')];
    const both: Awaited<ReturnType<typeof cartWith>>[] = [];
    for (let each = 0; each < 20; each += 1) {
      // Half of them name the two in the other order.
      both.push(await cartWith(each % 2 ? [first.code, second.code] : [second.code, first.code]));
      await desk.database.query('UPDATE gift_card SET asked = 0');
    }
    const outcomes = await Promise.all(both.map(({ cart, caller }) => desk.place(agreeTo(cart), caller)));
    expect(outcomes.flatMap(({ refused, errors }) => [...refused, ...errors])).toEqual([]);
    expect(await ledgersAgree()).toBe(true);
    const left = await Promise.all([first, second].map(({ id }) => balanceOf(id)));
    expect(left.map(({ balance }) => balance.amount)).toEqual(['0.00', '0.00']);
    const [{ sum }] = await desk.database.query<{ sum: string }>('SELECT sum(gift_card_minor) FROM "order" WHERE id = ANY($1)', [outcomes.map(({ order }) => toUuid(order!.id))]) as [{ sum: string }];
    expect(sum).toBe('10000');
  });
});
