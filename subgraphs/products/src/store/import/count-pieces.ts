import type { EntityManager } from 'typeorm';
import { toUuid } from '@storegraph/kernel/ids';
import type { Count } from '../../domain/import/applying/catalogue-now.ts';
import type { PlacedCount } from '../../domain/import/ports.ts';
import { keeping } from './keeping.ts';

/** Counts the pieces of new variants; they are in the first warehouse. */
export async function countNew(manager: EntityManager, counts: readonly Count[]): Promise<void> {
  if (counts.length === 0) return;
  await keeping(() => manager.query(
    `WITH counted AS (
       INSERT INTO stock (variant_id, on_hand) SELECT * FROM unnest($1::uuid[], $2::integer[]) RETURNING variant_id, on_hand
     )
     INSERT INTO stock_movement (variant_id, kind, on_hand) SELECT variant_id, 'COUNTED', on_hand FROM counted`,
    [counts.map(({ variantId }) => toUuid(variantId)), counts.map(({ onHand }) => onHand)],
  ));
}

/** Changes the counts of variants in their warehouses; `stock` is kept as the sum by the database. */
export async function countAll(manager: EntityManager, changes: readonly PlacedCount[]): Promise<void> {
  if (changes.length === 0) return;
  const places = [changes.map(({ variantId }) => toUuid(variantId)), changes.map(({ warehouseId }) => toUuid(warehouseId)), changes.map(({ by }) => by)];
  await keeping(async () => {
    await manager.query(
      `INSERT INTO stock_level (variant_id, warehouse_id) SELECT variant_id, warehouse_id
       FROM unnest($1::uuid[], $2::uuid[], $3::integer[]) AS counted (variant_id, warehouse_id, by) WHERE by >= 0 ON CONFLICT DO NOTHING`,
      places,
    );
    await manager.query(
      `WITH counted AS (
         UPDATE stock_level l SET on_hand = l.on_hand + c.by FROM unnest($1::uuid[], $2::uuid[], $3::integer[]) AS c (variant_id, warehouse_id, by)
         WHERE l.variant_id = c.variant_id AND l.warehouse_id = c.warehouse_id RETURNING l.variant_id, l.warehouse_id, c.by
       )
       INSERT INTO stock_movement (variant_id, warehouse_id, kind, on_hand) SELECT variant_id, warehouse_id, 'COUNTED', by FROM counted`,
      places,
    );
  });
}
