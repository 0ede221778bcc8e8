import type { EntityManager } from 'typeorm';
import { fromUuid, toUuid } from '@storegraph/kernel/ids';
import { money } from '@storegraph/kernel/money';
import { pageOf } from '@storegraph/kernel/page';
import { MAX_GIFT_CARDS } from '../../domain/gift-cards/gift-card.ts';
import type { GiftCardReads, GiftCardStore } from '../../domain/gift-cards/ports.ts';
import { GIFT_CARD_COLUMNS, toEntry, toGiftCard } from './gift-card-rows.ts';
import type { EntryQueryRow, GiftCardQueryRow } from './gift-card-rows.ts';

/**
 * The cards of the cart `$1` pay the order `$2` as far as they reach, in the order they were entered. They are locked by their
 * ids first, so that no two orders wait for each other and each sees what the one before has left.
 */
const REDEEM = `
  WITH held AS MATERIALIZED (
    SELECT g.id, g.balance_minor, e.entered_at FROM cart_gift_card e JOIN gift_card g ON g.id = e.card_id
    WHERE e.cart_id = $1 AND (g.expires_at IS NULL OR g.expires_at > $3) ORDER BY g.id FOR UPDATE OF g
  ),
  share AS (
    SELECT h.id, least(h.balance_minor, greatest(0, o.total_minor - coalesce(sum(h.balance_minor) OVER (ORDER BY h.entered_at, h.id ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0)))::bigint AS minor
    FROM held h, "order" o WHERE o.id = $2
  ),
  paid AS (
    UPDATE gift_card g SET balance_minor = g.balance_minor - s.minor FROM share s WHERE g.id = s.id AND s.minor > 0 AND g.balance_minor >= s.minor RETURNING g.id, s.minor
  ),
  noted AS (INSERT INTO gift_card_entry (card_id, kind, amount_minor, order_id, occurred_at) SELECT id, 'REDEEMED', -minor, $2, $3 FROM paid)
  UPDATE "order" SET gift_card_minor = (SELECT coalesce(sum(minor), 0) FROM paid) WHERE id = $2 RETURNING gift_card_minor`;

const GIVE_BACK = `
  WITH back AS (
    INSERT INTO gift_card_entry (card_id, kind, amount_minor, order_id, occurred_at)
    SELECT card_id, 'GIVEN_BACK', -sum(amount_minor), order_id, $2::timestamptz FROM gift_card_entry WHERE order_id = $1 GROUP BY card_id, order_id HAVING sum(amount_minor) < 0
    ON CONFLICT DO NOTHING RETURNING card_id, amount_minor
  ),
  noted AS (UPDATE order_money SET gift_back_minor = gift_minor WHERE order_id = $1)
  UPDATE gift_card g SET balance_minor = g.balance_minor + b.amount_minor FROM back b WHERE g.id = b.card_id`;

/** Of what each card paid of the order `$1` and has not back, the last that paid first, until it is `$3`. */
const REFUND = `
  WITH held AS MATERIALIZED (
    SELECT g.id FROM gift_card g WHERE g.id IN (SELECT card_id FROM gift_card_entry WHERE order_id = $1 AND kind = 'REDEEMED') ORDER BY g.id FOR UPDATE
  ),
  paid AS (
    SELECT e.card_id, -sum(e.amount_minor) AS minor, min(e.id) AS place FROM held h JOIN gift_card_entry e ON e.card_id = h.id AND e.order_id = $1 GROUP BY e.card_id
  ),
  share AS (
    SELECT card_id, least(minor, greatest(0, $3::bigint - coalesce(sum(minor) OVER (ORDER BY place DESC ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0)))::bigint AS minor FROM paid
  ),
  noted AS (
    INSERT INTO gift_card_entry (card_id, kind, amount_minor, order_id, grant_id, occurred_at) SELECT card_id, 'REFUNDED', minor, $1, $2, $4 FROM share WHERE minor > 0 RETURNING card_id, amount_minor
  )
  UPDATE gift_card g SET balance_minor = g.balance_minor + n.amount_minor FROM noted n WHERE g.id = n.card_id RETURNING n.amount_minor`;

