import type { EntityManager } from 'typeorm';
import { fromUuid, toUuid } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import { MAX_QUANTITY } from '../../domain/cart/cart.ts';
import { MAX_GIFT_CARDS } from '../../domain/gift-cards/gift-card.ts';
import { MAX_CODES_IN_CART } from '../../domain/promotions/refusals.ts';
import type { CartReads, CartStore } from '../../domain/cart/ports.ts';
import { HAS_NEWS, TAKE_NEWS } from './news-statement.ts';
import type { NewsQueryRow } from './news-statement.ts';
import { CART_COLUMNS, SELECT_LINES, SELECT_SAVED, TAKE_SAVED, toCart, toCartLine } from './cart-rows.ts';
import type { CartLineQueryRow, CartQueryRow, SavedLineQueryRow } from './cart-rows.ts';

/** The codes and gift cards of one cart into another, as many as it holds. */
const POUR_CODES = `
  WITH cards AS (
    INSERT INTO cart_gift_card (cart_id, card_id, entered_at)
    SELECT $2, g.card_id, g.entered_at FROM cart_gift_card g WHERE g.cart_id = $1 AND NOT EXISTS (SELECT FROM cart_gift_card own WHERE own.cart_id = $2 AND own.card_id = g.card_id)
    ORDER BY g.entered_at LIMIT greatest(0, ${MAX_GIFT_CARDS} - (SELECT count(*) FROM cart_gift_card WHERE cart_id = $2))
  )
  INSERT INTO cart_code (cart_id, code, entered_at)
  SELECT $2, g.code, g.entered_at FROM cart_code g WHERE g.cart_id = $1 AND NOT EXISTS (SELECT FROM cart_code own WHERE own.cart_id = $2 AND own.code = g.code)
  ORDER BY g.entered_at LIMIT greatest(0, ${MAX_CODES_IN_CART} - (SELECT count(*) FROM cart_code WHERE cart_id = $2))`;

/** The lines `$2` of the cart `$1` into what `$3` saves for later. */
const SAVE = `
  WITH gone AS (DELETE FROM cart_line WHERE cart_id = $1 AND id = ANY($2) RETURNING *),
  kept AS (
    INSERT INTO saved_line (id, holder, variant_id, quantity, unit_price_minor, currency)
    SELECT id, $3, variant_id, quantity, unit_price_minor, $4 FROM gone ORDER BY position
    ON CONFLICT (holder, variant_id) DO UPDATE SET quantity = least(${MAX_QUANTITY}, saved_line.quantity + excluded.quantity)
  )
  SELECT id FROM gone`;

/** What `$1` saved into what `$2` did: one list, of one variant the larger number. */
const UNITE_SAVED = `
  WITH gone AS (DELETE FROM saved_line WHERE holder = $1 RETURNING *)
  INSERT INTO saved_line (id, holder, variant_id, quantity, unit_price_minor, currency)
  SELECT id, $2, variant_id, quantity, unit_price_minor, currency FROM gone ORDER BY position
  ON CONFLICT (holder, variant_id) DO UPDATE SET quantity = greatest(saved_line.quantity, excluded.quantity)`;

/** The place kept for one cart becomes another's, whose own is free again. */
const MOVE_SLOT = {
  free: 'DELETE FROM slot_booking WHERE cart_id = $1 AND order_id IS NULL',
  move: 'UPDATE slot_booking SET cart_id = $2 WHERE cart_id = $1 AND order_id IS NULL',
};

/** The codes and cards of the cart `$1` that the cart `$2` has not. */
const LEFT_OUT = `
  SELECT (SELECT count(*)::int FROM cart_code g WHERE g.cart_id = $1 AND NOT EXISTS (SELECT FROM cart_code own WHERE own.cart_id = $2 AND own.code = g.code)) AS codes,
    (SELECT count(*)::int FROM cart_gift_card g WHERE g.cart_id = $1 AND NOT EXISTS (SELECT FROM cart_gift_card own WHERE own.cart_id = $2 AND own.card_id = g.card_id)) AS cards`;

/** Carts nobody came back to; what stands on another's heels is left to it. */
const PRUNE = `/* regular work */
  WITH gone AS (
    SELECT c.id FROM cart c
    WHERE c.status <> 'ORDERED' AND c.updated_at < greatest($1::timestamptz, $2, $3)
      AND c.updated_at < CASE WHEN c.status = 'MERGED' THEN $3 WHEN c.customer_id IS NULL THEN $1 ELSE $2::timestamptz END
    ORDER BY c.updated_at LIMIT $4 FOR UPDATE SKIP LOCKED
  ),
  lines AS (DELETE FROM cart_line l USING gone WHERE l.cart_id = gone.id),
  saved AS (DELETE FROM saved_line l USING gone WHERE l.holder = gone.id)
  DELETE FROM cart c USING gone WHERE c.id = gone.id RETURNING 1`;

