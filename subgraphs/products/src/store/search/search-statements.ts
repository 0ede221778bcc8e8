import type { FacetKey } from '../../domain/search/facet-values.ts';
import type { SearchRequest, SearchSort } from '../../domain/search/search-request.ts';
import type { LookedUp } from './look-up.ts';

/** A statement to be sent, with its parameters. */
export interface Statement {
  readonly sql: string;
  readonly parameters: unknown[];
}

/** So many of those that match in their names, and so many of those that match at all, are ranked. */
const RANKED = 500;

/** Adds a parameter, and says how the statement refers to it. */
type Give = (value: unknown, type: string) => string;

/** What is common to the statements of a search. */
interface Search {
  readonly request: SearchRequest;
  readonly found: LookedUp;
}

/** By what results are sorted: where the key comes from, and its direction. Of two with the same key the id decides, in the same direction. */
const ORDERS: Readonly<Record<Exclude<SearchSort, 'RELEVANCE'>, { readonly key: string | null; readonly type: string; readonly direction: 'ASC' | 'DESC' }>> = {
  PRICE_ASC: { key: 'c.lowest', type: 'bigint', direction: 'ASC' },
  PRICE_DESC: { key: 'c.lowest', type: 'bigint', direction: 'DESC' },
  RATING: { key: 'p.rating', type: 'integer', direction: 'DESC' },
  // Ids are UUIDv7: later ones are larger.
  NEWEST: { key: null, type: '', direction: 'DESC' },
};

/** The next `limit` hits after a position, each with its sort key. Values are parameters: the server plans with what they are, since it matters whether a word is rare. */
export function pageStatement(search: Search, limit: number, after: readonly (string | number)[] | undefined): Statement {
  const { sort } = search.request;
  return sort === 'RELEVANCE' ? rankedPage(search, limit, after) : sortedPage(search, sort, limit, after);
}

function sortedPage(search: Search, sort: keyof typeof ORDERS, limit: number, after: readonly (string | number)[] | undefined): Statement {
  return write((give) => {
    const { key, type, direction } = ORDERS[sort];
    const { where } = conditions(search, give);
    const { generation } = search.found;
    const priced = key === 'c.lowest' ? `JOIN search_price c ON c.generation = ${generation} AND c.product_id = p.product_id AND c.currency = ${give(search.request.currency, 'text')}` : '';
    const id = priced ? 'c.product_id' : 'p.product_id';
    const place = key === null ? [id] : [key, id];
    const types = key === null ? ['uuid'] : [type, 'uuid'];
    const beyond = after ? `AND (${place.join(', ')}) ${direction === 'ASC' ? '>' : '<'} (${after.map((part, index) => give(part, types[index] ?? '')).join(', ')})` : '';
    return `SELECT p.product_id, ${key ?? 'NULL'} AS sort_key FROM search_product p ${priced} WHERE ${where()} ${beyond}
      ORDER BY ${place.map((part) => `${part} ${direction}`).join(', ')} LIMIT ${limit}`;
  });
}

/** Ranks no more than the newest so many that match: that of a word that half the shop is called by, all are as good as each other, is not worth reading them all. */
function rankedPage(search: Search, limit: number, after: readonly (string | number)[] | undefined): Statement {
  return write((give) => {
    const { texts, narrowed, terms } = conditions(search, give);
    const { generation } = search.found;
    const filters = narrowed();
    const among = filters.length === 0 ? '' : `AND EXISTS (SELECT FROM search_product p WHERE p.generation = ${generation} AND p.product_id = t.product_id AND ${filters.join(' AND ')})`;
    const candidates = (query: string) => `(SELECT product_id FROM (SELECT t.product_id FROM ${texts(query)} ${among} ${lookedUpFirst(terms)}) matching ORDER BY product_id DESC LIMIT ${RANKED})`;
    const [direct, corrected] = [give(terms.direct, 'tsquery'), give(terms.corrected, 'tsquery')];
    const beyond = after ? `WHERE (rank, product_id) < (${give(after[0], 'integer')}, ${give(after[1], 'uuid')})` : '';
    return `WITH candidate AS (${candidates(terms.named)} UNION ${candidates(terms.query)}),
      ranked AS (
        SELECT t.product_id, round(100000 * (ts_rank(t.document, ${direct}) + ts_rank(t.document, ${corrected}) / 2 + (
          SELECT avg(word_similarity(word, t.name)) FROM unnest(${give(terms.spelled, 'text[]')}) AS word
        )))::integer AS rank
        FROM candidate JOIN search_text t ON t.generation = ${generation} AND t.locale = ${give(search.request.locale, 'text')} AND t.product_id = candidate.product_id
      )
      SELECT product_id, rank AS sort_key FROM ranked ${beyond} ORDER BY rank DESC, product_id DESC LIMIT ${limit}`;
  });
}

