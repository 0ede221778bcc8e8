import { fromUuid } from '@storegraph/kernel/ids';
import { subgraphContract } from '@storegraph/testkit/subgraph-contract';
import * as payments from './service.ts';

// No provider is there: a subgraph must boot and answer without it.
subgraphContract({
  name: 'payments', service: payments, schemaFolder: new URL('../schema/', import.meta.url),
  env: { PAYMENT_PROVIDER_URL: 'http://127.0.0.1:9', PAYMENT_PROVIDER_KEY: 'key', PAYMENT_WEBHOOK_SECRETS: 'secret' },
  references: {
    Payment: async (database) => (await database.query<{ id: string }>('SELECT id FROM payment ORDER BY id LIMIT 16')).map(({ id }) => ({ id: fromUuid('pay', id) })),
    Order: async (database) => (await database.query<{ id: string }>('SELECT DISTINCT order_id AS id FROM payment ORDER BY 1 LIMIT 16')).map(({ id }) => ({ id: fromUuid('order', id) })),
  },
});