export function createCartReads(manager: EntityManager): CartReads {
  return {
    async byIds(ids) {
      const uuids = ids.map(toUuid);
      const carts = await manager.query<CartQueryRow[]>(`SELECT ${CART_COLUMNS} FROM cart c WHERE c.id = ANY($1)`, [uuids]);
      const lines = Map.groupBy(await manager.query<CartLineQueryRow[]>(SELECT_LINES, [uuids]), ({ cart_id }) => cart_id);
      return carts.map((cart) => ({ ...toCart(cart), lines: (lines.get(cart.id) ?? []).map((line) => toCartLine(line, cart.currency)) }));
    },

    async activeOf(customerId, currency) {
      const [cart] = await manager.query<{ id: string }[]>(
        `SELECT id FROM cart WHERE customer_id = $1 AND status = 'OPEN' AND ($2::text IS NULL OR currency = $2) ORDER BY updated_at DESC, id DESC LIMIT 1`,
        [toUuid(customerId), currency ?? null],
      );
      return cart && fromUuid('cart', cart.id);
    },

    async savedOf(holders) {
      const known = new Map(holders.map((holder) => [toUuid(holder), holder]));
      const rows = await manager.query<SavedLineQueryRow[]>(SELECT_SAVED, [[...known.keys()]]);
      return rows.flatMap((row) => {
        const holder = known.get(row.holder);
        return holder ? [{ holder, line: toCartLine(row, row.currency) }] : [];
      });
    },

    async hasNews() {
      const [{ has_news }] = await manager.query<[{ has_news: boolean }]>(HAS_NEWS);
      return has_news;
    },
  };
}

