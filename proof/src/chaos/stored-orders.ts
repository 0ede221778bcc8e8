import { fromUuid, toUuid } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import { rowsOf } from '../shop/rows.ts';
import type { ShopFacts } from '../shop/start-shop.ts';

/** An order as the shop keeps it. */
export interface StoredOrder {
  readonly id: string;
  readonly status: string;
  readonly reason: string | null;
  /** What it costs, in minor units. */
  readonly totalMinor: string;
}

/** These orders as the shop keeps them now; those that are not there are left out. */
export async function storedOrders({ databases }: Pick<ShopFacts, 'databases'>, ids: readonly string[]): Promise<readonly StoredOrder[]> {
  const rows = await rowsOf<StoredOrder>(databases['orders'], 'SELECT id, status, reason, total_minor AS "totalMinor" FROM "order" WHERE id = ANY($1)', [ids.map((id) => toUuid(id as Id<'order'>))]);
  return rows.map((row) => ({ ...row, id: fromUuid('order', row.id) }));
}
