import type { EntityManager } from 'typeorm';

const EVERY_MS = 10 * 60_000;

/** Removes sessions that are over for good, with their tokens, failed logins that no longer count, and what is known of how operations were run 90 days ago. */
export async function forget(manager: EntityManager, now: Date): Promise<void> {
  await manager.query('DELETE FROM session WHERE expires_at <= $1', [now]);
  await manager.query(`DELETE FROM operation_usage WHERE hour <= $1::timestamptz - interval '90 days'`, [now]);
  await manager.query(`DELETE FROM login_failure WHERE failed_at[1] <= $1::timestamptz - interval '1 hour'`, [now]);
}

/** Does so every ten minutes; several copies of the service may. The returned function stops. */
export function startForgetting(manager: EntityManager, warn: (message: string, details: Record<string, unknown>) => void): () => Promise<void> {
  let underWay = Promise.resolve();
  const timer = setInterval(() => {
    underWay = forget(manager, new Date()).catch((error: unknown) =>
      warn('what is too old was not removed', { error: error instanceof Error ? error.message : String(error) }));
  }, EVERY_MS).unref();
  return () => {
    clearInterval(timer);
    return underWay;
  };
}
