import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The tables of the index that have a part for each of the two generations. */
const PARTS = ['search_product', 'search_price', 'search_text'];

/** What looks words up, as it was at first (0055 does it in another way). */
export const SEARCH_TERMS = `
  -- What words of a search stand for in the index: each found as it is spelled, or else corrected. Words that say
  -- nothing ("the") are left out. Empty queries: no word is left. "named" looks for the same words in names alone.
  CREATE FUNCTION search_terms(of_generation smallint, of_locale text, words text[])
    RETURNS TABLE (query tsquery, named tsquery, direct tsquery, corrected tsquery, spelled text[], is_corrected boolean) LANGUAGE sql STABLE AS $$
    WITH asked AS (
      SELECT place, word, whole, configuration,
        -- One or two Latin letters are the start and part of too much; in other scripts they are a word.
        length(word) >= 3 OR octet_length(word) > length(word) AS is_long
      FROM unnest(words) WITH ORDINALITY AS given (given, place), fold(given) AS word,
        search_locale, plainto_tsquery(configuration, word) AS whole
      WHERE search_locale.locale = of_locale AND numnode(whole) > 0
    ), looked_up AS (
      SELECT asked.*,
        CASE WHEN is_long THEN whole || to_tsquery(configuration, quote_literal(word) || ':*') ELSE whole END AS beginning,
        -- A word inside others: those of them that most products use.
        (SELECT any_of(plainto_tsquery(configuration, known.word)) FROM (
          SELECT known.word FROM search_vocabulary known
          WHERE is_long AND known.generation = of_generation AND known.locale = of_locale
            AND known.word LIKE '%' || replace(replace(replace(asked.word, '\\', '\\\\'), '%', '\\%'), '_', '\\_') || '%'
          ORDER BY known.uses DESC, known.word LIMIT 50
        ) known) AS inside,
        EXISTS (
          SELECT FROM search_vocabulary known
          WHERE known.generation = of_generation AND known.locale = of_locale AND known.lexeme = ANY (tsvector_to_array(to_tsvector(configuration, asked.word)))
        ) AS is_known
      FROM asked
    ), corrected AS (
      SELECT looked_up.*, correction.query AS correction, correction.best
      FROM looked_up LEFT JOIN LATERAL (
        SELECT any_of(plainto_tsquery(configuration, slip.word)) AS query, (array_agg(slip.word ORDER BY slip.distance, slip.uses DESC, slip.word))[1] AS best
        FROM (
          SELECT known.word, known.uses, levenshtein(looked_up.word, known.word) AS distance FROM search_vocabulary known
          WHERE NOT is_known AND numnode(inside) = 0 AND known.generation = of_generation AND known.locale = of_locale
            AND levenshtein_less_equal(left(looked_up.word, 31), known.word, 2) <= 2 AND is_slip(looked_up.word, known.word)
        ) slip
      ) correction ON true
    )
    SELECT sought.query, regexp_replace(sought.query::text, '''((?:[^'']|'''')+)''', '''=\\1''', 'g')::tsquery, sought.direct, sought.corrected, sought.spelled, sought.is_corrected
    FROM (
      SELECT all_of(beginning || inside || correction) AS query,
        any_of(beginning || inside) AS direct, any_of(correction) AS corrected,
        array_agg(coalesce(best, word) ORDER BY place) AS spelled, bool_or(best IS NOT NULL) AS is_corrected
      FROM corrected
    ) sought
  $$;`;

/**
 * The index that products are searched in, beside the catalogue. It has two generations: searches read the live one
 * (`search_state.live`) while another can be built. While `search_state.is_paused` nothing is indexed, and all is marked.
 *
 * - `search_product`: what a product is filtered, counted and sorted by; `tokens` are the ids of its facet values;
 * - `search_price`: its lowest price in each currency;
 * - `search_text`: its words in one language, those of its name also with a `=` before them, so that one index
 *   finds words in names apart from words anywhere;
 * - `search_vocabulary`: every word there is and how many products use it, for those that are misspelled;
 * - `search_token`: every facet value there ever was, with an id that stays; `search_token_use`: how many products have it;
 * - `search_dirty`: the products that changed since they were indexed. Rows are only ever added and taken away, so
 *   that nobody who sells waits for somebody who indexes.
 */
export class SearchIndex0030 implements MigrationInterface {
  readonly name = 'SearchIndex1763700000030';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE search_locale (locale text PRIMARY KEY, configuration regconfig NOT NULL);
      INSERT INTO search_locale VALUES ('EN', 'english'), ('DE', 'german'), ('FR', 'french'), ('ES', 'spanish'), ('JA', 'simple');

      CREATE TABLE search_state (
        is_one boolean PRIMARY KEY DEFAULT true CHECK (is_one),
        live smallint NOT NULL CHECK (live IN (0, 1)),
        is_paused boolean NOT NULL DEFAULT false
      );
      INSERT INTO search_state (live) VALUES (0);

