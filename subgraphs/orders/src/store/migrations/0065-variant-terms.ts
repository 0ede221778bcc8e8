import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a piece of a variant weighs and how it is taxed, where products says more of it than its category's terms; and what a piece of an order's line weighed. */
export class VariantTerms0065 implements MigrationInterface {
  readonly name = 'VariantTerms1763700650000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE variant
        ADD weight_grams integer CHECK (weight_grams >= 0),
        ADD tax_category text CHECK (tax_category IN ('STANDARD', 'REDUCED', 'SUPER_REDUCED', 'ZERO'));
      -- Null for what was ordered before it was kept.
      ALTER TABLE order_line ADD weight_grams integer CHECK (weight_grams >= 0);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE order_line DROP weight_grams; ALTER TABLE variant DROP weight_grams, DROP tax_category');
  }
}
