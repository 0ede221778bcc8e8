import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What products are found and sorted by. The database keeps it up to date itself, whoever writes:
 *
 * - `sort_name`: the name without case and accents, so that A to Z is the same under every collation;
 * - `labels`: name, brand and categories, for words that are spelled almost right (trigrams);
 * - `document`: those and the description, for words in any form (full text).
 */
export class Search0002 implements MigrationInterface {
  readonly name = 'Search1763700000002';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE EXTENSION IF NOT EXISTS pg_trgm;
      CREATE EXTENSION IF NOT EXISTS unaccent;

      CREATE FUNCTION fold(text) RETURNS text LANGUAGE sql STABLE STRICT AS $$ SELECT lower(unaccent(normalize($1, NFKC))) $$;

      -- A category's name and those of all above it.
      CREATE FUNCTION category_names(of uuid) RETURNS text LANGUAGE sql STABLE AS $$
        WITH RECURSIVE path AS (
          SELECT name, parent_id FROM category WHERE id = of
          UNION SELECT above.name, above.parent_id FROM category above JOIN path ON above.id = path.parent_id
        )
        SELECT coalesce(string_agg(name, ' '), '') FROM path
      $$;

      ALTER TABLE product ADD sort_name text, ADD labels text, ADD document tsvector;

      CREATE FUNCTION describe_product() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        categories text := category_names(NEW.category_id);
      BEGIN
        NEW.sort_name := fold(NEW.name);
        NEW.labels := fold(concat_ws(' ', NEW.name, NEW.brand, categories));
        NEW.document :=
          setweight(to_tsvector('english', fold(NEW.name)), 'A') ||
          setweight(to_tsvector('english', fold(concat_ws(' ', NEW.brand, categories))), 'B') ||
          setweight(to_tsvector('english', fold(NEW.description)), 'D');
        RETURN NEW;
      END $$;
      CREATE TRIGGER product_describes_itself BEFORE INSERT OR UPDATE OF name, brand, description, category_id ON product
        FOR EACH ROW EXECUTE FUNCTION describe_product();

      CREATE FUNCTION describe_products_below() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        WITH RECURSIVE below AS (
          SELECT NEW.id UNION SELECT child.id FROM category child JOIN below ON child.parent_id = below.id
        )
        UPDATE product SET category_id = category_id WHERE category_id IN (SELECT id FROM below);
        RETURN NULL;
      END $$;
      CREATE TRIGGER category_describes_products AFTER UPDATE OF name, parent_id ON category
        FOR EACH ROW EXECUTE FUNCTION describe_products_below();

      UPDATE product SET category_id = category_id;
      ALTER TABLE product ALTER sort_name SET NOT NULL, ALTER labels SET NOT NULL, ALTER document SET NOT NULL;
      CREATE INDEX product_by_name ON product (sort_name, id) WHERE is_published;
      CREATE INDEX product_document ON product USING gin (document);
      CREATE INDEX product_labels ON product USING gin (labels gin_trgm_ops);

      -- The published products that every word matches, by the rank of the match. The same words always give a
      -- product the same rank, so that a page can continue after it.
      CREATE FUNCTION find_products(words text[]) RETURNS TABLE (id uuid, rank integer)
      LANGUAGE sql STABLE ROWS 50 SET pg_trgm.word_similarity_threshold = 0.5 AS $$
        WITH asked AS (
          SELECT fold(word) AS word, plainto_tsquery('english', fold(word)) AS query FROM unnest(words) AS word
        ), candidate AS (
          SELECT p.id, p.sort_name, p.labels, p.document FROM product p
          WHERE p.is_published AND (
            p.labels %> ANY (ARRAY(SELECT asked.word FROM asked))
            OR p.document @@ (SELECT string_agg(asked.query::text, ' | ')::tsquery FROM asked WHERE numnode(asked.query) > 0)
          )
        ), match AS (
          SELECT c.id,
            coalesce(ts_rank(c.document, a.query), 0) AS full_text,
            word_similarity(a.word, c.sort_name) AS in_name,
            word_similarity(a.word, c.labels) AS in_labels,
            c.document @@ a.query OR a.word <% c.labels AS is_match
          FROM candidate c CROSS JOIN asked a
        )
        SELECT match.id, round(100000 * avg(full_text + in_name + in_labels / 2))::integer
        FROM match GROUP BY match.id HAVING bool_and(is_match)
      $$;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP FUNCTION find_products(text[]);
      DROP TRIGGER category_describes_products ON category;
      DROP TRIGGER product_describes_itself ON product;
      DROP FUNCTION describe_products_below(), describe_product(), category_names(uuid), fold(text);
      ALTER TABLE product DROP sort_name, DROP labels, DROP document;
      DROP EXTENSION unaccent;
      DROP EXTENSION pg_trgm;
    `);
  }
}
