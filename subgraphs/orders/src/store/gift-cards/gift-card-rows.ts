import { fromUuid } from '@storegraph/kernel/ids';
import { money } from '@storegraph/kernel/money';
import type { GiftCard, GiftCardEntry } from '../../domain/gift-cards/gift-card.ts';

/** A row of `SELECT ${GIFT_CARD_COLUMNS} FROM gift_card g`. */
export interface GiftCardQueryRow {
  id: string;
  last_characters: string;
  currency: string;
  issued_minor: string;
  balance_minor: string;
  expires_at: Date | null;
  issued_at: Date;
}

export const GIFT_CARD_COLUMNS = 'g.id, g.last_characters, g.currency, g.issued_minor, g.balance_minor, g.expires_at, g.issued_at';

export const toGiftCard = (row: GiftCardQueryRow): GiftCard => ({
  id: fromUuid('gcard', row.id),
  lastCharacters: row.last_characters,
  issued: money(BigInt(row.issued_minor), row.currency),
  balance: money(BigInt(row.balance_minor), row.currency),
  expiresAt: row.expires_at ?? undefined,
  issuedAt: row.issued_at,
});

/** A row of a card's ledger, with the card's currency. */
export interface EntryQueryRow {
  card_id: string;
  kind: GiftCardEntry['kind'];
  amount_minor: string;
  currency: string;
  order_id: string | null;
  occurred_at: Date;
}

export const toEntry = (row: EntryQueryRow): GiftCardEntry => ({
  cardId: fromUuid('gcard', row.card_id),
  kind: row.kind,
  amount: money(BigInt(row.amount_minor), row.currency),
  orderId: row.order_id === null ? undefined : fromUuid('order', row.order_id),
  occurredAt: row.occurred_at,
});
