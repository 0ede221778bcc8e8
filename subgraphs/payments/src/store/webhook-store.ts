import type { EntityManager } from 'typeorm';
import type { Verdict, WebhookStore } from '../domain/ports.ts';

export function createWebhookStore(manager: EntityManager): WebhookStore {
  return {
    async note({ id, body }) {
      const [row] = await manager.query<[{ verdict: Verdict | null }]>(
        `INSERT INTO webhook_event (id, body) VALUES ($1, $2)
         ON CONFLICT (id) DO UPDATE SET deliveries = webhook_event.deliveries + 1 RETURNING verdict`,
        [id, JSON.stringify(body)],
      );
      return row.verdict ?? undefined;
    },
    async judge(id, verdict) {
      await manager.query('UPDATE webhook_event SET verdict = $2 WHERE id = $1', [id, verdict]);
    },
  };
}