/** How many match. */
export function countStatement(search: Search): Statement {
  return write((give) => `SELECT count(*)::int AS count FROM search_product p WHERE ${conditions(search, give).where()}`);
}

/** How many products have each value: one part for the facets that nothing is chosen in, and one for each other, which its own choice does not narrow. */
export function facetStatement(search: Search): Statement {
  return write((give) => {
    const { where } = conditions(search, give);
    const { request: { currency, filters }, found: { generation, terms, chosen } } = search;
    const own: readonly FacetKey[] = [...chosen.keys(), ...(filters.price ? [priceFacetOf(search)] : [])];
    const counted = (apart?: FacetKey) =>
      // How many products have a value is known beforehand where nothing else narrows.
      !terms && own.every((facet) => facet === apart)
        ? `SELECT token_id, uses FROM search_token_use WHERE generation = ${generation}`
        : `SELECT token_id, count(*) AS uses FROM search_product p CROSS JOIN LATERAL unnest(p.tokens) AS token_id WHERE ${where(apart)} GROUP BY token_id`;
    const part = (apart: FacetKey | undefined, facets: string) =>
      `SELECT token.facet, token.value, counted.uses::int AS count FROM (${counted(apart)}) counted
       JOIN search_token token ON token.id = counted.token_id WHERE counted.uses > 0 AND ${facets}`;
    const others = `NOT token.facet = ANY (${give(own, 'text[]')}) AND (token.facet NOT LIKE 'PRICE:%' OR token.facet = ${give(`PRICE:${currency}`, 'text')})`;
    return [part(undefined, others), ...own.map((facet) => part(facet, `token.facet = ${give(facet, 'text')}`))].join('\nUNION ALL ');
  });
}

const priceFacetOf = ({ request }: Search): FacetKey => `PRICE:${request.currency}`;

/** What is asked for, as conditions on products `p`. */
function conditions(search: Search, give: Give) {
  const { request: { locale, currency, filters: { price } }, found: { generation, terms, chosen } } = search;
  const texts = (query: string) => `search_text t WHERE t.generation = ${generation} AND t.locale = ${give(locale, 'text')} AND t.document @@ ${give(query, 'tsquery')}`;
  const priced = () => [
    `c.generation = ${generation} AND c.product_id = p.product_id AND c.currency = ${give(currency, 'text')}`,
    ...(price?.fromMinor == null ? [] : [`c.lowest >= ${give(price.fromMinor.toString(), 'bigint')}`]),
    ...(price?.toMinor == null ? [] : [`c.lowest <= ${give(price.toMinor.toString(), 'bigint')}`]),
  ].join(' AND ');
  /** Besides the words, and apart from what is chosen in one facet. */
  const narrowed = (apart?: FacetKey): readonly string[] => [
    ...[...chosen].filter(([facet]) => facet !== apart).map(([, tokens]) => `p.tokens && ${give(tokens, 'integer[]')}`),
    ...(price && apart !== priceFacetOf(search) ? [`EXISTS (SELECT FROM search_price c WHERE ${priced()})`] : []),
  ];
  const where = (apart?: FacetKey) =>
    [`p.generation = ${generation}`, ...(terms ? [`p.product_id IN (SELECT t.product_id FROM ${texts(terms.query)} ${lookedUpFirst(terms)})`] : []), ...narrowed(apart)].join(' AND ');
  return { texts, narrowed, where, terms: terms ?? NO_TERMS };
}

/**
 * How rare a word is the planner knows, and walks along the order asked for when it is common. How rare several are
 * together it does not, and would walk along everything: what they match is looked up first.
 */
const lookedUpFirst = ({ spelled }: { readonly spelled: readonly string[] }): string => (spelled.length > 1 ? 'OFFSET 0' : '');

const NO_TERMS = { query: '', named: '', direct: '', corrected: '', spelled: [] as readonly string[] };

function write(sql: (give: Give) => string): Statement {
  const parameters: unknown[] = [];
  return { sql: sql((value, type) => `$${parameters.push(value)}::${type}`), parameters };
}
