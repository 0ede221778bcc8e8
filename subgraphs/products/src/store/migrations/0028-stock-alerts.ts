import type { MigrationInterface, QueryRunner } from 'typeorm';

export class StockAlerts0028 implements MigrationInterface {
  readonly name = 'StockAlerts1763700000028';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE stock
        ADD COLUMN version integer NOT NULL DEFAULT 1,
        ADD COLUMN low_threshold integer NOT NULL DEFAULT 5 CHECK (low_threshold >= 0);
      CREATE TABLE stock_notice (
        id uuid PRIMARY KEY,
        number bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
        user_id uuid NOT NULL,
        variant_id uuid NOT NULL REFERENCES stock,
        state text NOT NULL CHECK (state IN ('WAITING', 'DUE', 'CANCELLED')),
        stock_version integer NOT NULL,
        requested_at timestamptz NOT NULL,
        ended_at timestamptz,
        CHECK ((state = 'WAITING') = (ended_at IS NULL))
      );
      CREATE UNIQUE INDEX stock_notice_once ON stock_notice (user_id, variant_id) WHERE state = 'WAITING';
      CREATE INDEX stock_notice_waiting ON stock_notice (variant_id) WHERE state = 'WAITING';
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE stock_notice; ALTER TABLE stock DROP COLUMN version, DROP COLUMN low_threshold');
  }
}
