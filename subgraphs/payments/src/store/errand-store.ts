import type { EntityManager } from 'typeorm';
import type { Cause } from '@storegraph/events/cause';
import { toUuid } from '@storegraph/kernel/ids';
import type { ErrandStore } from '../domain/ports.ts';

/** The channel on which whoever runs errands hears of new ones. */
export const ERRAND_CHANNEL = 'errand';

export function createErrandStore(manager: EntityManager, causeNow: () => Cause | undefined): ErrandStore {
  return {
    async add({ kind, subject }) {
      await manager.query(
        `WITH added AS (INSERT INTO errand (kind, subject, cause) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING 1)
         SELECT pg_notify('${ERRAND_CHANNEL}', '') FROM added`,
        [kind, toUuid(subject), JSON.stringify(causeNow() ?? null)],
      );
    },

    async wake(errands) {
      if (errands.length === 0) return;
      await manager.query(
        `WITH woken AS (
           UPDATE errand SET is_woken = true, due_at = now()
           FROM unnest($1::text[], $2::uuid[]) AS asked (kind, subject) WHERE errand.kind = asked.kind AND errand.subject = asked.subject RETURNING 1)
         SELECT pg_notify('${ERRAND_CHANNEL}', '') FROM woken LIMIT 1`,
        [errands.map(({ kind }) => kind), errands.map(({ subject }) => toUuid(subject))],
      );
    },
  };
}
