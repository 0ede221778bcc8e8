import type { FacetKey } from '../../../domain/search/facet-values.ts';
import type { SearchSort } from '../../../domain/search/search-request.ts';
import { boundsOf, choicesOf, isChoosy, isMatching, matchingTexts, priceFacetOf, textsOf } from './matching.ts';
import type { Search } from './matching.ts';
import { write } from './statement.ts';
import type { Give, Statement } from './statement.ts';

/** So many of those that match in their names, and so many of those that match at all, are ranked. */
const RANKED = 500;
/** Up to so many matches are sorted; where there are more, the order asked for is walked along, and a page is soon full. */
const SORTED = 2_000;
/** Up to so many are told to be counted along with the first page, whether or not they will be. */
const COUNTED = 2_000;

type Order = Exclude<SearchSort, 'RELEVANCE'>;

/** By what results are sorted, and in which direction; of two with the same key the id decides, in the same direction. */
const ORDERS: Readonly<Record<Order, { readonly by: 'price' | 'rating' | 'id'; readonly direction: 'ASC' | 'DESC' }>> = {
  PRICE_ASC: { by: 'price', direction: 'ASC' },
  PRICE_DESC: { by: 'price', direction: 'DESC' },
  RATING: { by: 'rating', direction: 'DESC' },
  // Ids are UUIDv7: later ones are larger.
  NEWEST: { by: 'id', direction: 'DESC' },
};

/** Where the key of an order is found: in which rows of the index, in which columns, of which types. */
const KEYS = {
  price: { table: 'search_price c', id: 'c.product_id', place: ['c.lowest', 'c.product_id'], types: ['bigint', 'uuid'] },
  rating: { table: 'search_product p', id: 'p.product_id', place: ['p.rating', 'p.product_id'], types: ['integer', 'uuid'] },
  id: { table: 'search_product p', id: 'p.product_id', place: ['p.product_id'], types: ['uuid'] },
} as const;

/** The next `limit` hits after a position, each with its sort key. */
export function pageStatement(search: Search, limit: number, after: readonly (string | number)[] | undefined): Statement {
  const { sort } = search.request;
  return sort === 'RELEVANCE' ? rankedPage(search, limit, after) : sortedPage(search, sort, limit, after);
}

/**
 * Where few match they are looked up and sorted; where many do, the order is walked along until the page is full. How
 * many that are only the index knows: the planner takes words for independent of each other.
 */
function sortedPage(search: Search, sort: Order, limit: number, after: readonly (string | number)[] | undefined): Statement {
  return write((give) => {
    const { by, direction } = ORDERS[sort];
    const { table, id, place, types } = KEYS[by];
    const { generation, terms } = search.found;
    const key = place.length > 1 ? place[0] : 'NULL';
    const beyond = after ? [`(${place.join(', ')}) ${direction === 'ASC' ? '>' : '<'} (${after.map((part, index) => give(part, types[index] ?? '')).join(', ')})`] : [];
    const order = `ORDER BY ${place.map((part) => `${part} ${direction}`).join(', ')} LIMIT ${limit}`;
    // A price that is looked up anyway is compared right there.
    const apart = by === 'price' ? priceFacetOf(search) : undefined;
    const prices = by === 'price' ? [`c.currency = ${give(search.request.currency, 'text')}`, ...boundsOf(search.request.filters.price, give)] : [];
    const row = (more: readonly string[]) => [`${table.slice(-1)}.generation = ${generation}`, ...prices, ...more].join(' AND ');
    const isNarrowed = terms !== null || isChoosy(search, apart);
    if (!isNarrowed) return `SELECT ${id} AS product_id, ${key} AS sort_key FROM ${table} WHERE ${row(beyond)} ${order}`;

    const sorted = `SELECT ${id} AS product_id, ${key} AS sort_key FROM few CROSS JOIN LATERAL (
      SELECT * FROM ${table} WHERE ${row([`${id} = few.product_id`, ...beyond])} OFFSET 0) ${table.slice(-1)} WHERE (SELECT count(*) FROM few) <= ${SORTED} ${order}`;
    const walked = `SELECT ${id} AS product_id, ${key} AS sort_key FROM ${table}
      WHERE ${row([...beyond, ...(terms ? [isMatching(search, id, give)] : []), ...isChosen(search, by, give, apart), `(SELECT count(*) FROM few) > ${SORTED}`])} ${order}`;
    return `WITH few AS MATERIALIZED (SELECT product_id FROM ${matching(search, 'query', give, apart)} LIMIT ${SORTED + 1})
      SELECT product_id, sort_key FROM (${sorted}) sorted UNION ALL SELECT product_id, sort_key FROM (${walked}) walked`;
  });
}

