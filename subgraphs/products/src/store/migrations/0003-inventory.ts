import type { MigrationInterface, QueryRunner } from 'typeorm';
import { makeAppendOnly } from '@storegraph/postgres/migrate';

export class Inventory0003 implements MigrationInterface {
  readonly name = 'Inventory1763700000003';

  async up(queryRunner: QueryRunner): Promise<void> {
    // The checks are the last word: an oversell is refused even when the code above them is wrong.
    await queryRunner.query(`
      CREATE TABLE stock (
        variant_id uuid PRIMARY KEY REFERENCES variant,
        on_hand integer NOT NULL CHECK (on_hand >= 0),
        allocated integer NOT NULL DEFAULT 0 CHECK (allocated >= 0),
        reserved integer NOT NULL DEFAULT 0 CHECK (reserved >= 0),
        CONSTRAINT stock_not_oversold CHECK (on_hand >= allocated + reserved)
      );
      CREATE TABLE decided_order (order_id uuid PRIMARY KEY, decided_at timestamptz NOT NULL DEFAULT now());
      CREATE TABLE hold (
        order_id uuid NOT NULL REFERENCES decided_order,
        variant_id uuid NOT NULL REFERENCES stock,
        quantity integer NOT NULL CHECK (quantity > 0),
        state text NOT NULL CHECK (state IN ('HELD', 'COMMITTED', 'RELEASED', 'SHIPPED')),
        expires_at timestamptz NOT NULL,
        PRIMARY KEY (order_id, variant_id)
      );
      CREATE INDEX hold_live ON hold (variant_id) WHERE state IN ('HELD', 'COMMITTED');
      CREATE TABLE stock_movement (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        variant_id uuid NOT NULL REFERENCES stock,
        order_id uuid REFERENCES decided_order,
        kind text NOT NULL CHECK (kind IN ('COUNTED', 'HELD', 'COMMITTED', 'RELEASED', 'SHIPPED')),
        on_hand integer NOT NULL DEFAULT 0,
        allocated integer NOT NULL DEFAULT 0,
        reserved integer NOT NULL DEFAULT 0,
        moved_at timestamptz NOT NULL DEFAULT now(),
        CHECK ((kind = 'COUNTED') = (order_id IS NULL))
      );
      CREATE UNIQUE INDEX stock_movement_once ON stock_movement (order_id, variant_id, kind) WHERE order_id IS NOT NULL;
      CREATE INDEX stock_movement_of_variant ON stock_movement (variant_id, id);
    `);
    await makeAppendOnly(queryRunner, 'stock_movement');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE stock_movement, hold, decided_order, stock');
  }
}
