import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The options of a product, in their order: `[{"name": "Size", "values": ["S", "M"]}]`. None: what its variants say. */
export class Options0011 implements MigrationInterface {
  readonly name = 'Options1763700000011';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE product ADD options jsonb NOT NULL DEFAULT '[]';
      CREATE TRIGGER product_version_rises_with_options BEFORE UPDATE ON product
        FOR EACH ROW WHEN (NEW.options <> OLD.options AND NEW.version = OLD.version) EXECUTE FUNCTION raise_product();
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER product_version_rises_with_options ON product; ALTER TABLE product DROP options');
  }
}
