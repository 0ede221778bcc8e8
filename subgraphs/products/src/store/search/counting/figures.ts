import type { FacetKey } from '../../../domain/search/facet-values.ts';
import type { FacetCount } from '../../../domain/search/search-engine.ts';
import { countMatches, noCounts } from './count-matches.ts';
import type { Counts } from './count-matches.ts';
import { createFactsMemory } from './facts-memory.ts';
import { boundsOf, choicesOf, matchingTexts, priceFacetOf, priceOf } from '../engine/matching.ts';
import type { Search } from '../engine/matching.ts';
import { createSharing } from '../engine/shared-reads.ts';
import { write } from '../engine/statement.ts';
import type { Read, Statement } from '../engine/statement.ts';

/** How many match, and how many of them have which value. */
export interface Figures {
  readonly total: number;
  readonly facets: readonly FacetCount[];
}

/** Facts are asked for by so many at once. */
const AT_ONCE = 5_000;
/** More than this is not unknown because it changed lately. */
const MUCH = 200;
/** Before all others. */
const FIRST_FACTS = -(2 ** 31);
const FACTS = `SELECT facts, array_to_string(tokens, ' ') AS tokens FROM search_product`;
/** How often it is tried anew when products changed between two statements. */
const TRIES = 3;

/** Four bytes for each that matches, by whether its price lies in the span. */
interface MatchingFacts { readonly inside: Buffer | null; readonly outside: Buffer | null }
interface FactsRow { readonly facts: number; readonly tokens: string }
interface Token { readonly facet: FacetKey; readonly value: string }

/**
 * Counts what matches. The database says which facts match, and no more than that; what each number of facts stands for
 * is remembered, so that a search with many matches is counted here in a moment, exactly. The same search is counted
 * once for all who ask meanwhile. `matching` are the facts of all that matches, where they are known.
 */
export function createCounting(read: Read): (search: Search, matching?: Buffer) => Promise<Figures> {
  const memory = createFactsMemory();
  const known = new Map<number, Token>();
  const share = createSharing();

  async function count(search: Search, matching?: Buffer): Promise<Figures> {
    const { found: { terms, chosen, span } } = search;
    if (!terms && chosen.size === 0 && !span) return everything(search);
    // By choice: its facet and tokens. No token tells whether a price lies in a span.
    const choices = [...chosen, ...(span ? [[priceFacetOf(search), []] as const] : [])];
    let counts = await countOnce(search, choices.map(([, tokens]) => tokens), matching && { inside: matching, outside: null });
    for (let tries = 1; counts.unknown > 0 && tries < TRIES; tries += 1) counts = await countOnce(search, choices.map(([, tokens]) => tokens));
    const own = choices.map(([facet]) => facet);
    await nameTokens([counts.all, ...counts.but]);
    const others = name(counts.all).filter(({ facet }) => !own.includes(facet) && isShown(search, facet));
    // Of everything it is known beforehand how many have a value, and where there is a single choice its own values are of everything.
    const beside = !terms && own.length === 1 ? [await inUse(search, own[0])] : own.map((facet, choice) => name(counts.all, counts.but[choice]).filter((value) => value.facet === facet));
    return { total: counts.total, facets: [...others, ...beside.flat()] };
  }

  async function countOnce(search: Search, choices: readonly (readonly number[])[], known?: MatchingFacts): Promise<Counts> {
    const row = known ?? (await read<MatchingFacts>(factsStatement(search)))[0];
    const counts = noCounts(choices.length);
    for (const [facts, given] of [[row?.inside, search.found.span ? [choices.length - 1] : []], [row?.outside, []]] as const) {
      const numbers = toNumbers(facts);
      for (let from = 0; from < numbers.length; from += AT_ONCE) {
        const some = numbers.subarray(from, from + AT_ONCE);
        await remember(search, some);
        countMatches(memory, some, choices, given, counts);
      }
    }
    return counts;
  }

  async function remember({ found }: Search, facts: Int32Array): Promise<void> {
    const unknown = memory.unknown(facts);
    if (unknown.length === 0) return;
    memory.add((await read<FactsRow>(write((give) => `${FACTS} WHERE generation = ${found.generation} AND facts = ANY (${give(unknown, 'integer[]')})`))).map(toFacts));
    // Who knows so little has just been started, or has a new index before it: the rest is read meanwhile, once. If that fails, searches ask for what they need.
    if (unknown.length > MUCH) void share(`all of ${found.generation}`, () => rememberAll(found.generation)).catch(() => {});
  }

  async function rememberAll(generation: number): Promise<void> {
    let last: number | undefined = FIRST_FACTS;
    while (last !== undefined && !memory.isHalfFull) {
      const after: number = last;
      const rows: readonly FactsRow[] = await read<FactsRow>(write((give) => `${FACTS} WHERE generation = ${generation} AND facts > ${give(after, 'integer')} ORDER BY facts LIMIT ${AT_ONCE}`));
      memory.add(rows.map(toFacts));
      last = rows.length < AT_ONCE ? undefined : rows.at(-1)?.facts;
    }
  }

  async function nameTokens(counts: readonly Int32Array[]): Promise<void> {
    const unknown = new Set(counts.flatMap((each) => tokensOf(each)).filter((token) => !known.has(token)));
    if (unknown.size === 0) return;
    const rows = await read<Token & { id: number }>({ sql: 'SELECT id, facet, value FROM search_token WHERE id = ANY ($1::integer[])', parameters: [[...unknown]] });
    for (const { id, facet, value } of rows) known.set(id, { facet, value });
  }

  const name = (counts: Int32Array, more?: Int32Array): readonly FacetCount[] =>
    [...new Set([...tokensOf(counts), ...(more ? tokensOf(more) : [])])].flatMap((token) => {
      const named = known.get(token);
      return named ? [{ ...named, count: (counts[token] ?? 0) + (more?.[token] ?? 0) }] : [];
    });

  async function everything(search: Search): Promise<Figures> {
    const [[row], facets] = await Promise.all([
      read<{ count: number }>({ sql: `SELECT count(*)::int AS count FROM search_product WHERE generation = ${search.found.generation}`, parameters: [] }), inUse(search),
    ]);
    return { total: row?.count ?? 0, facets: facets.filter(({ facet }) => isShown(search, facet)) };
  }

  const inUse = ({ found }: Search, facet?: FacetKey) => read<FacetCount>(write((give) => `
    SELECT token.facet, token.value, used.uses AS count FROM search_token_use used JOIN search_token token ON token.id = used.token_id
    WHERE used.generation = ${found.generation} AND used.uses > 0 ${facet ? `AND token.facet = ${give(facet, 'text')}` : ''}`));

  return (search, matching) => share(keyOf(search), () => count(search, matching));
}

