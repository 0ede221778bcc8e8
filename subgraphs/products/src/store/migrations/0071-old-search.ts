import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CATEGORY_NAMES, DESCRIBE_BELOW, DESCRIBE_PRODUCT, FILL_COLUMNS, FIND_PRODUCTS, SEARCH_COLUMNS } from './0002-search.ts';

/**
 * Takes away what products were searched by before there was an index of its own (0030): nobody reads it, and yet each
 * edit paid for it. A category that is renamed or moved marks the products below it, and writes none of them.
 */
export class OldSearch0071 implements MigrationInterface {
  readonly name = 'OldSearch1763700000071';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP FUNCTION find_products(text[]);
      CREATE OR REPLACE FUNCTION describe_product() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.sort_name := fold(NEW.name); RETURN NEW; END $$;
      CREATE OR REPLACE TRIGGER product_describes_itself BEFORE INSERT OR UPDATE OF name ON product FOR EACH ROW EXECUTE FUNCTION describe_product();
      CREATE OR REPLACE FUNCTION describe_products_below() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        WITH RECURSIVE below AS (
          SELECT NEW.id UNION SELECT child.id FROM category child JOIN below ON child.parent_id = below.id
        )
        INSERT INTO search_dirty (product_id) SELECT id FROM product WHERE category_id IN (SELECT id FROM below) AND is_published;
        RETURN NULL;
      END $$;
      DROP FUNCTION category_names(uuid);
      DROP TABLE search_word;
      ALTER TABLE product DROP labels, DROP document;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`${CATEGORY_NAMES}${SEARCH_COLUMNS}${DESCRIBE_PRODUCT}${DESCRIBE_BELOW}${FILL_COLUMNS}${FIND_PRODUCTS}`);
  }
}