export function createCartStore(manager: EntityManager): CartStore {
  const update = async (assignments: string, condition: string, parameters: unknown[]) => {
    const [rows] = await manager.query<[CartQueryRow[], number]>(
      `UPDATE cart c SET version = version + 1, updated_at = $2, ${assignments} WHERE id = $1 AND ${condition} RETURNING ${CART_COLUMNS}`, parameters,
    );
    return rows.map(toCart)[0];
  };
  const optional = (id: Id | undefined) => (id ? toUuid(id) : null);

  const store: CartStore = {
    ...createCartReads(manager),

    async open({ id, currency, customerId, tokenHash, updatedAt }) {
      await manager.query('INSERT INTO cart (id, currency, customer_id, token_hash, updated_at) VALUES ($1, $2, $3, $4, $5)', [
        toUuid(id), currency, optional(customerId), tokenHash ?? null, updatedAt,
      ]);
    },

    async find(id) {
      const rows = await manager.query<CartQueryRow[]>(`SELECT ${CART_COLUMNS} FROM cart c WHERE c.id = $1`, [toUuid(id)]);
      return rows.map(toCart)[0];
    },

    change: (id, { customerId, tokenHash }, at) =>
      update('status = status', "status = 'OPEN' AND (customer_id = $3 OR token_hash = $4)", [toUuid(id), at, optional(customerId), tokenHash ?? null]),

    order: (id, { customerId, tokenHash }, version, at) =>
      update("status = 'ORDERED'", "status = 'OPEN' AND (customer_id = $3 OR token_hash = $5) AND version = $4", [toUuid(id), at, optional(customerId), version, tokenHash ?? null]),

    async linesOf({ id, currency }) {
      const rows = await manager.query<CartLineQueryRow[]>(SELECT_LINES, [[toUuid(id)]]);
      return rows.map((row) => toCartLine(row, currency));
    },

    async add(cartId, lines) {
      const added = await manager.query<unknown[]>(
        `INSERT INTO cart_line (cart_id, id, variant_id, quantity, unit_price_minor)
         SELECT $1, id, variant_id, quantity, unit_price_minor
         FROM unnest($2::uuid[], $3::uuid[], $4::smallint[], $5::bigint[]) WITH ORDINALITY AS new (id, variant_id, quantity, unit_price_minor, ordinal)
         ORDER BY ordinal
         ON CONFLICT (cart_id, variant_id) DO UPDATE SET quantity = cart_line.quantity + excluded.quantity
         WHERE cart_line.quantity + excluded.quantity <= ${MAX_QUANTITY} RETURNING 1`,
        [
          toUuid(cartId), lines.map(({ id }) => toUuid(id)), lines.map(({ variantId }) => toUuid(variantId)),
          lines.map(({ quantity }) => quantity), lines.map(({ unitPriceMinor }) => unitPriceMinor.toString()),
        ],
      );
      return added.length === lines.length;
    },

    async setShipping(cartId, shipping) {
      const says = (name: keyof typeof shipping) => name in shipping;
      await manager.query(
        `UPDATE cart SET shipping_address = CASE WHEN $2 THEN $3::jsonb ELSE shipping_address END,
           shipping_method_id = CASE WHEN $4 THEN $5::uuid ELSE shipping_method_id END, pickup_point_id = CASE WHEN $6 THEN $7::uuid ELSE pickup_point_id END,
           delivery_slot_id = CASE WHEN $8 THEN $9::uuid ELSE delivery_slot_id END
         WHERE id = $1`,
        [
          toUuid(cartId), says('shippingAddress'), shipping.shippingAddress ? JSON.stringify(shipping.shippingAddress) : null,
          says('shippingMethodId'), optional(shipping.shippingMethodId), says('pickupPointId'), optional(shipping.pickupPointId), says('deliverySlotId'), optional(shipping.deliverySlotId),
        ],
      );
    },

    async countLines(cartId) {
      const [{ count }] = await manager.query<[{ count: number }]>('SELECT count(*)::int AS count FROM cart_line WHERE cart_id = $1', [toUuid(cartId)]);
      return count;
    },

    async setQuantities(cartId, quantities) {
      const rows = await manager.query<{ id: string }[]>(
        `WITH wanted AS (SELECT * FROM unnest($2::uuid[], $3::smallint[]) AS w (id, quantity)),
         removed AS (DELETE FROM cart_line l USING wanted w WHERE l.cart_id = $1 AND l.id = w.id AND w.quantity = 0 RETURNING l.id),
         changed AS (UPDATE cart_line l SET quantity = w.quantity FROM wanted w WHERE l.cart_id = $1 AND l.id = w.id AND w.quantity > 0 RETURNING l.id)
         SELECT id FROM removed UNION ALL SELECT id FROM changed`,
        [toUuid(cartId), [...quantities.keys()].map(toUuid), [...quantities.values()]],
      );
      return new Set(rows.map(({ id }) => fromUuid('cline', id)));
    },

    async lock(ids) {
      const rows = await manager.query<CartQueryRow[]>(`SELECT ${CART_COLUMNS} FROM cart c WHERE c.id = ANY($1) ORDER BY c.id FOR UPDATE`, [ids.map(toUuid)]);
      return rows.map(toCart);
    },

    async adopt(id, customerId, at) {
      await update('customer_id = $3, token_hash = NULL', 'true', [toUuid(id), at, toUuid(customerId)]);
      await manager.query(UNITE_SAVED, [toUuid(id), toUuid(customerId)]);
    },

    async save({ id, currency }, holder, lineIds) {
      const rows = await manager.query<{ id: string }[]>(SAVE, [toUuid(id), lineIds.map(toUuid), toUuid(holder), currency]);
      return new Set(rows.map((row) => fromUuid('cline', row.id)));
    },

    takeSaved: async (holder, lineIds) => (await manager.query<SavedLineQueryRow[]>(TAKE_SAVED, [toUuid(holder), lineIds.map(toUuid)])).map((row) => toCartLine(row, row.currency)),

    async countSaved(holder) {
      const [{ count }] = await manager.query<[{ count: number }]>('SELECT count(*)::int AS count FROM saved_line WHERE holder = $1', [toUuid(holder)]);
      return count;
    },

    setBillingAddress: async (cartId, address) =>
      void (await manager.query('UPDATE cart SET billing_address = $2 WHERE id = $1', [toUuid(cartId), address ? JSON.stringify(address) : null])),

    setNote: async (cartId, note) => void (await manager.query('UPDATE cart SET note = $2 WHERE id = $1', [toUuid(cartId), note ?? null])),

    async takeNews(touchedSince, limit) {
      const rows = await manager.query<NewsQueryRow[]>(TAKE_NEWS, [touchedSince, limit]);
      return { variants: rows[0]?.variants ?? 0, touched: rows.flatMap(({ id, version }) => (id === null || version === null ? [] : [{ id: fromUuid('cart', id), version }])) };
    },

    async prune({ guest, customer, merged }, limit) {
      const [rows] = await manager.query<[unknown[], number]>(PRUNE, [guest, customer, merged, limit]);
      return rows.length;
    },

    async pour(from, into, { quantities, gone, moved, saved }, said, at) {
      const both = [toUuid(from.id), toUuid(into.id)];
      await store.setQuantities(into.id, quantities);
      await store.setQuantities(from.id, new Map(gone.map((id) => [id, 0])));
      await manager.query('UPDATE cart_line SET cart_id = $2 WHERE cart_id = $1 AND id = ANY($3)', [...both, moved.map(toUuid)]);
      if (saved.length > 0) await store.save(from, into.customerId, saved);
      await manager.query(UNITE_SAVED, [toUuid(from.id), toUuid(into.customerId)]);
      await manager.query(POUR_CODES, both);
      if (from.deliverySlotId) await manager.query(MOVE_SLOT.free, [both[1]]);
      if (from.deliverySlotId) await manager.query(MOVE_SLOT.move, both);
      await store.setShipping(into.id, said);
      await store.setBillingAddress(into.id, said.billingAddress);
      await store.setNote(into.id, said.note);
      await update("status = 'MERGED'", 'true', [both[0], at]);
      await update('status = status', 'true', [both[1], at]);
      const [left] = await manager.query<[{ codes: number; cards: number }]>(LEFT_OUT, both);
      return { codes: left.codes, giftCards: left.cards };
    },
  };
  return store;
}