      CREATE TABLE search_product (
        generation smallint NOT NULL,
        product_id uuid NOT NULL,
        rating integer NOT NULL,
        tokens integer[] NOT NULL,
        PRIMARY KEY (generation, product_id)
      ) PARTITION BY LIST (generation);
      CREATE INDEX search_product_rating ON search_product (generation, rating, product_id);
      CREATE INDEX search_product_tokens ON search_product USING gin (tokens);
      CREATE TABLE search_price (
        generation smallint NOT NULL,
        product_id uuid NOT NULL,
        currency text NOT NULL,
        lowest bigint NOT NULL,
        PRIMARY KEY (generation, product_id, currency)
      ) PARTITION BY LIST (generation);
      CREATE INDEX search_price_lowest ON search_price (generation, currency, lowest, product_id);
      CREATE TABLE search_text (
        generation smallint NOT NULL,
        locale text NOT NULL REFERENCES search_locale,
        product_id uuid NOT NULL,
        name text NOT NULL,
        document tsvector NOT NULL,
        words text[] NOT NULL,
        PRIMARY KEY (generation, locale, product_id)
      ) PARTITION BY LIST (generation);
      CREATE INDEX search_text_document ON search_text USING gin (document);
      ${PARTS.flatMap((table) => [0, 1].map((part) => `CREATE TABLE ${table}_${part} PARTITION OF ${table} FOR VALUES IN (${part});`)).join('\n')}

      CREATE TABLE search_vocabulary (
        generation smallint NOT NULL,
        locale text NOT NULL,
        word text NOT NULL,
        lexeme text,
        uses integer NOT NULL,
        PRIMARY KEY (generation, locale, word)
      );
      CREATE INDEX search_vocabulary_beginning ON search_vocabulary (generation, locale, word text_pattern_ops);
      CREATE INDEX search_vocabulary_lexeme ON search_vocabulary (generation, locale, lexeme);
      CREATE INDEX search_vocabulary_unused ON search_vocabulary (generation) WHERE uses <= 0;
      CREATE INDEX search_vocabulary_inside ON search_vocabulary USING gin (word gin_trgm_ops);

      CREATE TABLE search_token (
        id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        facet text NOT NULL,
        value text NOT NULL,
        UNIQUE (facet, value)
      );
      CREATE TABLE search_token_use (
        generation smallint NOT NULL,
        token_id integer NOT NULL REFERENCES search_token,
        uses integer NOT NULL,
        PRIMARY KEY (generation, token_id)
      );

      CREATE TABLE search_dirty (seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, product_id uuid NOT NULL);
      CREATE FUNCTION wake_indexer() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NOTIFY search_dirty; RETURN NULL; END $$;
      CREATE TRIGGER search_dirty_wakes_indexer AFTER INSERT ON search_dirty FOR EACH STATEMENT EXECUTE FUNCTION wake_indexer();

      -- Whoever writes to the catalogue, in whichever way, marks what it changes. A category that is renamed or moved
      -- writes its products anew (category_describes_products), so they are marked too.
      CREATE FUNCTION mark_products() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO search_dirty (product_id) SELECT id FROM changed;
        RETURN NULL;
      END $$;
      CREATE FUNCTION mark_products_of_variants() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO search_dirty (product_id) SELECT DISTINCT product_id FROM changed;
        RETURN NULL;
      END $$;
      CREATE FUNCTION mark_products_of_variant_facts() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO search_dirty (product_id) SELECT DISTINCT variant.product_id FROM changed JOIN variant ON variant.id = changed.variant_id;
        RETURN NULL;
      END $$;
      ${[['product', 'mark_products'], ['variant', 'mark_products_of_variants'], ['price', 'mark_products_of_variant_facts']].flatMap(([table, mark]) => [
        `CREATE TRIGGER ${table}_added_is_searched AFTER INSERT ON ${table} REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION ${mark}();`,
        `CREATE TRIGGER ${table}_changed_is_searched AFTER UPDATE ON ${table} REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION ${mark}();`,
        `CREATE TRIGGER ${table}_removed_is_searched AFTER DELETE ON ${table} REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION ${mark}();`,
      ]).join('\n')}

      -- Stock changes with every order; only its first and its last piece matter.
      CREATE FUNCTION mark_product_of_stock() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO search_dirty (product_id) SELECT product_id FROM variant WHERE id = NEW.variant_id;
        RETURN NULL;
      END $$;
      CREATE TRIGGER stock_added_is_searched AFTER INSERT ON stock REFERENCING NEW TABLE AS changed
        FOR EACH STATEMENT EXECUTE FUNCTION mark_products_of_variant_facts();
      CREATE TRIGGER stock_come_or_gone_is_searched AFTER UPDATE ON stock FOR EACH ROW
        WHEN ((OLD.on_hand > OLD.allocated + OLD.reserved) IS DISTINCT FROM (NEW.on_hand > NEW.allocated + NEW.reserved))
        EXECUTE FUNCTION mark_product_of_stock();

      CREATE AGGREGATE all_of (tsquery) (SFUNC = tsquery_and, STYPE = tsquery, INITCOND = '');

      ${SEARCH_TERMS}

      INSERT INTO search_dirty (product_id) SELECT id FROM product WHERE is_published;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ${['product', 'variant', 'price'].flatMap((table) => ['added', 'changed', 'removed'].map((what) => `DROP TRIGGER ${table}_${what}_is_searched ON ${table};`)).join('\n')}
      DROP TRIGGER stock_added_is_searched ON stock;
      DROP TRIGGER stock_come_or_gone_is_searched ON stock;
      DROP FUNCTION search_terms(smallint, text, text[]), mark_product_of_stock(), mark_products_of_variant_facts(), mark_products_of_variants(), mark_products();
      DROP AGGREGATE all_of (tsquery);
      DROP TABLE search_dirty, search_token_use, search_token, search_vocabulary, search_text, search_price, search_product, search_state, search_locale;
      DROP FUNCTION wake_indexer();
    `);
  }
}
