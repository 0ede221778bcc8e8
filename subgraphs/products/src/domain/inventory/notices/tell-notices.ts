import type { Id } from '@storegraph/kernel/ids';
import type { Stores } from '../../ports.ts';

/** A variant can be had again, as of a version of its stock. */
export interface CameBack {
  readonly variantId: Id<'var'>;
  readonly stockVersion: number;
}

/** Ends the wishes that waited for this, and tells of each: a messenger's turn. Those who asked after it wait for the next time. */
export type TellNotices = (stores: Pick<Stores, 'notices' | 'outbox'>, back: CameBack) => Promise<void>;

/** Makes `TellNotices`. */
export function createTellNotices(deps: { now: () => Date }): TellNotices {
  return async ({ notices, outbox }, { variantId, stockVersion }) => {
    const due = await notices.end(variantId, stockVersion, deps.now());
    await outbox.tellAll(due.map(({ id, userId, number }) => ({
      name: 'products.notice-due' as const, aggregateId: userId, aggregateVersion: number, payload: { noticeId: id, userId, variantId },
    })));
  };
}
