import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Backorder0029 implements MigrationInterface {
  readonly name = 'Backorder1763700000029';

  async up(queryRunner: QueryRunner): Promise<void> {
    // How many pieces may be promised that are not there: null is any number. Which warehouse owes them is its level's matter.
    await queryRunner.query(`
      ALTER TABLE stock
        ADD COLUMN backorder_limit integer DEFAULT 0 CHECK (backorder_limit >= 0),
        ADD COLUMN expected_at timestamptz,
        DROP CONSTRAINT stock_not_oversold,
        ADD CONSTRAINT stock_not_oversold CHECK (backorder_limit IS NULL OR on_hand + backorder_limit >= allocated + reserved);
      ALTER TABLE stock_level
        ADD COLUMN may_owe boolean NOT NULL DEFAULT false,
        DROP CONSTRAINT stock_level_not_oversold,
        ADD CONSTRAINT stock_level_not_oversold CHECK (may_owe OR on_hand >= allocated + reserved);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE stock DROP CONSTRAINT stock_not_oversold, DROP COLUMN backorder_limit, DROP COLUMN expected_at,
        ADD CONSTRAINT stock_not_oversold CHECK (on_hand >= allocated + reserved);
      ALTER TABLE stock_level DROP CONSTRAINT stock_level_not_oversold, DROP COLUMN may_owe,
        ADD CONSTRAINT stock_level_not_oversold CHECK (on_hand >= allocated + reserved);
    `);
  }
}
