import type { MigrationInterface, QueryRunner } from 'typeorm';

// What this migration makes is taken away by 0071, sort_name apart, and made anew where that one is taken back.

export const CATEGORY_NAMES = `
  -- A category's name and those of all above it.
  CREATE FUNCTION category_names(of uuid) RETURNS text LANGUAGE sql STABLE AS $$
    WITH RECURSIVE path AS (
      SELECT name, parent_id FROM category WHERE id = of
      UNION SELECT above.name, above.parent_id FROM category above JOIN path ON above.id = path.parent_id
    )
    SELECT coalesce(string_agg(name, ' '), '') FROM path
  $$;`;

export const SEARCH_COLUMNS = `
  ALTER TABLE product ADD labels text, ADD document tsvector;
  CREATE TABLE search_word (word text PRIMARY KEY);`;

export const FILL_COLUMNS = `
  UPDATE product SET category_id = category_id;
  ALTER TABLE product ALTER labels SET NOT NULL, ALTER document SET NOT NULL;
  CREATE INDEX product_document ON product USING gin (document);
  CREATE INDEX product_labels ON product USING gin (labels gin_trgm_ops);`;

export const DESCRIBE_PRODUCT = `
  CREATE OR REPLACE FUNCTION describe_product() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE
    shelf text := concat_ws(' ', NEW.brand, category_names(NEW.category_id));
  BEGIN
    NEW.sort_name := fold(NEW.name);
    NEW.labels := fold(concat_ws(' ', NEW.name, shelf));
    NEW.document := setweight(to_tsvector('english', NEW.sort_name), 'A')
      || setweight(to_tsvector('english', fold(shelf)), 'B')
      || setweight(to_tsvector('english', fold(NEW.description)), 'D');
    INSERT INTO search_word
      SELECT word FROM unnest(tsvector_to_array(to_tsvector('simple', NEW.labels || ' ' || fold(NEW.description)))) AS word
      WHERE length(word) BETWEEN 3 AND 30 ORDER BY word ON CONFLICT DO NOTHING;
    RETURN NEW;
  END $$;
  CREATE OR REPLACE TRIGGER product_describes_itself BEFORE INSERT OR UPDATE OF name, brand, description, category_id ON product
    FOR EACH ROW EXECUTE FUNCTION describe_product();`;

export const DESCRIBE_BELOW = `
  CREATE OR REPLACE FUNCTION describe_products_below() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    WITH RECURSIVE below AS (
      SELECT NEW.id UNION SELECT child.id FROM category child JOIN below ON child.parent_id = below.id
    )
    UPDATE product SET category_id = category_id WHERE category_id IN (SELECT id FROM below);
    RETURN NULL;
  END $$;`;

export const FIND_PRODUCTS = `
  -- The published products that every word matches, by the rank of the match. Words that say nothing ("the") are
  -- left out; one that is found as it is spelled is not corrected. The same words always give a product the same
  -- rank, so that a page can continue after it.
  CREATE FUNCTION find_products(words text[]) RETURNS TABLE (id uuid, rank integer) LANGUAGE sql STABLE ROWS 50 AS $$
    WITH spelled AS (
      SELECT word, part, query, EXISTS (
        SELECT FROM product p WHERE p.is_published AND (p.document @@ query OR p.labels LIKE part)
      ) AS is_found
      FROM unnest(words) AS given, fold(given) AS word, plainto_tsquery('english', word) AS whole,
        -- One or two Latin letters are the start and part of too much; in other scripts they are a word.
        LATERAL (SELECT length(word) >= 3 OR octet_length(word) > length(word)) AS long (is_long),
        LATERAL (SELECT CASE WHEN is_long THEN '%' || word || '%' END) AS inside (part),
        LATERAL (SELECT CASE WHEN is_long THEN whole || to_tsquery('english', quote_literal(word) || ':*') ELSE whole END) AS searched (query)
      WHERE numnode(whole) > 0
    ), asked AS (
      SELECT word, part, query, (
        SELECT any_of(plainto_tsquery('english', known.word)) FROM search_word known
        WHERE NOT is_found AND levenshtein_less_equal(left(spelled.word, 31), known.word, 2) <= 2 AND is_slip(spelled.word, known.word)
      ) AS corrected
      FROM spelled
    ), match AS (
      SELECT p.id,
        ts_rank(p.document, asked.query) + ts_rank(p.document, asked.corrected) / 2 + word_similarity(asked.word, p.sort_name) AS rank,
        p.document @@ asked.query OR p.document @@ asked.corrected OR coalesce(p.labels LIKE asked.part, false) AS is_match
      FROM product p CROSS JOIN asked
      WHERE p.is_published AND (
        p.document @@ (SELECT any_of(query || corrected) FROM asked)
        OR p.labels LIKE ANY (ARRAY(SELECT part FROM asked WHERE part IS NOT NULL))
      )
    )
    SELECT match.id, round(100000 * avg(match.rank))::integer FROM match GROUP BY match.id HAVING bool_and(is_match)
  $$;`;

