import type { EntityManager } from 'typeorm';
import type { Cause } from '@storegraph/events/cause';
import type { Errand } from '../domain/ports.ts';

/** An errand that is leased to whoever took it. */
export interface Taken {
  readonly id: string;
  readonly kind: Errand['kind'];
  readonly subject: string;
  /** How often it was taken; also tells this lease from later ones. */
  readonly attempts: number;
  readonly cause: Cause | null;
}

/** The errands that wait, for those who run them. */
export interface ErrandQueue {
  /** Leases at most so many errands that are due and nobody else's, longest due first. */
  take(atMost: number): Promise<readonly Taken[]>;
  /** It is over. */
  remove(taken: Taken): Promise<void>;
  /** It is due again after a while; at once when it was woken meanwhile. */
  putBack(taken: Taken, inMs: number, error: string | null): Promise<void>;
}

/**
 * What an errand takes at most: two calls of 5 s and a transaction of 5 s. It is also how long an order waits whose
 * errand's process was killed. Who takes longer all the same does no harm: the provider knows each call by its key.
 */
const LEASE = "interval '15 seconds'";

export function createErrandQueue(manager: EntityManager): ErrandQueue {
  // A lease that ended is somebody else's: who comes back late changes nothing.
  const MINE = 'id = $1 AND attempts = $2';
  return {
    async take(atMost) {
      const [taken] = await manager.query<[Taken[], number]>(
        `UPDATE errand SET leased_until = now() + ${LEASE}, attempts = attempts + 1, is_woken = false WHERE id IN (
           SELECT id FROM errand WHERE due_at <= now() AND (leased_until IS NULL OR leased_until < now()) ORDER BY due_at LIMIT $1 FOR UPDATE SKIP LOCKED
         ) RETURNING id, kind, subject, attempts, cause`,
        [atMost],
      );
      return taken;
    },
    async remove({ id, attempts }) {
      await manager.query(`DELETE FROM errand WHERE ${MINE}`, [id, attempts]);
    },
    async putBack({ id, attempts }, inMs, error) {
      await manager.query(
        `UPDATE errand SET leased_until = NULL, last_error = $4,
           due_at = CASE WHEN is_woken THEN now() ELSE now() + $3 * interval '1 millisecond' END WHERE ${MINE}`,
        [id, attempts, inMs, error],
      );
    },
  };
}
