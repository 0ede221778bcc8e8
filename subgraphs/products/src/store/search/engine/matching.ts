import type { FacetKey } from '../../../domain/search/facet-values.ts';
import type { PriceSpan } from '../../../domain/search/price-buckets.ts';
import type { SearchRequest } from '../../../domain/search/search-request.ts';
import type { LookedUp, Terms } from './look-up.ts';
import type { Give } from './statement.ts';

/** A search whose words and values are looked up. */
export interface Search {
  readonly request: SearchRequest;
  readonly found: LookedUp;
}

/** Which texts match, for FROM, with a condition on each if there is one: `t` has the language, the product, its facts, and where the row lies. Of a product that has a text in the language asked for, no other counts. */
export function matchingTexts(search: Search, query: 'query' | 'named', give: Give, condition: () => string = () => ''): string {
  const { generation, terms } = search.found;
  const parts = (terms ?? []).map((each) => `SELECT t.ctid AS place, t.locale, t.product_id, t.facts FROM ${textsOf(search)} t
    WHERE t.generation = ${generation} AND t.locale = ${give(each.locale, 'text')} AND t.document @@ ${give(each[query], 'tsquery')} ${isElsewhere(search, each, give)} ${condition()}`);
  return `(${parts.join(' UNION ALL ')}) t`;
}

/** The part of the texts that is searched: by its own name, there is less to plan, and a row has one place. */
export const textsOf = ({ found }: Search): string => `search_text_${found.generation}`;

/** English texts are looked at where there is none in the language asked for. */
const isElsewhere = ({ request: { locale } }: Search, terms: Terms, give: Give): string => (terms.locale === locale ? '' : `AND NOT t.translated @> ARRAY[${give(locale, 'text')}]`);

/** Whether the text of a product, given as SQL, matches; null when it has none. */
export const isMatching = (search: Search, productId: string, give: Give): string => `coalesce(${(search.found.terms ?? []).map((each) =>
  `(SELECT t.document @@ ${give(each.query, 'tsquery')} FROM ${textsOf(search)} t WHERE t.generation = ${search.found.generation} AND t.locale = ${give(each.locale, 'text')} AND t.product_id = ${productId} ${isElsewhere(search, each, give)})`).join(', ')})`;

/** The bounds of a span, as conditions on a lowest price, `c`. */
export const boundsOf = (span: PriceSpan | undefined, give: Give): readonly string[] => [
  ...(span?.fromMinor == null ? [] : [`c.lowest >= ${give(span.fromMinor.toString(), 'bigint')}`]),
  ...(span?.toMinor == null ? [] : [`c.lowest <= ${give(span.toMinor.toString(), 'bigint')}`]),
];

/** Which lowest price is that of a product, given as SQL: `c` in the currency of the search. */
export const priceOf = ({ request, found }: Search, productId: string, give: Give): string =>
  `c.generation = ${found.generation} AND c.product_id = ${productId} AND c.currency = ${give(request.currency, 'text')}`;

/** What is chosen, as conditions on a product of the index, `p`: one for each facet. */
export const choicesOf = (search: Search, give: Give, apart?: FacetKey): readonly string[] => [
  ...[...search.found.chosen].filter(([facet]) => facet !== apart).map(([, tokens]) => `p.tokens && ${give(tokens, 'integer[]')}`),
  ...(search.found.span && apart !== priceFacetOf(search)
    ? [`EXISTS (SELECT FROM search_price c WHERE ${[priceOf(search, 'p.product_id', give), ...boundsOf(search.found.span, give)].join(' AND ')})`] : []),
];

/** Whether anything is chosen. */
export const isChoosy = ({ found: { chosen, span }, ...search }: Search, apart?: FacetKey): boolean =>
  [...chosen.keys(), ...(span ? [priceFacetOf(search)] : [])].some((facet) => facet !== apart);

/** The facet that prices of the search are counted in. */
export const priceFacetOf = ({ request }: Pick<Search, 'request'>): FacetKey => `PRICE:${request.currency}`;
