import { describe, expect, it } from '@jest/globals';
import { newId } from '@storegraph/kernel/ids';
import { money } from '@storegraph/kernel/money';
import { notingStores } from '../noting.desk.ts';
import type { GiftCard } from './gift-card.ts';
import { createGiftCardUseCases } from './use-cases.ts';

const NOW = new Date('2026-11-21T10:00:00Z');
const LATER = '2026-11-21T10:00:00.001Z';
const CODE = 'ABCDE-FGHJK-LMNPQ-RSTUV';
const [CART, CARD, ADA] = [newId('cart'), newId('gcard'), newId('user')];
const ada = { userId: ADA, roles: [] } as never;

/** A shop with one card of 25.00 EUR, asked about for the first time. */
function giftDesk({ card = {}, asked = 1, answers = {} }: { card?: Partial<GiftCard>; asked?: number; answers?: Readonly<Record<string, unknown>> } = {}) {
  const { stores, done } = notingStores({
    'idempotency.once': (_: unknown, work: () => unknown) => work(), 'carts.change': { id: CART, currency: 'EUR', version: 3, customerId: ADA }, 'giftCards.enter': true, 'giftCards.remove': true, ...answers,
  });
  const hashes: string[] = [];
  const cards = createGiftCardUseCases({
    transact: (work) => work(stores), tokens: {} as never, newCardId: () => CARD, now: () => NOW,
    codes: { fresh: () => CODE, hash: (code) => (hashes.push(code), `hash of ${code}`) },
    cards: { ask: async (hash, at) => (at === NOW && hash === `hash of ${CODE}` ? { asked, card: { id: CARD, balance: money(2_500n, 'EUR'), ...card } as GiftCard } : undefined) },
  });
  return { cards, done, hashes, calls: () => done.map(([call]) => call) };
}

describe('a gift card is issued', () => {
  it('with its hash alone, and its code told once', async () => {
    const { cards, done } = giftDesk();
    const input = { amount: money(2_500n, 'EUR'), expiresAt: LATER };
    expect(await cards.issue(ada, { ...input, idempotencyKey: 'key' })).toEqual({ giftCardId: CARD, code: CODE });
    expect(done).toEqual([
      ['idempotency.once', { actor: ADA, operation: 'issueGiftCard', key: 'key', input }, expect.any(Function)],
      ['giftCards.issue', { id: CARD, codeHash: `hash of ${CODE}`, lastCharacters: 'RSTUV', issued: input.amount, expiresAt: new Date(LATER), issuedAt: NOW, issuedBy: ADA }],
    ]);
  });

  it('once for one key: its code is not told again', async () => {
    const { cards, calls } = giftDesk({ answers: { 'idempotency.once': CARD } });
    expect(await cards.issue(ada, { amount: money(1n, 'EUR'), idempotencyKey: 'key' })).toEqual({ giftCardId: CARD, code: undefined });
    expect(calls()).toEqual(['idempotency.once']);
  });

  it('without an end and by nobody, when nobody says so', async () => {
    const { cards, done } = giftDesk();
    await cards.issue({ roles: [] } as never, { amount: money(1n, 'EUR'), expiresAt: null, idempotencyKey: null });
    expect(done).toMatchObject([['idempotency.once', { actor: 'nobody', key: undefined }, expect.any(Function)], ['giftCards.issue', { expiresAt: undefined, issuedBy: undefined }]]);
  });

  it.each([
    ['a million euros', money(100_000_000n, 'EUR')], ['one cent', money(1n, 'EUR')], ['a million yen', money(1_000_000n, 'JPY')],
  ])('over %s', async (_what, amount) => {
    expect(await giftDesk().cards.issue(ada, { amount })).toMatchObject({ code: CODE });
  });

  it.each([
    ['nothing', money(0n, 'EUR'), undefined, 'AMOUNT_OUT_OF_RANGE', ['amount']], ['more than a million euros', money(100_000_001n, 'EUR'), undefined, 'AMOUNT_OUT_OF_RANGE', ['amount']],
    ['more than a million yen', money(1_000_001n, 'JPY'), undefined, 'AMOUNT_OUT_OF_RANGE', ['amount']], ['another currency than the shop sells in', money(1n, 'XAU'), undefined, 'CURRENCY_NOT_SUPPORTED', ['amount', 'currency']],
    ['an end that is now', money(1n, 'EUR'), NOW.toISOString(), 'INVALID_DATES', ['expiresAt']], ['an end that is no date', money(1n, 'EUR'), 'soon', 'INVALID_DATES', ['expiresAt']],
  ])('not with %s', async (_what, amount, expiresAt, code, field) => {
    const { cards, done } = giftDesk();
    await expect(cards.issue(ada, { amount, expiresAt })).rejects.toMatchObject({ code, field });
    expect(done).toEqual([]);
  });
});