/** The facts of all that match in the words; without words, of all that match in all choices but one, whichever that is. */
function factsStatement(search: Search): Statement {
  const { found: { generation, terms, span } } = search;
  return write((give) => {
    const among = (condition: string) => `string_agg(int4send(facts), ''::bytea) ${span ? `FILTER (WHERE ${condition})` : ''}`;
    const facts = `SELECT ${among('in_span')} AS inside, ${span ? among('NOT in_span') : 'NULL::bytea'} AS outside`;
    // One row for each that matches, whether or not its price lies in the span.
    const spanned = (row: string) => (span ? `LEFT JOIN search_price c ON ${[priceOf(search, `${row}.product_id`, give), ...boundsOf(span, give)].join(' AND ')}` : '');
    const columns = (row: string) => `${row}.facts ${span ? ', c.product_id IS NOT NULL AS in_span' : ''}`;
    if (terms) return `${facts} FROM (SELECT ${columns('t')} FROM ${matchingTexts(search, 'query', give)} ${spanned('t')}) matching`;
    const choices = choicesOf(search, give);
    const allButOne = choices.length === 1 ? choices : choices.map((_, left) => `(${choices.filter((_choice, number) => number !== left).join(' AND ')})`);
    return `${facts} FROM (SELECT ${columns('p')} FROM search_product p ${spanned('p')} WHERE p.generation = ${generation} AND (${allButOne.join(' OR ')})) matching`;
  });
}

const toFacts = ({ facts, tokens }: FactsRow): readonly [number, readonly number[]] => [facts, tokens === '' ? [] : tokens.split(' ').map(Number)];

/** Four bytes each, the first one first. */
function toNumbers(bytes: Buffer | null | undefined): Int32Array {
  if (!bytes) return new Int32Array(0);
  const numbers = new Int32Array(bytes.length / 4);
  for (let index = 0; index < numbers.length; index += 1) numbers[index] = bytes.readInt32BE(4 * index);
  return numbers;
}

function tokensOf(counts: Int32Array): number[] {
  const tokens: number[] = [];
  for (let token = 0; token < counts.length; token += 1) if ((counts[token] ?? 0) > 0) tokens.push(token);
  return tokens;
}

const isShown = (search: Search, facet: FacetKey): boolean => !facet.startsWith('PRICE:') || facet === priceFacetOf(search);
const keyOf = ({ request: { locale, currency }, found: { generation, terms, chosen, span } }: Search): string =>
  JSON.stringify([generation, locale, currency, terms?.map(({ query }) => query), [...chosen], span?.fromMinor?.toString(), span?.toMinor?.toString()]);
