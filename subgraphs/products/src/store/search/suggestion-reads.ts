import type { EntityManager } from 'typeorm';
import { fromUuid } from '@storegraph/kernel/ids';
import type { RankedSuggestion, Suggestion, SuggestionReads } from '../../domain/search/suggestion.ts';

interface Row {
  kind: Suggestion['kind'];
  id: string | null;
  text: string;
  is_exact: boolean;
  place: number;
}

/** Sorts after every text that goes on after a beginning, byte by byte. */
const END = `U&'\\+10FFFF'`;
const begins = (column: string, beginning: string) => `${column} ~>=~ ${beginning} AND ${column} ~<~ (${beginning} || ${END})`;
/** What parts words in names besides space. */
const spaced = (text: string) => `' ' || translate(${text}, '-/.,()', '      ')`;

/** Of names that begin so, of the most reviewed products and of those with a rare word in their names so many are looked at. */
const CANDIDATES = { beginning: 100, popular: 100, rare: 100 };

/** The parts of the statement below, by what they suggest. */
const PARTS: Readonly<Record<Suggestion['kind'], string>> = { WORD: 'words', CATEGORY: 'categories', BRAND: 'brands', PRODUCT: 'products' };

/** How well a folded name matches, and whether exactly; of what matches in no way there is no row. */
const match = (name: string) => `CROSS JOIN LATERAL (
    SELECT min(CASE WHEN is_corrected THEN 2 ELSE 0 END + CASE WHEN starts_with(${name}, beginning) THEN 0 ELSE 1 END) AS rank, bool_or(${name} = beginning AND NOT is_corrected) AS is_exact
    FROM meant WHERE strpos(${spaced(name)}, ${spaced('beginning')}) > 0
    HAVING count(*) > 0
  ) match`;

/**
 * What was typed ($1) stands for itself and, when no word begins as its last one, for the most used one that it may be
 * a slip of. Each is looked up by the indexes of beginnings; of products, whatever there are, some hundred are looked
 * at: those that begin so, those that are reviewed most, and those with a later word that begins so if that is rare. What
 * looks as if it did nothing (LIMIT 1 or 2) tells the planner how few there are.
 */
