import type { Caller } from '@storegraph/kernel/caller';
import { parseId } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import { fractionDigits } from '@storegraph/kernel/money';
import type { Money } from '@storegraph/kernel/money';
import type { Transact } from '@storegraph/kernel/transact';
import { changeCart } from '../cart/change-cart.ts';
import { holderOf } from '../cart/cart-holder.ts';
import type { GuestTokens } from '../cart/cart-holder.ts';
import { isSoldIn } from '../cart/currencies.ts';
import type { Stores } from '../ports.ts';
import { askGiftCard } from './ask-gift-card.ts';
import type { GiftCard } from './gift-card.ts';
import type { GiftCardCodes, GiftCardReads } from './ports.ts';
import { giftCardCurrency, giftCardEmpty, giftCardExpired, giftCardNotInCart, giftCardOfOtherCurrency, invalidExpiry, invalidGiftCardAmount, tooManyGiftCards } from './refusals.ts';

/** What gift cards need. */
export interface GiftCardDeps {
  readonly transact: Transact<Stores>;
  readonly tokens: GuestTokens;
  readonly cards: Pick<GiftCardReads, 'ask'>;
  readonly codes: GiftCardCodes;
  readonly newCardId: () => Id<'gcard'>;
  readonly now: () => Date;
}

/** A card to issue. */
export interface IssueGiftCardInput {
  readonly amount: Money;
  readonly expiresAt?: string | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
}

/** A card that was issued; its code is told only the first time. */
export interface IssuedGiftCard {
  readonly giftCardId: Id<'gcard'>;
  readonly code: string | undefined;
}

/** A cart and what is entered into it or taken out. */
export interface CartAnd { readonly cartId: string; readonly token?: string | null | undefined }

/** What can be done with gift cards. */
export interface GiftCardUseCases {
  /** Issues a card. Refuses with AMOUNT_OUT_OF_RANGE, CURRENCY_NOT_SUPPORTED, INVALID_DATES, INVALID_IDEMPOTENCY_KEY, IDEMPOTENCY_CONFLICT. */
  readonly issue: (caller: Caller, input: IssueGiftCardInput) => Promise<IssuedGiftCard>;
  /**
   * Has a card pay for a cart, once. Answers the cart's id. Refuses with CART_NOT_FOUND, CART_CLOSED, GIFT_CARD_NOT_FOUND,
   * TOO_MANY_TRIES, OTHER_CURRENCY, GIFT_CARD_EXPIRED, GIFT_CARD_EMPTY, TOO_MANY_GIFT_CARDS.
   */
  readonly apply: (caller: Caller, input: CartAnd & { readonly code: string }) => Promise<Id<'cart'>>;
  /** Takes a card out of a cart. Refuses with CART_NOT_FOUND, CART_CLOSED, GIFT_CARD_NOT_IN_CART. */
  readonly remove: (caller: Caller, input: CartAnd & { readonly giftCardId: string }) => Promise<Id<'cart'>>;
  /** The card of a code. Refuses with GIFT_CARD_NOT_FOUND, TOO_MANY_TRIES. */
  readonly find: (code: string) => Promise<GiftCard>;
}

/** Makes the use cases. */
export function createGiftCardUseCases({ transact, tokens, cards, codes, newCardId, now }: GiftCardDeps): GiftCardUseCases {
  return {
    async issue({ userId }, { idempotencyKey: key, ...input }) {
      const amount = parseAmount(input.amount);
      const expiresAt = input.expiresAt == null ? undefined : parseExpiry(input.expiresAt, now());
      const code = codes.fresh();
      const call = { actor: userId ?? 'nobody', operation: 'issueGiftCard', key: key ?? undefined, input };
      let isNew = false;
      const giftCardId = await transact(({ giftCards, idempotency }) =>
        idempotency.once(call, async () => {
          const id = newCardId();
          await giftCards.issue({ id, codeHash: codes.hash(code), lastCharacters: code.slice(-5), issued: amount, expiresAt, issuedAt: now(), issuedBy: userId });
          isNew = true;
          return id;
        }),
      );
      // The code is not kept, so that it cannot be told again.
      return { giftCardId, code: isNew ? code : undefined };
    },

    async apply(caller, { cartId, token, code }) {
      const id = parseId('cart', cartId, ['cartId']);
      const at = now();
      // Asked outside the transaction: what is refused must not undo that it was asked.
      const card = await askGiftCard(cards, codes, code, at);
      return transact(async ({ carts, giftCards, outbox }) => {
        const cart = await changeCart({ carts, outbox }, id, holderOf(caller, token, tokens), at);
        if (card.balance.currency !== cart.currency) throw giftCardOfOtherCurrency(card.balance.currency);
        if (card.expiresAt !== undefined && card.expiresAt <= at) throw giftCardExpired();
        if (card.balance.amountMinor === 0n) throw giftCardEmpty();
        if (!(await giftCards.enter(id, card.id, at))) throw tooManyGiftCards();
        return id;
      });
    },

    async remove(caller, { cartId, token, giftCardId }) {
      const id = parseId('cart', cartId, ['cartId']);
      const cardId = parseId('gcard', giftCardId, ['giftCardId']);
      return transact(async ({ carts, giftCards, outbox }) => {
        await changeCart({ carts, outbox }, id, holderOf(caller, token, tokens), now());
        if (!(await giftCards.remove(id, cardId))) throw giftCardNotInCart();
        return id;
      });
    },

    find: (code) => askGiftCard(cards, codes, code, now()),
  };
}

function parseAmount(amount: Money): Money {
  if (!isSoldIn(amount.currency)) throw giftCardCurrency();
  const most = 1_000_000n * 10n ** BigInt(fractionDigits(amount.currency));
  if (amount.amountMinor <= 0n || amount.amountMinor > most) throw invalidGiftCardAmount();
  return amount;
}

function parseExpiry(text: string, at: Date): Date {
  const date = new Date(text);
  if (Number.isNaN(date.getTime()) || date <= at) throw invalidExpiry();
  return date;
}
