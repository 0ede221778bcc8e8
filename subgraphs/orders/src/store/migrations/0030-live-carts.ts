import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Carts are told of what changes about the variants in them: which those are, and in which carts they lie. */
export class LiveCarts0030 implements MigrationInterface {
  readonly name = 'LiveCarts1763700300000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE variant ADD COLUMN is_told boolean NOT NULL DEFAULT true;
      ALTER TABLE variant_stock ADD COLUMN is_told boolean NOT NULL DEFAULT true;
      CREATE INDEX variant_untold ON variant (id) WHERE NOT is_told;
      CREATE INDEX variant_stock_untold ON variant_stock (variant_id) WHERE NOT is_told;
      CREATE INDEX cart_line_of_variant ON cart_line (variant_id, position DESC);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP INDEX cart_line_of_variant;
      ALTER TABLE variant_stock DROP COLUMN is_told;
      ALTER TABLE variant DROP COLUMN is_told;
    `);
  }
}