/**
 * What products are found and sorted by. The database keeps it up to date itself, whoever writes:
 *
 * - `sort_name`: the name without case and accents, so that A to Z is the same under every collation;
 * - `document`: name, brand, categories and description, for words in any form (full text);
 * - `labels`: all but the description, for parts of words and scripts without spaces (trigrams);
 * - `search_word`: every word there is, for those that are misspelled.
 */
export class Search0002 implements MigrationInterface {
  readonly name = 'Search1763700000002';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE EXTENSION IF NOT EXISTS pg_trgm;
      CREATE EXTENSION IF NOT EXISTS unaccent;
      CREATE EXTENSION IF NOT EXISTS fuzzystrmatch;

      CREATE FUNCTION fold(text) RETURNS text LANGUAGE sql STABLE STRICT AS $$ SELECT lower(unaccent(normalize($1, NFKC))) $$;

      ${CATEGORY_NAMES}
      ALTER TABLE product ADD sort_name text;
      ${SEARCH_COLUMNS}

      ${DESCRIBE_PRODUCT}
      ${DESCRIBE_BELOW}
      CREATE TRIGGER category_describes_products AFTER UPDATE OF name, parent_id ON category
        FOR EACH ROW EXECUTE FUNCTION describe_products_below();

      ${FILL_COLUMNS}
      ALTER TABLE product ALTER sort_name SET NOT NULL;
      CREATE INDEX product_by_name ON product (sort_name, id) WHERE is_published;

      -- Whether one word can be the other, mistyped: a letter missing, too many or wrong, or two neighbours swapped;
      -- two such slips in a long word. (levenshtein rejects words of more than 255 bytes.)
      CREATE FUNCTION is_slip(asked text, word text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
        SELECT CASE
          WHEN length(asked) NOT BETWEEN 4 AND 30 THEN false
          WHEN levenshtein_less_equal(asked, word, 2) <= CASE WHEN length(asked) < 8 THEN 1 ELSE 2 END THEN true
          WHEN length(asked) <> length(word) OR levenshtein_less_equal(asked, word, 2) > 2 THEN false
          ELSE (SELECT array_agg(letter ORDER BY letter) FROM regexp_split_to_table(asked, '') AS letter)
             = (SELECT array_agg(letter ORDER BY letter) FROM regexp_split_to_table(word, '') AS letter)
        END
      $$;

      CREATE AGGREGATE any_of (tsquery) (SFUNC = tsquery_or, STYPE = tsquery, INITCOND = '');

      ${FIND_PRODUCTS}
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP FUNCTION find_products(text[]), is_slip(text, text);
      DROP AGGREGATE any_of (tsquery);
      DROP TRIGGER category_describes_products ON category;
      DROP TRIGGER product_describes_itself ON product;
      DROP FUNCTION describe_products_below(), describe_product(), category_names(uuid), fold(text);
      DROP TABLE search_word;
      ALTER TABLE product DROP sort_name, DROP labels, DROP document;
      DROP EXTENSION fuzzystrmatch;
      DROP EXTENSION unaccent;
      DROP EXTENSION pg_trgm;
    `);
  }
}
