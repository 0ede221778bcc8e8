import type { EntityManager } from 'typeorm';
import { toUuid } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import type { SearchDocument } from '../../../domain/search/search-document.ts';
import { GIVEN_PRICES, GIVEN_PRODUCTS, GIVEN_TEXTS, LEXEME, NEW_TOKENS, toGiven } from './given-documents.ts';

/** Writes the new beside the old, and counts by how much the use of each token differs. Other tokens are other facts. */
const PRODUCTS = `
  WITH given AS MATERIALIZED (${GIVEN_PRODUCTS}), old AS MATERIALIZED (
    SELECT product_id, tokens FROM search_product WHERE generation = $1::smallint AND product_id = ANY($3::uuid[])
  ), put AS (
    INSERT INTO search_product AS present (generation, product_id, rating, tokens) SELECT $1::smallint, id, rating, tokens FROM given
    ON CONFLICT (generation, product_id) DO UPDATE
    SET rating = excluded.rating, tokens = excluded.tokens, facts = CASE WHEN present.tokens = excluded.tokens THEN present.facts ELSE excluded.facts END
    WHERE (present.rating, present.tokens) IS DISTINCT FROM (excluded.rating, excluded.tokens)
  ), gone AS (
    DELETE FROM search_product WHERE generation = $1::smallint AND product_id = ANY($3::uuid[]) AND NOT product_id IN (SELECT id FROM given)
  )
  INSERT INTO search_token_use AS present (generation, token_id, uses)
  SELECT $1::smallint, token, sum(by) FROM (
    SELECT unnest(tokens) AS token, 1 AS by FROM given UNION ALL SELECT unnest(tokens), -1 FROM old
  ) difference GROUP BY token HAVING sum(by) <> 0
  ON CONFLICT (generation, token_id) DO UPDATE SET uses = present.uses + excluded.uses`;

const PRICES = `
  WITH given AS MATERIALIZED (${GIVEN_PRICES}), put AS (
    INSERT INTO search_price AS present (generation, product_id, currency, lowest) SELECT $1::smallint, id, currency, lowest FROM given
    ON CONFLICT (generation, product_id, currency) DO UPDATE SET lowest = excluded.lowest WHERE present.lowest <> excluded.lowest
  )
  DELETE FROM search_price WHERE generation = $1::smallint AND product_id = ANY($3::uuid[]) AND NOT (product_id, currency) IN (SELECT id, currency FROM given)`;

/** As products, which are written before, with the use of each word. */
const TEXTS = `
  WITH described AS MATERIALIZED (${GIVEN_TEXTS}), old AS MATERIALIZED (
    SELECT locale, words FROM search_text WHERE generation = $1::smallint AND product_id = ANY($3::uuid[])
  ), put AS (
    INSERT INTO search_text AS present (generation, locale, product_id, name, document, words, facts, translated) SELECT $1::smallint, locale, id, name, document, words, facts, translated FROM described
    ON CONFLICT (generation, locale, product_id) DO UPDATE SET name = excluded.name, document = excluded.document, words = excluded.words, facts = excluded.facts, translated = excluded.translated
    WHERE (present.name, present.document, present.facts, present.translated) IS DISTINCT FROM (excluded.name, excluded.document, excluded.facts, excluded.translated)
  ), gone AS (
    DELETE FROM search_text WHERE generation = $1::smallint AND product_id = ANY($3::uuid[]) AND NOT (locale, product_id) IN (SELECT locale, id FROM described)
  )
  INSERT INTO search_vocabulary AS present (generation, locale, word, lexeme, uses)
  SELECT $1::smallint, locale, word, ${LEXEME}, sum(by) FROM (
    SELECT locale, unnest(words) AS word, 1 AS by FROM described UNION ALL SELECT locale, unnest(words), -1 FROM old
  ) difference JOIN search_locale USING (locale) GROUP BY locale, word, configuration HAVING sum(by) <> 0 ORDER BY locale, word
  ON CONFLICT (generation, locale, word) DO UPDATE SET uses = present.uses + excluded.uses`;

/** Puts documents in the place of those of the same products, and takes products out, in the transaction of `manager`. */
export async function putDocuments(manager: EntityManager, generation: number, documents: readonly SearchDocument[], gone: readonly Id<'prod'>[]): Promise<void> {
  const given = toGiven(documents);
  const ids = [...documents.map(({ productId }) => productId), ...gone].map(toUuid);
  await manager.query(NEW_TOKENS, [given]);
  for (const statement of [PRODUCTS, PRICES, TEXTS]) await manager.query(statement, [generation, given, ids]);
  await manager.query('DELETE FROM search_vocabulary WHERE generation = $1::smallint AND uses <= 0', [generation]);
}
