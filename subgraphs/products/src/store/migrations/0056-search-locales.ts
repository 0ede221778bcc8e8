import type { MigrationInterface, QueryRunner } from 'typeorm';

/** As a part of a full text query, whatever signs it has. */
const quoted = (lexeme: string) => `'''' || replace(replace(${lexeme}, '\\', '\\\\'), '''', '''''') || ''''`;
/** What is known of a word's beginnings and insides when it has at most so many; of more the query itself finds what begins with it. */
const AT_MOST = 50;
/** Kana and kanji: written without spaces, so that what a word is nobody can tell by looking. */
const UNSPACED = '[々〆〇ぁ-ゖァ-ヺー一-鿿㐀-䶿]';

/** A table whose rows are about products, and which products those are. */
const MARKING: readonly (readonly [table: string, mark: string])[] = [
  ['product_translation', 'mark_products_of_variants'], ['product_attribute', 'mark_products_of_variants'], ['category_translation', 'mark_products_of_categories'],
];

/**
 * Searches in every language.
 *
 * - a text of a product in another language than English is a row of its own, and its English row says in which others
 *   there is one (`translated`): who searches in German finds German rows, and English ones of what is not translated;
 * - where words have no spaces around them, texts are indexed by every two letters that stand side by side, and a word
 *   is found by its own pairs, one after the other (`search_grams`, `search_operand`);
 * - `search_terms_in` is `search_terms` for several languages: a word that is known in one of them is corrected in none;
 * - what is said of products in other languages and by attributes marks them.
 */
export class SearchLocales0056 implements MigrationInterface {
  readonly name = 'SearchLocales1763700000056';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE search_text ADD translated text[] NOT NULL DEFAULT '{}';

      CREATE FUNCTION search_grams(given text) RETURNS text LANGUAGE sql IMMUTABLE STRICT AS $$
        SELECT CASE WHEN given !~ '${UNSPACED}' THEN given ELSE (
          SELECT string_agg(CASE WHEN run[1] ~ '${UNSPACED}'
            -- The last letter stands alone, so that each letter begins something.
            THEN (SELECT string_agg(substr(run[1], place, 2), ' ' ORDER BY place) FROM generate_series(1, length(run[1])) AS place)
            ELSE run[1] END, ' ' ORDER BY number)
          FROM regexp_matches(given, '${UNSPACED}+|[^${UNSPACED.slice(1)}+', 'g') WITH ORDINALITY AS runs (run, number)
        ) END
      $$;

      -- A word of a search as a part of a query. In names pairs have no place, so there they need not be side by side.
      CREATE FUNCTION search_operand(lexeme text, mark text) RETURNS text LANGUAGE sql IMMUTABLE STRICT AS $$
        SELECT CASE
          WHEN lexeme !~ '${UNSPACED}' THEN ${quoted('mark || lexeme')}
          WHEN length(lexeme) = 1 THEN ${quoted('mark || lexeme')} || ':*'
          ELSE (
            SELECT '(' || string_agg(${quoted('mark || gram')}, CASE mark WHEN '' THEN ' <-> ' ELSE ' & ' END ORDER BY place) || ')'
            FROM regexp_split_to_table(search_grams(lexeme), ' ') WITH ORDINALITY AS grams (gram, place)
            -- What follows the last letter of the word is open.
            WHERE length(gram) > 1 OR gram !~ '${UNSPACED}'
          )
        END
      $$;

