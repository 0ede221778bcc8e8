import { toUuid } from '@storegraph/kernel/ids';
import { facetValuesOf } from '../../../domain/search/facet-values.ts';
import type { SearchDocument } from '../../../domain/search/search-document.ts';

/** Documents as one JSON parameter, `$2`, read by the statements below for generation `$1`. */
const GIVEN = `jsonb_to_recordset($2::jsonb) AS given (id uuid, rating integer, facets jsonb, prices jsonb, texts jsonb)`;

/** Gives facet values that are new a token. */
export const NEW_TOKENS = `
  INSERT INTO search_token (facet, value)
  SELECT DISTINCT facet, value FROM jsonb_to_recordset($1::jsonb) AS given (facets jsonb), jsonb_to_recordset(given.facets) AS each (facet text, value text)
  WHERE NOT EXISTS (SELECT FROM search_token known WHERE known.facet = each.facet AND known.value = each.value)
  ORDER BY facet, value ON CONFLICT DO NOTHING`;

/** What products are filtered and sorted by. */
export const GIVEN_PRODUCTS = `
    SELECT given.id, given.rating, ARRAY(
      SELECT token.id FROM jsonb_to_recordset(given.facets) AS each (facet text, value text) JOIN search_token token USING (facet, value) ORDER BY token.id
    ) AS tokens FROM ${GIVEN}`;

/** Their lowest prices. */
export const GIVEN_PRICES = `
    SELECT given.id, price.key AS currency, price.value::bigint AS lowest FROM ${GIVEN}, jsonb_each_text(given.prices) AS price`;

/** Their words, once the products themselves are in the index. */
export const GIVEN_TEXTS = `
    WITH given AS MATERIALIZED (
    SELECT given.id, text.locale, text.translated, folded.name, folded.labels, folded.description, locale.configuration, product.facts
    FROM ${GIVEN} JOIN search_product product ON product.generation = $1::smallint AND product.product_id = given.id, jsonb_to_recordset(given.texts) AS text (locale text, name text, labels text, description text, translated text[])
      JOIN search_locale locale USING (locale)
      CROSS JOIN LATERAL (SELECT fold(text.name), fold(text.labels), fold(text.description)) AS folded (name, labels, description)
    )
    SELECT id, locale, name, facts, translated,
      setweight(named, 'A') || setweight(to_tsvector(configuration, search_grams(labels)), 'B') || setweight(to_tsvector(configuration, search_grams(description)), 'D')
        || array_to_tsvector(ARRAY(SELECT '=' || lexeme FROM unnest(tsvector_to_array(named)) AS lexeme)) AS document,
      ARRAY(
        SELECT word FROM unnest(tsvector_to_array(to_tsvector('simple', concat_ws(' ', name, labels, description)))) AS word
        WHERE length(word) <= 30 AND (length(word) >= 3 OR octet_length(word) > length(word)) ORDER BY word
      ) AS words
    FROM given CROSS JOIN LATERAL to_tsvector(configuration, search_grams(name)) AS named`;

/** What a word of the vocabulary stands for in a full text query. */
export const LEXEME = '(tsvector_to_array(to_tsvector(configuration, word)))[1]';

/** Documents as the parameter that these statements read. */
export const toGiven = (documents: readonly SearchDocument[]): string => JSON.stringify(documents.map(toJson));

function toJson(document: SearchDocument): object {
  return {
    id: toUuid(document.productId),
    rating: document.rating,
    facets: facetValuesOf(document),
    prices: Object.fromEntries(Object.entries(document.lowestPrices).map(([currency, lowest]) => [currency, lowest.toString()])),
    // In which other languages it is said of the English text: there it is not looked at.
    texts: document.texts.map((text) => ({ ...text, translated: text.locale === 'EN' ? document.texts.map(({ locale }) => locale).filter((locale) => locale !== 'EN').sort() : [] })),
  };
}
