import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Brands as things of their own. The text in `product.brand` stays what is shown and what is written; the database
 * keeps `brand_id` with it, whoever writes, and makes the brand of a text that none is called yet.
 */
export class Brands0016 implements MigrationInterface {
  readonly name = 'Brands1763700000016';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE brand (
        id uuid PRIMARY KEY,
        version integer NOT NULL DEFAULT 1,
        slug text NOT NULL CONSTRAINT brand_slug UNIQUE,
        name text NOT NULL CONSTRAINT brand_name UNIQUE CHECK (name <> ''),
        sort_name text NOT NULL,
        description text,
        logo_url text
      );
      CREATE INDEX brand_by_name ON brand (sort_name, id);

      CREATE FUNCTION name_brand() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.sort_name := fold(NEW.name); RETURN NEW; END $$;
      CREATE TRIGGER brand_is_sorted BEFORE INSERT OR UPDATE OF name ON brand FOR EACH ROW EXECUTE FUNCTION name_brand();

      -- The readable part of a brand's address, made of its name; another one with each try, should it be taken.
      CREATE FUNCTION brand_slug_of(name text, try integer) RETURNS text LANGUAGE sql STABLE AS $$
        SELECT coalesce(nullif(left(trim(BOTH '-' FROM regexp_replace(fold(name), '[^a-z0-9]+', '-', 'g')), 80), ''), 'brand-' || left(md5(name), 8))
          || CASE WHEN try > 1 THEN '-' || try ELSE '' END
      $$;

      ALTER TABLE product ADD brand_id uuid REFERENCES brand;

      CREATE FUNCTION link_brand() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        try integer := 1;
      BEGIN
        NEW.brand := nullif(NEW.brand, '');
        NEW.brand_id := NULL;
        WHILE NEW.brand IS NOT NULL AND NEW.brand_id IS NULL LOOP
          -- Locked, so that a brand that is being renamed or removed is waited for.
          SELECT id INTO NEW.brand_id FROM brand WHERE name = NEW.brand FOR KEY SHARE;
          IF NOT FOUND THEN
            INSERT INTO brand (id, slug, name) VALUES (uuidv7(), brand_slug_of(NEW.brand, try), NEW.brand) ON CONFLICT DO NOTHING;
            try := try + 1;
          END IF;
        END LOOP;
        RETURN NEW;
      END $$;
      -- By its name it comes before what describes the product, so that it is described by the brand that stays.
      CREATE TRIGGER product_brand_is_linked BEFORE INSERT OR UPDATE OF brand, brand_id ON product FOR EACH ROW EXECUTE FUNCTION link_brand();

      CREATE FUNCTION rename_brand() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        UPDATE product SET brand = NEW.name WHERE brand_id = NEW.id;
        RETURN NULL;
      END $$;
      CREATE TRIGGER brand_renames_products AFTER UPDATE OF name ON brand
        FOR EACH ROW WHEN (OLD.name <> NEW.name) EXECUTE FUNCTION rename_brand();

      -- Products are linked, and need not be described anew.
      ALTER TABLE product DISABLE TRIGGER USER;
      ALTER TABLE product ENABLE TRIGGER product_brand_is_linked;
      UPDATE product SET brand_id = NULL WHERE brand IS NOT NULL;
      ALTER TABLE product ENABLE TRIGGER USER;
      CREATE INDEX product_of_brand_newest ON product (brand_id, id DESC) WHERE is_published;
      CREATE INDEX product_of_brand_by_name ON product (brand_id, sort_name, id) WHERE is_published;
      CREATE INDEX product_brand ON product (brand_id);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TRIGGER brand_renames_products ON brand;
      DROP TRIGGER product_brand_is_linked ON product;
      ALTER TABLE product DROP brand_id;
      DROP TABLE brand;
      DROP FUNCTION rename_brand(), link_brand(), brand_slug_of(text, integer), name_brand();
    `);
  }
}
