import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Collections: by hand a list of products in an order, by rule all products that conditions hold for. What a rule
 * finds is never written down: it is asked for when it is read, so that no edit of a product has to be followed.
 */
export class Collections0018 implements MigrationInterface {
  readonly name = 'Collections1763700000018';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE collection (
        id uuid PRIMARY KEY,
        version integer NOT NULL DEFAULT 1,
        slug text NOT NULL CONSTRAINT collection_slug UNIQUE,
        name text NOT NULL,
        sort_name text NOT NULL,
        description text,
        image_url text,
        is_published boolean NOT NULL,
        sort text NOT NULL CHECK (sort IN ('MANUAL', 'NEWEST', 'NAME')),
        -- How many of the conditions must hold; null for a collection by hand.
        match text CHECK (match IN ('ALL', 'ANY')),
        CHECK (match IS NULL OR sort <> 'MANUAL')
      );
      CREATE INDEX collection_by_name ON collection (sort_name, id);
      CREATE FUNCTION sort_collection() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.sort_name := fold(NEW.name); RETURN NEW; END $$;
      CREATE TRIGGER collection_is_sorted BEFORE INSERT OR UPDATE OF name ON collection FOR EACH ROW EXECUTE FUNCTION sort_collection();

      CREATE TABLE collection_product (
        collection_id uuid NOT NULL REFERENCES collection ON DELETE CASCADE,
        product_id uuid NOT NULL REFERENCES product ON DELETE CASCADE,
        position integer NOT NULL,
        PRIMARY KEY (collection_id, product_id)
      );
      CREATE INDEX collection_product_in_order ON collection_product (collection_id, position, product_id);
      CREATE INDEX collection_product_of_product ON collection_product (product_id);

      CREATE TABLE collection_condition (
        collection_id uuid NOT NULL REFERENCES collection ON DELETE CASCADE,
        place integer NOT NULL,
        kind text NOT NULL CHECK (kind IN ('CATEGORY', 'BRAND', 'PRICE', 'STOCK', 'ATTRIBUTE', 'OPTION', 'NEW')),
        category_id uuid CONSTRAINT collection_condition_category REFERENCES category,
        brand_id uuid CONSTRAINT collection_condition_brand REFERENCES brand,
        attribute_id uuid CONSTRAINT collection_condition_attribute REFERENCES attribute,
        -- All else that the condition says.
        details jsonb NOT NULL,
        PRIMARY KEY (collection_id, place),
        CHECK ((kind = 'CATEGORY') = (category_id IS NOT NULL) AND (kind = 'BRAND') = (brand_id IS NOT NULL) AND (kind = 'ATTRIBUTE') = (attribute_id IS NOT NULL))
      );
      CREATE INDEX collection_condition_of_category ON collection_condition (category_id) WHERE category_id IS NOT NULL;
      CREATE INDEX collection_condition_of_brand ON collection_condition (brand_id) WHERE brand_id IS NOT NULL;
      CREATE INDEX collection_condition_of_attribute ON collection_condition (attribute_id) WHERE attribute_id IS NOT NULL;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE collection_condition, collection_product, collection; DROP FUNCTION sort_collection()');
  }
}
