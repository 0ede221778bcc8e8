import type { MigrationInterface, QueryRunner } from 'typeorm';
import { SEARCH_TERMS } from './0030-search-index.ts';

/** As a part of a full text query, whatever signs it has. */
const quoted = (lexeme: string) => `'''' || replace(replace(${lexeme}, '\\', '\\\\'), '''', '''''') || ''''`;

/** What is known of a word's beginnings and insides when it has at most so many; of more the query itself finds what begins with it. */
const AT_MOST = 50;

/**
 * Searches that hold with a hundred thousand products.
 *
 * - `facts` numbers what a product is filtered and counted by: a new number whenever its tokens change, never given
 *   twice. So what a number stands for can be remembered, and a search asks for the numbers of what matches alone;
 * - `search_terms` is planned once for each connection, and names the words that a beginning stands for, where they are few: a query that has the index look for
 *   all beginnings reads everything that begins so, even where another word is rare.
 */
export class SearchFacts0055 implements MigrationInterface {
  readonly name = 'SearchFacts1763700000055';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE SEQUENCE search_facts AS integer CYCLE;
      ALTER TABLE search_product ADD facts integer NOT NULL DEFAULT 0;
      ALTER TABLE search_text ADD facts integer NOT NULL DEFAULT 0;
      UPDATE search_product SET facts = nextval('search_facts');
      UPDATE search_text t SET facts = p.facts FROM search_product p WHERE p.generation = t.generation AND p.product_id = t.product_id;
      ALTER TABLE search_product ALTER facts SET DEFAULT nextval('search_facts');
      CREATE INDEX search_product_facts ON search_product (generation, facts);

      CREATE INDEX search_vocabulary_stem ON search_vocabulary (generation, locale, lexeme text_pattern_ops);

      CREATE OR REPLACE FUNCTION search_terms(of_generation smallint, of_locale text, words text[])
        RETURNS TABLE (query tsquery, named tsquery, direct tsquery, corrected tsquery, spelled text[], is_corrected boolean) LANGUAGE plpgsql STABLE ROWS 1 AS $$
        #variable_conflict use_column
        BEGIN RETURN QUERY
        WITH asked AS MATERIALIZED (
          SELECT place, word, lexemes, configuration,
            -- One or two Latin letters are the start and part of too much; in other scripts they are a word.
            length(word) >= 3 OR octet_length(word) > length(word) AS is_long,
            replace(replace(replace(word, '\\', '\\\\'), '%', '\\%'), '_', '\\_') AS pattern
          FROM unnest(words) WITH ORDINALITY AS given (given, place), fold(given) AS word, search_locale,
            tsvector_to_array(to_tsvector(configuration, word)) AS lexemes
          WHERE search_locale.locale = of_locale AND cardinality(lexemes) > 0
        ), looked_up AS MATERIALIZED (
          SELECT asked.*,
            EXISTS (SELECT FROM search_vocabulary known WHERE known.generation = of_generation AND known.locale = of_locale AND known.lexeme = ANY (lexemes)) AS is_known,
            -- A word inside others: those of them that most products use.
            ARRAY(
              SELECT known.lexeme FROM search_vocabulary known
              WHERE is_long AND known.generation = of_generation AND known.locale = of_locale AND known.word LIKE '%' || pattern || '%' AND known.lexeme IS NOT NULL
              ORDER BY known.uses DESC, known.word LIMIT ${AT_MOST}
            ) AS inside,
            ARRAY(
              SELECT known.lexeme FROM search_vocabulary known
              WHERE is_long AND known.generation = of_generation AND known.locale = of_locale AND known.lexeme ~>=~ lexemes[1] AND known.lexeme ~<~ (lexemes[1] || chr(1114111))
              LIMIT ${AT_MOST + 1}
            ) AS beginning
          FROM asked
        ), spelled AS MATERIALIZED (
          SELECT looked_up.*, correction.lexemes AS correction, correction.best
          FROM looked_up LEFT JOIN LATERAL (
            SELECT array_agg(slip.lexeme) AS lexemes, (array_agg(slip.word ORDER BY slip.distance, slip.uses DESC, slip.word))[1] AS best
            FROM (
              SELECT known.word, known.lexeme, known.uses, levenshtein(looked_up.word, known.word) AS distance FROM search_vocabulary known
              WHERE NOT is_known AND cardinality(inside) = 0 AND known.generation = of_generation AND known.locale = of_locale AND known.lexeme IS NOT NULL
                AND levenshtein_less_equal(left(looked_up.word, 31), known.word, 2) <= 2 AND is_slip(looked_up.word, known.word)
            ) slip
          ) correction ON true
        ), found AS MATERIALIZED (
          SELECT spelled.*, is_long AND cardinality(beginning) > ${AT_MOST} AS is_beginning_open,
            -- What was asked for may be several at once, in scripts that PostgreSQL takes apart.
            CASE WHEN cardinality(beginning) > ${AT_MOST} THEN inside ELSE inside || beginning END || CASE WHEN cardinality(lexemes) = 1 THEN lexemes ELSE '{}' END AS either
          FROM spelled
        ), written AS MATERIALIZED (
          SELECT found.*, mark, sign.direct, sign.corrected
          FROM found CROSS JOIN (VALUES (''), ('=')) AS marked (mark) CROSS JOIN LATERAL (
            SELECT concat_ws(' | ',
                (SELECT string_agg(${quoted('mark || lexeme')}, ' | ' ORDER BY lexeme) FROM (SELECT DISTINCT lexeme FROM unnest(either) AS lexeme) each),
                CASE WHEN cardinality(lexemes) > 1 THEN (SELECT '(' || string_agg(${quoted('mark || lexeme')}, ' & ') || ')' FROM unnest(lexemes) AS lexeme) END,
                CASE WHEN is_beginning_open THEN ${quoted('mark || lexemes[1]')} || ':*' END
              ) AS direct,
              (SELECT string_agg(${quoted('mark || lexeme')}, ' | ' ORDER BY lexeme) FROM (SELECT DISTINCT lexeme FROM unnest(correction) AS lexeme) each) AS corrected
          ) sign
        )
        SELECT coalesce(string_agg('(' || concat_ws(' | ', direct, corrected) || ')', ' & ' ORDER BY place) FILTER (WHERE mark = ''), '')::tsquery,
          coalesce(string_agg('(' || concat_ws(' | ', direct, corrected) || ')', ' & ' ORDER BY place) FILTER (WHERE mark = '='), '')::tsquery,
          coalesce(string_agg(direct, ' | ' ORDER BY place) FILTER (WHERE mark = ''), '')::tsquery,
          coalesce(string_agg(corrected, ' | ' ORDER BY place) FILTER (WHERE mark = ''), '')::tsquery,
          array_agg(coalesce(best, word) ORDER BY place) FILTER (WHERE mark = ''), bool_or(best IS NOT NULL)
        FROM written;
        END
      $$;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP FUNCTION search_terms(smallint, text, text[]);
      ${SEARCH_TERMS}
      DROP INDEX search_vocabulary_stem;
      DROP INDEX search_product_facts;
      ALTER TABLE search_text DROP facts;
      ALTER TABLE search_product DROP facts;
      DROP SEQUENCE search_facts;
    `);
  }
}
