import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What managers narrow their list by, besides the state. */
const NARROWED = { all: '', category: 'category_id, ', brand: 'brand, ' };

/**
 * All products, whatever their state, to list for managers: by when they were changed last (the larger `change_no`, the
 * later; the database counts it itself), and by the beginning of a slug or SKU and any part of a name. Where products
 * that are published are listed by age or name, the indexes of the shop's own lists serve.
 */
export class ManagedProducts0072 implements MigrationInterface {
  readonly name = 'ManagedProducts1763700000072';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE SEQUENCE product_change;
      ALTER TABLE product
        ADD change_no bigint NOT NULL DEFAULT nextval('product_change'),
        ADD state text NOT NULL GENERATED ALWAYS AS (CASE WHEN deleted_at IS NOT NULL THEN 'DELETED' WHEN is_published THEN 'PUBLISHED' ELSE 'UNPUBLISHED' END) STORED;
      ALTER SEQUENCE product_change OWNED BY product.change_no;
      CREATE FUNCTION number_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.change_no := nextval('product_change'); RETURN NEW; END $$;
      -- By its name it comes after whatever raises the version.
      CREATE TRIGGER product_was_changed BEFORE UPDATE ON product FOR EACH ROW WHEN (NEW.version <> OLD.version) EXECUTE FUNCTION number_change();
      ${Object.entries(NARROWED).map(([narrowed, columns]) => `
        CREATE INDEX managed_product_${narrowed}_by_change ON product (${columns}state, change_no DESC);
        CREATE INDEX managed_product_${narrowed}_newest ON product (${columns}state, id DESC) WHERE NOT is_published;
        CREATE INDEX managed_product_${narrowed}_by_name ON product (${columns}state, sort_name, id) WHERE NOT is_published;`).join('\n')}
      CREATE INDEX product_slug_begins ON product (slug text_pattern_ops);
      CREATE INDEX product_name_parts ON product USING gin (sort_name gin_trgm_ops);
      CREATE INDEX variant_sku_begins ON variant (lower(sku) text_pattern_ops);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TRIGGER product_was_changed ON product;
      DROP FUNCTION number_change();
      DROP INDEX product_slug_begins, product_name_parts, variant_sku_begins;
      ALTER TABLE product DROP state, DROP change_no;
    `);
  }
}
