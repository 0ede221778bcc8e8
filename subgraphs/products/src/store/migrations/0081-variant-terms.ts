import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a piece weighs and how it is taxed: of a variant, or of all variants of a product that say nothing else. */
export class VariantTerms0081 implements MigrationInterface {
  readonly name = 'VariantTerms1763700000081';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ${['product', 'variant'].map((table) => `
        ALTER TABLE ${table}
          ADD weight_grams integer CHECK (weight_grams BETWEEN 0 AND 1000000),
          ADD tax_category text CHECK (tax_category IN ('STANDARD', 'REDUCED', 'SUPER_REDUCED', 'ZERO'));`).join('')}
      CREATE TRIGGER product_version_rises_with_terms BEFORE UPDATE ON product
        FOR EACH ROW WHEN ((NEW.weight_grams, NEW.tax_category) IS DISTINCT FROM (OLD.weight_grams, OLD.tax_category) AND NEW.version = OLD.version)
        EXECUTE FUNCTION raise_product();
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TRIGGER product_version_rises_with_terms ON product;
      ALTER TABLE product DROP weight_grams, DROP tax_category;
      ALTER TABLE variant DROP weight_grams, DROP tax_category;
    `);
  }
}