const SUGGEST = `
  WITH asked AS MATERIALIZED (
    SELECT state.live AS generation, whole, substring(whole FROM '[^ ]+$') AS last,
      CASE WHEN EXISTS (SELECT FROM search_vocabulary known WHERE known.generation = state.live AND known.locale = $2) THEN $2 ELSE 'EN' END AS language
    FROM (SELECT live FROM search_state LIMIT 1) state CROSS JOIN fold($1) AS whole WHERE whole <> ''
  ), meant AS MATERIALIZED (
    SELECT generation, language, whole AS beginning, last, whole = last AS is_word, false AS is_corrected FROM asked
    UNION ALL
    SELECT generation, language, left(whole, -length(last)) || slip.beginning, slip.beginning, whole = last, true
    FROM asked CROSS JOIN LATERAL (
      SELECT left(known.word, letters) AS beginning
      FROM search_vocabulary known CROSS JOIN generate_series(length(last) - 1, length(last) + 1) AS letters
      WHERE known.generation = asked.generation AND known.locale = language AND ${begins('known.word', 'left(last, 1)')} AND length(known.word) >= letters
        AND levenshtein_less_equal(last, left(known.word, letters), 2) <= 2 AND is_slip(last, left(known.word, letters))
      GROUP BY 1 ORDER BY min(levenshtein(last, left(known.word, letters))), sum(known.uses) DESC, 1 LIMIT 1
    ) slip
    WHERE length(last) BETWEEN 4 AND 30
      AND NOT EXISTS (SELECT FROM search_vocabulary known WHERE known.generation = asked.generation AND known.locale = language AND ${begins('known.word', 'last')})
    LIMIT 2
  ), known AS MATERIALIZED (
    SELECT known.word, known.lexeme, known.uses, meant.is_word, meant.generation, meant.language
    FROM meant JOIN search_vocabulary known ON known.generation = meant.generation AND known.locale = language AND ${begins('known.word', 'last')}
    WHERE coalesce(known.lexeme, '') <> '' AND known.uses > 0
  ), rare AS MATERIALIZED (
    SELECT generation, language, any_of(quote_literal('=' || lexeme)::tsquery) AS query FROM known GROUP BY 1, 2 HAVING sum(uses) <= ${CANDIDATES.rare} LIMIT 1
  ), candidate AS MATERIALIZED (
    SELECT id FROM meant CROSS JOIN LATERAL (
      SELECT id FROM product WHERE is_published AND ${begins('sort_name', 'beginning')} ORDER BY sort_name USING ~<~ LIMIT ${CANDIDATES.beginning}
    ) begun
    UNION SELECT product_id FROM meant CROSS JOIN LATERAL (
      SELECT product_id FROM product_translation WHERE locale = $2 AND sort_name IS NOT NULL AND ${begins('sort_name', 'beginning')} ORDER BY sort_name USING ~<~ LIMIT ${CANDIDATES.beginning}
    ) begun
    UNION (SELECT product_id FROM product_rating ORDER BY review_count DESC LIMIT ${CANDIDATES.popular})
    UNION (SELECT product_id FROM rare JOIN search_text USING (generation) WHERE locale = language AND document @@ query)
  ), products AS (
    SELECT product.id, coalesce(translation.name, product.name) AS text, is_exact, row_number() OVER (ORDER BY rank, rating.review_count DESC NULLS LAST, product.sort_name, product.id) AS place
    FROM candidate JOIN product USING (id)
      LEFT JOIN product_translation translation ON translation.product_id = product.id AND translation.locale = $2
      LEFT JOIN product_rating rating ON rating.product_id = product.id
      ${match('coalesce(translation.sort_name, product.sort_name)')}
    WHERE product.is_published
  ), categories AS (
    SELECT category.id, coalesce(translation.name, category.name) AS text, is_exact, row_number() OVER (ORDER BY rank, coalesce(translation.sort_name, category.sort_name), category.id) AS place
    FROM (
      SELECT id FROM meant JOIN category ON to_tsvector('simple', sort_name) @@ to_tsquery('simple', quote_literal(last) || ':*')
      UNION SELECT category_id FROM meant JOIN category_translation ON to_tsvector('simple', sort_name) @@ to_tsquery('simple', quote_literal(last) || ':*') WHERE locale = $2
    ) named JOIN category USING (id)
      LEFT JOIN category_translation translation ON translation.category_id = category.id AND translation.locale = $2
      ${match('coalesce(translation.sort_name, category.sort_name)')}
  ), brands AS (
    SELECT brand.id, brand.name AS text, is_exact, row_number() OVER (ORDER BY rank, used.uses DESC NULLS LAST, brand.sort_name, brand.id) AS place
    FROM (SELECT DISTINCT id, generation FROM meant JOIN brand ON to_tsvector('simple', sort_name) @@ to_tsquery('simple', quote_literal(last) || ':*')) named JOIN brand USING (id)
      LEFT JOIN search_token token ON token.facet = 'BRAND' AND token.value = brand.name
      LEFT JOIN search_token_use used ON used.generation = named.generation AND used.token_id = token.id
      ${match('brand.sort_name')}
    WHERE EXISTS (SELECT FROM product WHERE product.brand_id = brand.id AND product.is_published)
  ), words AS (
    SELECT NULL::uuid, word, false, row_number() OVER (ORDER BY uses DESC, word) AS place
    FROM (SELECT DISTINCT ON (lexeme) word, uses FROM known WHERE is_word ORDER BY lexeme, uses DESC, word) each
  )
  SELECT * FROM (
    ${Object.entries(PARTS).map(([kind, part]) => `SELECT '${kind}' AS kind, ${part}.* FROM ${part} WHERE place <= $3`).join(' UNION ALL ')}
  ) suggestion (kind, id, text, is_exact, place)`;

/** Suggestions out of the catalogue and the words of its index. */
export function createSuggestionReads(manager: EntityManager): SuggestionReads {
  return {
    suggest: async ({ prefix, locale, first }) => (await manager.query<Row[]>(SUGGEST, [prefix, locale, first])).map(toRanked),
  };
}

function toRanked({ kind, id, text, is_exact: isExact, place }: Row): RankedSuggestion {
  return { isExact, place: Number(place), suggestion: toSuggestion(kind, text, id ?? '') };
}

function toSuggestion(kind: Suggestion['kind'], text: string, uuid: string): Suggestion {
  switch (kind) {
    case 'WORD': return { kind, text, id: null };
    case 'CATEGORY': return { kind, text, id: fromUuid('cat', uuid) };
    case 'BRAND': return { kind, text, id: fromUuid('brand', uuid) };
    case 'PRODUCT': return { kind, text, id: fromUuid('prod', uuid) };
  }
}
