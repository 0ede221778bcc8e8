import { isId, parseId } from '@storegraph/kernel/ids';
import { money } from '@storegraph/kernel/money';
import { fromCursor, parseFirst } from '@storegraph/kernel/page';
import type { PageRequest } from '@storegraph/kernel/page';
import { Refusal } from '@storegraph/kernel/refusal';
import { answer } from '@storegraph/subgraph/answer';
import { toConnection } from '@storegraph/subgraph/connection';
import { fromGraphMoney, toGraphMoney } from '@storegraph/subgraph/money';
import type { FilledCart } from '../../domain/cart/cart.ts';
import { isUsable, sharesOf } from '../../domain/gift-cards/gift-card.ts';
import type { CartGiftCard } from '../../domain/gift-cards/gift-card.ts';
import type { GiftCardKey } from '../../domain/gift-cards/ports.ts';
import type { ApplyGiftCardErrorCode, IssueGiftCardErrorCode, RemoveGiftCardErrorCode, Resolvers } from '../__generated__/resolvers.ts';
import type { Context } from '../context.ts';

/** Gift cards: translation between the graph and the domain, a line a field. */
export const giftCardResolvers = {
  Query: {
    giftCard: (_, { id }, { giftCards }) => giftCards.byId(parseId('gcard', id, ['id'])),
    giftCards: async (_, { first, after }, { giftCards }) => toConnection(await giftCards.list(toPage(first, after)), ({ id }) => [id], giftCards.count),
    giftCardBalance: async (_, { code }, { giftCards }) => {
      const card = await giftCards.find(code);
      return { balance: toGraphMoney(card.balance), expiresAt: card.expiresAt ?? null, isUsable: isUsable(card, giftCards.now()) };
    },
  },
  Mutation: {
    issueGiftCard: (_, { input }, { caller, giftCards }) =>
      answer<object, IssueGiftCardErrorCode>(async () => {
        const { giftCardId, code } = await giftCards.issue(caller, { ...input, amount: fromGraphMoney(input.amount, ['amount']) });
        return { giftCard: await giftCards.byId(giftCardId), code };
      }),
    applyGiftCard: (_, { input }, { caller, giftCards, cart }) =>
      answer<object, ApplyGiftCardErrorCode>(async () => ({ cart: await cart(await giftCards.apply(caller, input), input.token) })),
    removeGiftCard: (_, { input }, { caller, giftCards, cart }) =>
      answer<object, RemoveGiftCardErrorCode>(async () => ({ cart: await cart(await giftCards.remove(caller, input), input.token) })),
  },
  GiftCard: {
    issued: ({ issued }) => toGraphMoney(issued),
    balance: ({ balance }) => toGraphMoney(balance),
    expiresAt: ({ expiresAt }) => expiresAt ?? null,
    entries: ({ id }, _, { giftCards }) => giftCards.entries(id),
  },
  GiftCardEntry: {
    amount: ({ amount }) => toGraphMoney(amount),
    orderId: ({ orderId }) => orderId ?? null,
  },
  Cart: {
    giftCards: async (cart, _, context) =>
      (await paid(cart, context)).map(({ card, minor }) => ({
        id: card.id, lastCharacters: card.lastCharacters, balance: toGraphMoney(card.balance), pays: toGraphMoney(money(minor, cart.currency)),
      })),
    toPay: async (cart, _, context) => {
      const [shares, { amounts }] = await Promise.all([paid(cart, context), context.checkout.quoteOfCart(cart)]);
      return toGraphMoney(money(shares.reduce((left, { minor }) => left - minor, amounts.totalMinor), cart.currency));
    },
  },
  Order: {
    giftCards: async ({ id }, _, { giftCards }) =>
      (await giftCards.ofOrder(id)).map(({ giftCardId, lastCharacters, amount, isGivenBack, givenBack }) => ({ id: giftCardId, lastCharacters, amount: toGraphMoney(amount), isGivenBack, givenBack: toGraphMoney(givenBack) })),
    toPay: async ({ id, total }, _, { giftCards }) => {
      const cards = await giftCards.ofOrder(id);
      return toGraphMoney(money(cards.reduce((left, { amount }) => left - amount.amountMinor, total.amountMinor), total.currency));
    },
  },
} satisfies Resolvers;

/** The cards of a cart, and what each pays of what the cart comes to. */
async function paid(cart: FilledCart, { giftCards, checkout }: Context): Promise<readonly { readonly card: CartGiftCard; readonly minor: bigint }[]> {
  const [cards, { amounts }] = await Promise.all([giftCards.inCart(cart.id), checkout.quoteOfCart(cart)]);
  const shares = sharesOf(cards, amounts.totalMinor, giftCards.now());
  return cards.map((card, index) => ({ card, minor: shares[index] ?? 0n }));
}

function toPage(first: number | null | undefined, after: string | null | undefined): PageRequest<GiftCardKey> {
  if (after == null) return { first: parseFirst(first), after: undefined };
  const [id] = fromCursor(after, 1);
  if (typeof id !== 'string' || !isId('gcard', id)) throw new Refusal('INVALID_CURSOR', 'This is not a cursor of this list.', { field: ['after'] });
  return { first: parseFirst(first), after: { id } };
}
