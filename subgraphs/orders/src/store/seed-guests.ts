import type { EntityManager } from 'typeorm';
import { toUuid } from '@storegraph/kernel/ids';
import type { SampleOrder } from '@storegraph/sample-shop/shape';
import { insertRows } from './seed-checkout.ts';

/** Who placed orders of the sample without an account. */
export async function seedGuests(manager: EntityManager, orders: readonly SampleOrder[]): Promise<void> {
  const rows = orders.flatMap(({ id, guest, history }) => (guest ? [{
    order_id: toUuid(id), email: guest.email, token_hash: guest.tokenHash, closed_at: guest.isClaimed ? history.at(-1)?.occurredAt : null,
  }] : []));
  await insertRows(manager, 'order_guest', { order_id: 'uuid', email: 'text', token_hash: 'text', closed_at: 'timestamptz' }, rows);
  await manager.query('UPDATE "order" o SET is_guests = true FROM order_guest g WHERE g.order_id = o.id AND g.closed_at IS NULL');
}
