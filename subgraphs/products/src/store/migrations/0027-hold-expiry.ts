import type { MigrationInterface, QueryRunner } from 'typeorm';

export class HoldExpiry0027 implements MigrationInterface {
  readonly name = 'HoldExpiry1763700000027';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE hold DROP CONSTRAINT hold_state_check,
        ADD CONSTRAINT hold_state_check CHECK (state IN ('HELD', 'COMMITTED', 'RELEASED', 'SHIPPED', 'EXPIRED'));
      -- Whether a payment is under way for the holds of before, nobody noted: the order's own end is theirs.
      UPDATE hold SET expires_at = 'infinity' WHERE state = 'HELD';
      CREATE INDEX hold_due ON hold (expires_at) WHERE state = 'HELD';
      ALTER TABLE decided_order
        ADD COLUMN version integer NOT NULL DEFAULT 1,
        ADD COLUMN heard_version integer NOT NULL DEFAULT 0;
      ALTER TABLE stock_movement DROP CONSTRAINT stock_movement_kind_check,
        ADD CONSTRAINT stock_movement_kind_check CHECK (kind IN ('COUNTED', 'TRANSFERRED', 'HELD', 'COMMITTED', 'RELEASED', 'SHIPPED', 'EXPIRED'));
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      UPDATE hold SET state = 'RELEASED' WHERE state = 'EXPIRED';
      UPDATE hold SET expires_at = now() WHERE expires_at = 'infinity';
      -- What was held again has a release of its own: its first end becomes a part of that.
      UPDATE stock_movement r SET reserved = r.reserved + e.reserved FROM stock_movement e
        WHERE r.kind = 'RELEASED' AND e.kind = 'EXPIRED' AND (e.order_id, e.variant_id, e.warehouse_id) = (r.order_id, r.variant_id, r.warehouse_id);
      DELETE FROM stock_movement e USING stock_movement r
        WHERE r.kind = 'RELEASED' AND e.kind = 'EXPIRED' AND (e.order_id, e.variant_id, e.warehouse_id) = (r.order_id, r.variant_id, r.warehouse_id);
      UPDATE stock_movement SET kind = 'RELEASED' WHERE kind = 'EXPIRED';
      DROP INDEX hold_due;
      ALTER TABLE hold DROP CONSTRAINT hold_state_check,
        ADD CONSTRAINT hold_state_check CHECK (state IN ('HELD', 'COMMITTED', 'RELEASED', 'SHIPPED'));
      ALTER TABLE decided_order DROP COLUMN version, DROP COLUMN heard_version;
      ALTER TABLE stock_movement DROP CONSTRAINT stock_movement_kind_check,
        ADD CONSTRAINT stock_movement_kind_check CHECK (kind IN ('COUNTED', 'TRANSFERRED', 'HELD', 'COMMITTED', 'RELEASED', 'SHIPPED'));
    `);
  }
}