describe('a gift card pays for a cart', () => {
  it('by its code in any case, with or without hyphens', async () => {
    const { cards, done, hashes } = giftDesk();
    expect(await cards.apply(ada, { cartId: CART, code: ' abcde fghjk-lmnpqrstuv' })).toBe(CART);
    expect(hashes).toEqual([CODE]);
    expect(done).toEqual([['carts.change', CART, expect.objectContaining({ customerId: ADA }), NOW], ['outbox.tell', expect.objectContaining({ name: 'orders.cart-changed' })], ['giftCards.enter', CART, CARD, NOW]]);
  });

  it('until its last moment and its last cent', async () => {
    expect(await giftDesk({ card: { expiresAt: new Date(LATER), balance: money(1n, 'EUR') } }).cards.apply(ada, { cartId: CART, code: CODE })).toBe(CART);
  });

  it.each<[string, Parameters<typeof giftDesk>[0], string, readonly string[]]>([
    ['of another currency', { card: { balance: money(2_500n, 'USD') } }, 'OTHER_CURRENCY', ['code']],
    ['that ends just now', { card: { expiresAt: NOW } }, 'GIFT_CARD_EXPIRED', ['code']],
    ['with nothing left', { card: { balance: money(0n, 'EUR') } }, 'GIFT_CARD_EMPTY', ['code']],
    ['too many', { answers: { 'giftCards.enter': false } }, 'TOO_MANY_GIFT_CARDS', ['code']],
    ['that was asked about too often', { asked: 11 }, 'TOO_MANY_TRIES', ['code']],
    ['for no cart', { answers: { 'carts.change': undefined } }, 'CART_NOT_FOUND', ['cartId']],
  ])('but not one %s', async (_what, of, code, field) => {
    await expect(giftDesk(of).cards.apply(ada, { cartId: CART, code: CODE })).rejects.toMatchObject({ code, field });
  });

  it('until it is taken out, which only what is in can be', async () => {
    const { cards, done } = giftDesk();
    expect(await cards.remove(ada, { cartId: CART, giftCardId: CARD })).toBe(CART);
    expect(done).toMatchObject([['carts.change', CART, { customerId: ADA }, NOW], ['outbox.tell', {}], ['giftCards.remove', CART, CARD]]);
    await expect(giftDesk({ answers: { 'giftCards.remove': false } }).cards.remove(ada, { cartId: CART, giftCardId: CARD })).rejects.toMatchObject({ code: 'GIFT_CARD_NOT_IN_CART', field: ['giftCardId'] });
  });

  it.each([
    ['cartId', (cards: ReturnType<typeof giftDesk>['cards']) => cards.apply(ada, { cartId: 'x', code: CODE })],
    ['cartId', (cards: ReturnType<typeof giftDesk>['cards']) => cards.remove(ada, { cartId: 'x', giftCardId: CARD })],
    ['giftCardId', (cards: ReturnType<typeof giftDesk>['cards']) => cards.remove(ada, { cartId: CART, giftCardId: 'x' })],
  ])('and %s has to be an id', async (field, work) => {
    await expect(work(giftDesk().cards)).rejects.toMatchObject({ code: 'INVALID_ID', field: [field] });
  });
});

describe('a gift card is found', () => {
  it('by its code, ten times a minute', async () => {
    expect(await giftDesk({ asked: 10 }).cards.find(CODE)).toMatchObject({ id: CARD });
    await expect(giftDesk({ asked: 11 }).cards.find(CODE)).rejects.toMatchObject({ code: 'TOO_MANY_TRIES' });
  });

  it.each(['ABCDE-FGHJK-LMNPQ-RSTU', `${CODE}X`, 'ABCDE-FGHJK-LMNPQ-RSTU!', ''])('not by %j, for which nothing is asked', async (text) => {
    const { cards, hashes } = giftDesk();
    await expect(cards.find(text)).rejects.toMatchObject({ code: 'GIFT_CARD_NOT_FOUND', field: ['code'] });
    expect(hashes).toEqual([]);
  });

  it('not by a code that no card has', async () => {
    await expect(giftDesk().cards.find('ZZZZZ-ZZZZZ-ZZZZZ-ZZZZZ')).rejects.toMatchObject({ code: 'GIFT_CARD_NOT_FOUND' });
  });
});
