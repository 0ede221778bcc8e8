import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What is asked for on every product page is counted when it changes, not when it is asked for: a product that is in
 * every second order has as many companions to look at as one that nobody bought.
 *
 * - `listing`: each product as it is listed, and in how many orders it was bought;
 * - `companion`: in how many orders two products were bought together, once from either side.
 *
 * The database counts itself, whoever writes; `count_anew` is for whoever has written very much.
 */
export class Counts0045 implements MigrationInterface {
  readonly name = 'Counts1763700000045';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE listing (
        product_id uuid PRIMARY KEY,
        category_id uuid,
        brand text,
        is_published boolean NOT NULL DEFAULT false,
        orders integer NOT NULL DEFAULT 0 CHECK (orders >= 0)
      );
      CREATE INDEX listing_of_category ON listing (category_id, orders DESC, product_id) WHERE is_published;
      CREATE INDEX listing_of_brand ON listing (brand, orders DESC, product_id) WHERE is_published;
      CREATE INDEX listing_of_both ON listing (category_id, brand, orders DESC, product_id) WHERE is_published;
      CREATE TABLE companion (
        source_id uuid NOT NULL,
        product_id uuid NOT NULL,
        orders integer NOT NULL CHECK (orders >= 0),
        PRIMARY KEY (source_id, product_id)
      );
      CREATE INDEX companion_of_source ON companion (source_id, orders DESC, product_id);

      -- Always in the same order, so that two that count the same never wait for each other in a circle.
      CREATE FUNCTION list_products(ids uuid[]) RETURNS void LANGUAGE sql AS $$
        INSERT INTO listing (product_id, category_id, brand, is_published)
        SELECT DISTINCT ON (product_id) product_id, category_id, brand, bool_or(is_published) OVER (PARTITION BY product_id)
        FROM variant WHERE product_id = ANY(ids) ORDER BY product_id, is_published DESC, version DESC
        ON CONFLICT (product_id) DO UPDATE SET category_id = excluded.category_id, brand = excluded.brand, is_published = excluded.is_published
        WHERE (listing.category_id, listing.brand, listing.is_published) IS DISTINCT FROM (excluded.category_id, excluded.brand, excluded.is_published)
      $$;
      CREATE FUNCTION list_changed_products() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM list_products(ARRAY(SELECT DISTINCT product_id FROM changed));
        RETURN NULL;
      END $$;
      CREATE TRIGGER variant_listed AFTER INSERT ON variant REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION list_changed_products();
      CREATE TRIGGER variant_relisted AFTER UPDATE ON variant REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION list_changed_products();

      CREATE FUNCTION count_purchases() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO listing (product_id, orders) SELECT product_id, count(*)::int FROM changed GROUP BY product_id ORDER BY product_id
        ON CONFLICT (product_id) DO UPDATE SET orders = listing.orders + excluded.orders;
        INSERT INTO companion (source_id, product_id, orders)
        SELECT source_id, product_id, count(*)::int FROM (
          SELECT own.product_id AS source_id, other.product_id FROM changed own JOIN purchase other USING (order_id) WHERE own.product_id <> other.product_id
          UNION ALL
          -- Seen from the other side, which has not been counted where only this one is new.
          SELECT other.product_id, own.product_id FROM changed own JOIN purchase other USING (order_id)
          WHERE NOT EXISTS (SELECT FROM changed c WHERE c.order_id = other.order_id AND c.product_id = other.product_id)
        ) pair GROUP BY 1, 2 ORDER BY 1, 2
        ON CONFLICT (source_id, product_id) DO UPDATE SET orders = companion.orders + excluded.orders;
        RETURN NULL;
      END $$;
      CREATE FUNCTION uncount_purchases() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM FROM listing WHERE product_id IN (SELECT product_id FROM changed) ORDER BY product_id FOR UPDATE;
        UPDATE listing l SET orders = l.orders - gone.orders
        FROM (SELECT product_id, count(*)::int AS orders FROM changed GROUP BY 1) gone WHERE l.product_id = gone.product_id;
        UPDATE companion c SET orders = c.orders - gone.orders
        FROM (
          SELECT source_id, product_id, count(*)::int AS orders FROM (
            SELECT own.product_id AS source_id, other.product_id FROM changed own JOIN changed other USING (order_id) WHERE own.product_id <> other.product_id
            UNION ALL SELECT own.product_id, other.product_id FROM changed own JOIN purchase other USING (order_id)
            UNION ALL SELECT other.product_id, own.product_id FROM changed own JOIN purchase other USING (order_id)
          ) pair GROUP BY 1, 2
        ) gone WHERE c.source_id = gone.source_id AND c.product_id = gone.product_id;
        RETURN NULL;
      END $$;
      CREATE TRIGGER purchase_counted AFTER INSERT ON purchase REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION count_purchases();
      CREATE TRIGGER purchase_uncounted AFTER DELETE ON purchase REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION uncount_purchases();

      CREATE FUNCTION count_anew() RETURNS void LANGUAGE sql AS $$
        DELETE FROM companion;
        DELETE FROM listing;
        INSERT INTO listing (product_id, orders, category_id, brand, is_published)
        SELECT product_id, coalesce(bought.orders, 0), category_id, brand, coalesce(is_published, false)
        FROM (SELECT product_id, count(*)::int AS orders FROM purchase GROUP BY product_id) bought
        FULL JOIN (
          SELECT DISTINCT ON (product_id) product_id, category_id, brand, bool_or(is_published) OVER (PARTITION BY product_id) AS is_published
          FROM variant ORDER BY product_id, variant.is_published DESC, version DESC
        ) listed USING (product_id);
        INSERT INTO companion (source_id, product_id, orders)
        SELECT own.product_id, other.product_id, count(*)::int FROM purchase own JOIN purchase other USING (order_id) WHERE own.product_id <> other.product_id GROUP BY 1, 2;
      $$;
      SELECT count_anew();
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TRIGGER variant_listed ON variant;
      DROP TRIGGER variant_relisted ON variant;
      DROP TRIGGER purchase_counted ON purchase;
      DROP TRIGGER purchase_uncounted ON purchase;
      DROP FUNCTION list_products(uuid[]), list_changed_products(), count_purchases(), uncount_purchases(), count_anew();
      DROP TABLE companion, listing;
    `);
  }
}