export function createGiftCardReads(manager: EntityManager): GiftCardReads {
  const cards = async (rest: string, parameters: unknown[]) =>
    (await manager.query<GiftCardQueryRow[]>(`SELECT ${GIFT_CARD_COLUMNS} FROM gift_card g ${rest}`, parameters)).map(toGiftCard);

  return {
    byIds: (ids) => cards('WHERE g.id = ANY($1)', [ids.map(toUuid)]),

    list: async (page) =>
      pageOf(await cards('WHERE $1::uuid IS NULL OR g.id < $1 ORDER BY g.id DESC LIMIT $2', [page.after ? toUuid(page.after.id) : null, page.first + 1]), page),

    async count() {
      const [{ count }] = await manager.query<[{ count: number }]>('SELECT count(*)::int AS count FROM gift_card');
      return count;
    },

    async entriesOf(ids) {
      const rows = await manager.query<EntryQueryRow[]>(
        `SELECT e.card_id, e.kind, e.amount_minor, e.order_id, e.occurred_at, g.currency FROM gift_card g CROSS JOIN LATERAL (
           SELECT * FROM gift_card_entry e WHERE e.card_id = g.id ORDER BY e.id DESC LIMIT 100
         ) e WHERE g.id = ANY($1) ORDER BY e.card_id, e.id DESC`,
        [ids.map(toUuid)],
      );
      return rows.map(toEntry);
    },

    async inCarts(cartIds) {
      const rows = await manager.query<(GiftCardQueryRow & { cart_id: string })[]>(
        `SELECT e.cart_id, ${GIFT_CARD_COLUMNS} FROM cart_gift_card e JOIN gift_card g ON g.id = e.card_id WHERE e.cart_id = ANY($1) ORDER BY e.cart_id, e.entered_at, g.id`, [cartIds.map(toUuid)],
      );
      return rows.map((row) => ({ ...toGiftCard(row), cartId: fromUuid('cart', row.cart_id) }));
    },

    async ofOrders(orderIds) {
      const rows = await manager.query<(EntryQueryRow & { last_characters: string; is_given_back: boolean; given_back_minor: string; order_id: string })[]>(
        `SELECT e.order_id, e.card_id, -e.amount_minor AS amount_minor, g.currency, g.last_characters,
           EXISTS (SELECT FROM gift_card_entry b WHERE b.order_id = e.order_id AND b.card_id = e.card_id AND b.kind = 'GIVEN_BACK') AS is_given_back,
           (SELECT coalesce(sum(b.amount_minor), 0) FROM gift_card_entry b WHERE b.order_id = e.order_id AND b.card_id = e.card_id AND b.kind <> 'REDEEMED') AS given_back_minor
         FROM gift_card_entry e JOIN gift_card g ON g.id = e.card_id WHERE e.order_id = ANY($1) AND e.kind = 'REDEEMED' ORDER BY e.id`,
        [orderIds.map(toUuid)],
      );
      return rows.map((row) => ({
        orderId: fromUuid('order', row.order_id), giftCardId: fromUuid('gcard', row.card_id), lastCharacters: row.last_characters,
        amount: money(BigInt(row.amount_minor), row.currency), isGivenBack: row.is_given_back, givenBack: money(BigInt(row.given_back_minor), row.currency),
      }));
    },

    async ask(codeHash, at) {
      const [rows] = await manager.query<[(GiftCardQueryRow & { asked: number })[], number]>(
        `UPDATE gift_card g SET asked = CASE WHEN asked_since > $2::timestamptz - interval '1 minute' THEN least(asked + 1, 1000) ELSE 1 END,
           asked_since = CASE WHEN asked_since > $2::timestamptz - interval '1 minute' THEN asked_since ELSE $2 END
         WHERE code_hash = $1 RETURNING ${GIFT_CARD_COLUMNS}, g.asked`,
        [codeHash, at],
      );
      return rows[0] && { card: toGiftCard(rows[0]), asked: rows[0].asked };
    },
  };
}

export function createGiftCardStore(manager: EntityManager): GiftCardStore {
  return {
    ...createGiftCardReads(manager),

    async issue({ id, codeHash, lastCharacters, issued, expiresAt, issuedBy, issuedAt }) {
      await manager.query(
        `WITH issued AS (
           INSERT INTO gift_card (id, code_hash, last_characters, currency, issued_minor, balance_minor, expires_at, issued_by, issued_at)
           VALUES ($1, $2, $3, $4, $5, $5, $6, $7, $8) RETURNING id, issued_minor, issued_at
         )
         INSERT INTO gift_card_entry (card_id, kind, amount_minor, occurred_at) SELECT id, 'ISSUED', issued_minor, issued_at FROM issued`,
        [toUuid(id), codeHash, lastCharacters, issued.currency, issued.amountMinor.toString(), expiresAt ?? null, issuedBy ? toUuid(issuedBy) : null, issuedAt],
      );
    },

    async enter(cartId, cardId, at) {
      const [row] = await manager.query<[{ is_in: boolean }]>(
        `WITH there AS (SELECT count(*) AS count, coalesce(bool_or(card_id = $2), false) AS is_there FROM cart_gift_card WHERE cart_id = $1),
         entered AS (INSERT INTO cart_gift_card (cart_id, card_id, entered_at) SELECT $1, $2, $3 FROM there WHERE count < ${MAX_GIFT_CARDS} ON CONFLICT DO NOTHING RETURNING 1)
         SELECT is_there OR EXISTS (SELECT FROM entered) AS is_in FROM there`,
        [toUuid(cartId), toUuid(cardId), at],
      );
      return row.is_in;
    },

    async remove(cartId, cardId) {
      const [rows] = await manager.query<[unknown[], number]>('DELETE FROM cart_gift_card WHERE cart_id = $1 AND card_id = $2 RETURNING 1', [toUuid(cartId), toUuid(cardId)]);
      return rows.length > 0;
    },

    async redeem(cartId, orderId, at) {
      const [rows] = await manager.query<[{ gift_card_minor: string }[], number]>(REDEEM, [toUuid(cartId), toUuid(orderId), at]);
      return BigInt(rows[0]?.gift_card_minor ?? 0);
    },

    async refund(orderId, grantId, amountMinor, at) {
      const [rows] = await manager.query<[{ amount_minor: string }[], number]>(REFUND, [toUuid(orderId), toUuid(grantId), amountMinor.toString(), at]);
      const back = rows.reduce((sum, row) => sum + BigInt(row.amount_minor), 0n);
      if (back !== amountMinor) throw new Error(`gift cards of ${orderId} have ${back} back of ${amountMinor}`);
    },

    async giveBack(orderId, at) {
      await manager.query(GIVE_BACK, [toUuid(orderId), at]);
    },
  };
}
