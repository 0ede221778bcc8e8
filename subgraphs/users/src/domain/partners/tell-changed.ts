import type { Id } from '@storegraph/kernel/ids';
import type { Stores } from '../ports.ts';

/** Tells, with the change itself, that the gateway has to look at the registry again. */
export async function tellChanged({ partners, outbox }: Pick<Stores, 'partners' | 'outbox'>, partnerId: Id<'partner'>): Promise<void> {
  const aggregateVersion = await partners.raise(partnerId);
  await outbox.tell({ name: 'users.registry-changed', aggregateId: partnerId, aggregateVersion, payload: { partnerId } });
}
