import { fromUuid, newId, toUuid } from '@storegraph/kernel/ids';
import { someone } from '@storegraph/testkit/internal-token';
import { subgraphContract } from '@storegraph/testkit/subgraph-contract';
import * as payments from '../src/service.ts';

/** A payment method can be asked for only by whose it is: these are the caller's own. */
const caller = someone('ADMIN');

// No provider is there: a subgraph must boot and answer without it.
subgraphContract({
  name: 'payments', caller, service: payments, schemaFolder: new URL('../schema/', import.meta.url),
  env: { PAYMENT_PROVIDER_URL: 'http://127.0.0.1:9', PAYMENT_PROVIDER_KEY: 'key', PAYMENT_WEBHOOK_SECRETS: 'secret' },
  references: {
    Payment: async (database) => (await database.query<{ id: string }>('SELECT id FROM payment ORDER BY id LIMIT 16')).map(({ id }) => ({ id: fromUuid('pay', id) })),
    PaymentMethod: async (database) => Promise.all(Array.from({ length: 8 }, async (_, index) => {
      const id = newId('pm');
      await database.query(
        "INSERT INTO payment_method (id, customer_id, provider_token, brand, last4, expiry_month, expiry_year, is_default, saved_at) VALUES ($1, $2, $3, 'visa', '4242', 12, 2034, false, now())",
        [toUuid(id), toUuid(caller.userId), `tok ${index}`],
      );
      return { id };
    })),
    Dispute: async (database) => (await database.query<{ id: string }>(
      "INSERT INTO dispute (id, provider_id, payment_id, amount_minor, reason, status, opened_at) SELECT gen_random_uuid(), gen_random_uuid()::text, p.id, 1, 'fraudulent', 'NEEDS_RESPONSE', now() FROM (SELECT id FROM payment ORDER BY id LIMIT 16) p RETURNING id",
    )).map(({ id }) => ({ id: fromUuid('disp', id) })),
    User: () => Array.from({ length: 8 }, () => ({ id: newId('user') })),
    OrderMoney: async (database) => (await database.query<{ id: string }>('SELECT DISTINCT order_id AS id FROM payment ORDER BY 1 LIMIT 16')).map(({ id }) => ({ id: fromUuid('order', id) })),
    PaymentLink: async (database) => (await database.query<{ id: string }>('SELECT DISTINCT order_id AS id FROM payment ORDER BY 1 LIMIT 16')).map(({ id }) => ({ id: fromUuid('order', id) })),
    Order: async (database) => (await database.query<{ id: string }>('SELECT DISTINCT order_id AS id FROM payment ORDER BY 1 LIMIT 16')).map(({ id }) => ({ id: fromUuid('order', id) })),
  },
});
