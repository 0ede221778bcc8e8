import type { MigrationInterface, QueryRunner } from 'typeorm';

const KINDS = `'COUNTED', 'TRANSFERRED', 'HELD', 'COMMITTED', 'RELEASED', 'SHIPPED', 'EXPIRED'`;

const allow = (kinds: string) => `
  ALTER TABLE stock_movement DROP CONSTRAINT stock_movement_kind_check, ADD CONSTRAINT stock_movement_kind_check CHECK (kind IN (${kinds}));`;

export class Parcels0075 implements MigrationInterface {
  readonly name = 'Parcels1763700000075';

  async up(queryRunner: QueryRunner): Promise<void> {
    // An order's pieces leave and come back in parts: each part once.
    await queryRunner.query(`
      ${allow(`${KINDS}, 'RETURNED'`)}
      ALTER TABLE stock_movement ADD COLUMN cause text;
      DROP INDEX stock_movement_once;
      CREATE UNIQUE INDEX stock_movement_once ON stock_movement (order_id, variant_id, kind, warehouse_id, cause) NULLS NOT DISTINCT WHERE order_id IS NOT NULL;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP INDEX stock_movement_once;
      -- The parts of one kind become one movement; what came back was counted in.
      UPDATE stock_movement m SET on_hand = all_parts.on_hand, allocated = all_parts.allocated, reserved = all_parts.reserved
      FROM (SELECT min(id) AS id, sum(on_hand) AS on_hand, sum(allocated) AS allocated, sum(reserved) AS reserved
            FROM stock_movement WHERE order_id IS NOT NULL GROUP BY order_id, variant_id, kind, warehouse_id HAVING count(*) > 1) all_parts WHERE m.id = all_parts.id;
      DELETE FROM stock_movement m USING stock_movement first
      WHERE m.order_id IS NOT NULL AND first.id < m.id AND (first.order_id, first.variant_id, first.kind, first.warehouse_id) = (m.order_id, m.variant_id, m.kind, m.warehouse_id);
      UPDATE stock_movement SET kind = 'COUNTED', order_id = NULL WHERE kind = 'RETURNED';
      ALTER TABLE stock_movement DROP COLUMN cause;
      CREATE UNIQUE INDEX stock_movement_once ON stock_movement (order_id, variant_id, kind, warehouse_id) WHERE order_id IS NOT NULL;
      ${allow(KINDS)}
    `);
  }
}
