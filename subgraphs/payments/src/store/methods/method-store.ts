import type { EntityManager } from 'typeorm';
import { fromUuid, toUuid } from '@storegraph/kernel/ids';
import type { MethodReads, MethodStore, PaymentMethod } from '../../domain/methods/payment-method.ts';

interface Row {
  id: string;
  customer_id: string;
  provider_token: string;
  brand: string;
  last4: string;
  expiry_month: number;
  expiry_year: number;
  is_default: boolean;
  saved_at: Date;
}

const COLUMNS = 'id, customer_id, provider_token, brand, last4, expiry_month, expiry_year, is_default, saved_at';

const toMethod = (row: Row): PaymentMethod => ({
  id: fromUuid('pm', row.id), customerId: fromUuid('user', row.customer_id), brand: row.brand, last4: row.last4,
  expiryMonth: row.expiry_month, expiryYear: row.expiry_year, isDefault: row.is_default, savedAt: row.saved_at,
});

/** Payment methods that are kept, one statement a question. */
export function createMethodReads(manager: EntityManager): MethodReads {
  const select = async (rest: string, parameters: unknown[]): Promise<PaymentMethod[]> =>
    (await manager.query<Row[]>(`SELECT ${COLUMNS} FROM payment_method WHERE removed_at IS NULL AND ${rest}`, parameters)).map(toMethod);
  return {
    byIds: (ids) => select('id = ANY($1)', [ids.map(toUuid)]),
    ofCustomers: (customerIds) => select('customer_id = ANY($1) ORDER BY customer_id, is_default DESC, saved_at DESC, id', [customerIds.map(toUuid)]),
  };
}

export function createMethodStore(manager: EntityManager): MethodStore {
  return {
    async hold(customerId) {
      // There may be no row to hold yet: who keeps methods is held by their id.
      await manager.query("SELECT pg_advisory_xact_lock(hashtextextended('payment_method ' || $1::text, 0))", [toUuid(customerId)]);
      const rows = await manager.query<Row[]>(`SELECT ${COLUMNS} FROM payment_method WHERE customer_id = $1 AND removed_at IS NULL`, [toUuid(customerId)]);
      return rows.map((row) => ({ ...toMethod(row), token: row.provider_token }));
    },

    async add({ id, customerId, token, brand, last4, expiryMonth, expiryYear, savedAt }) {
      await manager.query(
        `INSERT INTO payment_method (id, customer_id, provider_token, brand, last4, expiry_month, expiry_year, is_default, saved_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, false, $8)`,
        [toUuid(id), toUuid(customerId), token, brand, last4, expiryMonth, expiryYear, savedAt],
      );
    },

    async remove(id, at) {
      await manager.query('UPDATE payment_method SET removed_at = $2, is_default = false WHERE id = $1 AND removed_at IS NULL', [toUuid(id), at]);
    },

    async makeDefault(customerId, id) {
      // One after the other: the index allows one default at any moment.
      await manager.query('UPDATE payment_method SET is_default = false WHERE customer_id = $1 AND is_default AND id <> $2', [toUuid(customerId), toUuid(id)]);
      await manager.query('UPDATE payment_method SET is_default = true WHERE id = $1 AND customer_id = $2 AND removed_at IS NULL', [toUuid(id), toUuid(customerId)]);
    },
  };
}
