import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What counts as a change of a product; what the database writes itself to search by does not. */
const SAID = ['slug', 'name', 'description', 'brand', 'category_id', 'image_url', 'is_published', 'deleted_at'];

/**
 * Products and variants that are deleted and yet kept, as orders and stock know of them. What was unique of them can be
 * used again. The database raises the version of a product itself, whoever changes it, so that no change is overlooked.
 */
export class Deletion0010 implements MigrationInterface {
  readonly name = 'Deletion1763700000010';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE product
        ADD version integer NOT NULL DEFAULT 1,
        ADD deleted_at timestamptz,
        ADD CONSTRAINT product_deleted_is_hidden CHECK (deleted_at IS NULL OR NOT is_published),
        DROP CONSTRAINT product_slug_key;
      CREATE UNIQUE INDEX product_slug ON product (slug) WHERE deleted_at IS NULL;
      ALTER TABLE variant ADD deleted_at timestamptz, DROP CONSTRAINT variant_sku_key;
      CREATE UNIQUE INDEX variant_sku ON variant (sku) WHERE deleted_at IS NULL;

      CREATE FUNCTION raise_product() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.version := OLD.version + 1; RETURN NEW; END $$;
      -- By its name it comes after what else writes to the row.
      CREATE TRIGGER product_version_rises BEFORE UPDATE ON product
        FOR EACH ROW WHEN ((${SAID.map((column) => `NEW.${column}`).join()}) IS DISTINCT FROM (${SAID.map((column) => `OLD.${column}`).join()}))
        EXECUTE FUNCTION raise_product();
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TRIGGER product_version_rises ON product;
      DROP FUNCTION raise_product();
      DROP INDEX product_slug, variant_sku;
      ALTER TABLE product DROP CONSTRAINT product_deleted_is_hidden, DROP deleted_at, DROP version, ADD CONSTRAINT product_slug_key UNIQUE (slug);
      ALTER TABLE variant DROP deleted_at, ADD CONSTRAINT variant_sku_key UNIQUE (sku);
    `);
  }
}
