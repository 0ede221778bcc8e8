import type { GiftCard } from './gift-card.ts';
import type { GiftCardCodes, GiftCardReads } from './ports.ts';
import { giftCardNotFound, tooManyTries } from './refusals.ts';

/** How often a card may be asked about within a minute. */
const ASKS_A_MINUTE = 10;

/** The card of a code, as shoppers write it: in any case, with or without hyphens. Refuses with GIFT_CARD_NOT_FOUND or TOO_MANY_TRIES. */
export async function askGiftCard(cards: Pick<GiftCardReads, 'ask'>, codes: GiftCardCodes, text: string, at: Date): Promise<GiftCard> {
  const signs = text.toUpperCase().replaceAll(/[\s-]/g, '');
  const found = /^[A-Z0-9]{20}$/.test(signs) ? await cards.ask(codes.hash(signs.replaceAll(/(.{5})(?!$)/g, '$1-')), at) : undefined;
  if (!found) throw giftCardNotFound();
  if (found.asked > ASKS_A_MINUTE) throw tooManyTries();
  return found.card;
}
