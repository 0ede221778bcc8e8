import type { EntityManager } from 'typeorm';

/** Besides the first warehouse, which the sample shop has in Berlin; the same ids in every shop. */
const OTHERS = [
  ['0193bb96-7d0a-7000-8a13-fe3cfe6c0002', 'OHIO', 'Columbus', 'US', 10],
  ['0193bb96-7d0a-7000-8a13-fe3cfe6c0003', 'OSAKA', 'Osaka', 'JP', 20],
] as const;

/** Of eight pieces of a variant that can be sold, so many went to each of the others: by the variant, as if by chance. */
const EIGHTHS = `(VALUES (0, 0, 0), (1, 3, 0), (2, 0, 3), (3, 2, 2)) AS plan (turn, ohio, osaka)`;

/** Opens the sample shop's warehouses, and brings into them a part of what is in the first. */
export async function seedWarehouses(manager: EntityManager): Promise<void> {
  await manager.query(`UPDATE warehouse SET name = 'Berlin'`);
  for (const warehouse of OTHERS) await manager.query('INSERT INTO warehouse (id, code, name, country, priority) VALUES ($1, $2, $3, $4, $5)', [...warehouse]);
  await manager.query(
    `CREATE TEMPORARY TABLE brought ON COMMIT DROP AS
     SELECT l.variant_id, l.warehouse_id AS first, w.id AS warehouse_id, p.created_at AS moved_at,
       (l.on_hand - l.allocated - l.reserved) / 8 * CASE w.code WHEN 'OHIO' THEN plan.ohio ELSE plan.osaka END AS quantity
     FROM stock_level l JOIN variant v ON v.id = l.variant_id JOIN product p ON p.id = v.product_id
       JOIN ${EIGHTHS} ON plan.turn = abs(hashtext(v.sku)) % 4
       JOIN warehouse w ON w.code IN ('OHIO', 'OSAKA')`,
  );
  await manager.query('INSERT INTO stock_level (variant_id, warehouse_id, on_hand) SELECT variant_id, warehouse_id, quantity FROM brought WHERE quantity > 0');
  await manager.query(
    `UPDATE stock_level l SET on_hand = l.on_hand - b.quantity
     FROM (SELECT variant_id, first, sum(quantity) AS quantity FROM brought GROUP BY 1, 2) b WHERE l.variant_id = b.variant_id AND l.warehouse_id = b.first`,
  );
  await manager.query(
    `INSERT INTO stock_movement (variant_id, warehouse_id, kind, on_hand, moved_at)
     SELECT variant_id, side.warehouse_id, 'TRANSFERRED', side.by, moved_at
     FROM brought b CROSS JOIN LATERAL (VALUES (b.first, -b.quantity), (b.warehouse_id, b.quantity)) AS side (warehouse_id, by)
     WHERE quantity > 0 ORDER BY variant_id, side.by`,
  );
}