/** What is chosen, as conditions that are looked at row by row along an order. */
function isChosen(search: Search, by: keyof typeof KEYS, give: Give, apart: FacetKey | undefined): readonly string[] {
  if (!isChoosy(search, apart)) return [];
  const choices = choicesOf(search, give, apart);
  return by === 'price' ? [`(SELECT ${choices.join(' AND ')} FROM search_product p WHERE p.generation = ${search.found.generation} AND p.product_id = c.product_id)`] : choices;
}

/**
 * Ranks no more than the newest so many that match: that of a word that half the shop is called by, all are as good as
 * each other, is not worth reading them all. A first page tells in a last row the facts of all that match, since they
 * are at hand: where nothing narrows them, that is what is counted.
 */
function rankedPage(search: Search, limit: number, after: readonly (string | number)[] | undefined): Statement {
  return write((give) => {
    const { terms } = search.found;
    if (!terms) throw new Error('Only what words find has a rank.');
    const newest = (from: string) => `(SELECT place, locale, product_id FROM ${from} ORDER BY product_id DESC LIMIT ${RANKED})`;
    // Where no more match than are ranked, those that match in their names are among them.
    const named = `(SELECT place, locale, product_id FROM ${matching(search, 'named', give)} WHERE (SELECT count(*) FROM matching) > ${RANKED}) named`;
    const meant = terms.map(({ locale, direct, corrected, spelled }) => `(${[give(locale, 'text'), give(direct, 'tsquery'), give(corrected, 'tsquery'), give(spelled, 'text[]')].join(', ')})`);
    const beyond = after ? `WHERE (rank, product_id) < (${give(after[0], 'integer')}, ${give(after[1], 'uuid')})` : '';
    // Word by word rather than as a set: there may be hundreds of rows, and a set is made anew for each.
    const most = Math.max(...terms.map(({ spelled }) => spelled.length));
    const likeness = Array.from({ length: most }, (_, index) => `meant.spelled[${index + 1}]`).map((word) =>
      `CASE WHEN strpos(' ' || t.name || ' ', ' ' || ${word} || ' ') > 0 THEN 1 ELSE coalesce(word_similarity(${word}, t.name), 0) END`);
    const facts = after || isChoosy(search) ? '' : `UNION ALL
      SELECT NULL, NULL, string_agg(int4send(facts), ''::bytea) FROM matching WHERE (SELECT count(*) FROM matching) <= ${COUNTED} HAVING count(*) > 0`;
    return `WITH matching AS MATERIALIZED (SELECT place, locale, product_id, facts FROM ${matching(search, 'query', give)}),
      candidate AS (${newest('matching')} UNION ${newest(named)}),
      ranked AS (
        SELECT t.product_id, round(100000 * (ts_rank(t.document, meant.direct) + ts_rank(t.document, meant.corrected) / 2
          + (${likeness.join(' + ')}) / cardinality(meant.spelled)))::integer AS rank
        FROM candidate JOIN (VALUES ${meant.join(', ')}) AS meant (locale, direct, corrected, spelled) USING (locale)
          CROSS JOIN LATERAL (SELECT * FROM ${textsOf(search)} t WHERE t.ctid = candidate.place OFFSET 0) t
      )
      (SELECT product_id, rank AS sort_key, NULL::bytea AS facts FROM ranked ${beyond} ORDER BY rank DESC, product_id DESC LIMIT ${limit}) ${facts}`;
  });
}

/** What matches in the words, if there are any, and in all that is chosen: for FROM, with a `product_id`. */
function matching(search: Search, query: 'query' | 'named', give: Give, apart?: FacetKey): string {
  const chosen = () => `search_product p WHERE p.generation = ${search.found.generation} AND ${choicesOf(search, give, apart).join(' AND ')}`;
  if (!search.found.terms) return `(SELECT p.product_id FROM ${chosen()}) p`;
  return matchingTexts(search, query, give, isChoosy(search, apart) ? () => `AND EXISTS (SELECT FROM ${chosen()} AND p.product_id = t.product_id)` : undefined);
}