      CREATE FUNCTION search_terms_in(of_generation smallint, locales text[], words text[])
        RETURNS TABLE (locale text, query tsquery, named tsquery, direct tsquery, corrected tsquery, spelled text[], is_corrected boolean) LANGUAGE plpgsql STABLE ROWS 2 AS $$
        #variable_conflict use_column
        BEGIN RETURN QUERY
        WITH asked AS MATERIALIZED (
          SELECT language.locale, place, word, is_unspaced, lexemes,
            -- One or two Latin letters are the start and part of too much.
            length(word) >= 3 AND NOT is_unspaced AS is_long,
            replace(replace(replace(word, '\\', '\\\\'), '%', '\\%'), '_', '\\_') AS pattern
          FROM unnest(words) WITH ORDINALITY AS given (given, place), fold(given) AS word, search_locale language,
            LATERAL (SELECT word ~ '${UNSPACED}') AS written (is_unspaced),
            LATERAL (SELECT CASE WHEN is_unspaced THEN ARRAY[word] ELSE tsvector_to_array(to_tsvector(configuration, word)) END) AS read (lexemes)
          WHERE language.locale = ANY (locales) AND cardinality(lexemes) > 0
        ), looked_up AS MATERIALIZED (
          SELECT asked.*,
            EXISTS (
              SELECT FROM search_vocabulary known WHERE NOT is_unspaced AND known.generation = of_generation AND known.locale = asked.locale AND known.lexeme = ANY (lexemes)
            ) OR EXISTS (
              SELECT FROM search_vocabulary known WHERE is_unspaced AND known.generation = of_generation AND known.locale = asked.locale AND known.word LIKE '%' || pattern || '%'
            ) AS is_known,
            -- A word inside others: those of them that most products use.
            ARRAY(
              SELECT known.lexeme FROM search_vocabulary known
              WHERE is_long AND known.generation = of_generation AND known.locale = asked.locale AND known.word LIKE '%' || pattern || '%' AND known.lexeme IS NOT NULL
              ORDER BY known.uses DESC, known.word LIMIT ${AT_MOST}
            ) AS inside,
            ARRAY(
              SELECT known.lexeme FROM search_vocabulary known
              WHERE is_long AND known.generation = of_generation AND known.locale = asked.locale AND known.lexeme ~>=~ lexemes[1] AND known.lexeme ~<~ (lexemes[1] || chr(1114111))
              LIMIT ${AT_MOST + 1}
            ) AS beginning
          FROM asked
        ), known_anywhere AS MATERIALIZED (
          SELECT looked_up.*, bool_or(is_known OR cardinality(inside) > 0) OVER (PARTITION BY place) AS is_known_anywhere FROM looked_up
        ), spelled AS MATERIALIZED (
          SELECT found.*, correction.lexemes AS correction, correction.best
          FROM known_anywhere found LEFT JOIN LATERAL (
            SELECT array_agg(slip.lexeme) AS lexemes, (array_agg(slip.word ORDER BY slip.distance, slip.uses DESC, slip.word))[1] AS best
            FROM (
              SELECT known.word, known.lexeme, known.uses, levenshtein(found.word, known.word) AS distance FROM search_vocabulary known
              WHERE NOT is_known_anywhere AND known.generation = of_generation AND known.locale = found.locale AND known.lexeme IS NOT NULL
                AND levenshtein_less_equal(left(found.word, 31), known.word, 2) <= 2 AND is_slip(found.word, known.word)
            ) slip
          ) correction ON true
        ), written AS MATERIALIZED (
          SELECT spelled.*, mark, sign.direct, sign.corrected
          FROM spelled CROSS JOIN (VALUES (''), ('=')) AS marked (mark) CROSS JOIN LATERAL (
            SELECT concat_ws(' | ',
                (
                  SELECT string_agg(search_operand(lexeme, mark), ' | ' ORDER BY lexeme) FROM (
                    SELECT unnest(inside) AS lexeme UNION SELECT unnest(beginning) WHERE cardinality(beginning) <= ${AT_MOST} UNION SELECT lexemes[1] WHERE cardinality(lexemes) = 1
                  ) either
                ),
                -- What was asked for may be several at once, in scripts that PostgreSQL takes apart.
                CASE WHEN cardinality(lexemes) > 1 THEN (SELECT '(' || string_agg(search_operand(lexeme, mark), ' & ') || ')' FROM unnest(lexemes) AS lexeme) END,
                CASE WHEN cardinality(beginning) > ${AT_MOST} THEN ${quoted('mark || lexemes[1]')} || ':*' END
              ) AS direct,
              (SELECT string_agg(search_operand(lexeme, mark), ' | ' ORDER BY lexeme) FROM (SELECT DISTINCT lexeme FROM unnest(correction) AS lexeme) each) AS corrected
          ) sign
        )
        SELECT written.locale,
          string_agg('(' || concat_ws(' | ', direct, corrected) || ')', ' & ' ORDER BY place) FILTER (WHERE mark = '')::tsquery,
          string_agg('(' || concat_ws(' | ', direct, corrected) || ')', ' & ' ORDER BY place) FILTER (WHERE mark = '=')::tsquery,
          string_agg(direct, ' | ' ORDER BY place) FILTER (WHERE mark = '')::tsquery,
          coalesce(string_agg(corrected, ' | ' ORDER BY place) FILTER (WHERE mark = ''), '')::tsquery,
          array_agg(coalesce(best, word) ORDER BY place) FILTER (WHERE mark = ''), bool_or(best IS NOT NULL)
        FROM written GROUP BY written.locale;
        END
      $$;

      CREATE FUNCTION mark_products_of_categories() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        WITH RECURSIVE below AS (
          SELECT category_id AS id FROM changed UNION SELECT child.id FROM category child JOIN below ON child.parent_id = below.id
        )
        INSERT INTO search_dirty (product_id) SELECT id FROM product WHERE category_id IN (SELECT id FROM below) AND is_published;
        RETURN NULL;
      END $$;
      ${MARKING.flatMap(([table, mark]) => [
        `CREATE TRIGGER ${table}_added_is_searched AFTER INSERT ON ${table} REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION ${mark}();`,
        `CREATE TRIGGER ${table}_changed_is_searched AFTER UPDATE ON ${table} REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION ${mark}();`,
        `CREATE TRIGGER ${table}_removed_is_searched AFTER DELETE ON ${table} REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION ${mark}();`,
      ]).join('\n')}
      -- Whether shoppers are offered to choose by an attribute.
      CREATE FUNCTION mark_products_of_attribute() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO search_dirty (product_id) SELECT DISTINCT product_id FROM product_attribute WHERE attribute_id = NEW.id;
        RETURN NULL;
      END $$;
      CREATE TRIGGER attribute_offered_is_searched AFTER UPDATE ON attribute FOR EACH ROW
        WHEN ((OLD.is_filterable, OLD.code) IS DISTINCT FROM (NEW.is_filterable, NEW.code)) EXECUTE FUNCTION mark_products_of_attribute();

      INSERT INTO search_dirty (product_id)
      SELECT id FROM product WHERE is_published AND (name || ' ' || description) ~ '${UNSPACED}'
      UNION SELECT product_id FROM product_translation UNION SELECT product_id FROM product_attribute
      UNION SELECT product.id FROM product WHERE is_published AND EXISTS (SELECT FROM category_translation);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ${MARKING.flatMap(([table]) => ['added', 'changed', 'removed'].map((what) => `DROP TRIGGER ${table}_${what}_is_searched ON ${table};`)).join('\n')}
      DROP TRIGGER attribute_offered_is_searched ON attribute;
      DROP FUNCTION mark_products_of_attribute(), mark_products_of_categories(), search_terms_in(smallint, text[], text[]), search_operand(text, text), search_grams(text);
      ALTER TABLE search_text DROP translated;
    `);
  }
}
