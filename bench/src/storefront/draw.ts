import type pg from 'pg';
import { fromUuid } from '@storegraph/kernel/ids';
import { toCursor } from '@storegraph/kernel/page';

const CURRENCIES = ['EUR', 'USD', 'JPY'] as const;
const currencyOf = (index: number) => CURRENCIES[index % CURRENCIES.length];
/** Spread evenly and the same each time: the golden ratio's multiples. */
const share = (index: number): number => (index * 0.618_033_988_749_895) % 1;

/** Cursors between any two products, so that there are as many as anybody wants: each begins a full page. */
export async function newCursors(catalogue: pg.Client, count: number) {
  const { rows } = await catalogue.query<{ from: string; to: string }>(`
    SELECT (SELECT id FROM product WHERE is_published ORDER BY id OFFSET 25 LIMIT 1) AS "from", (SELECT id FROM product WHERE is_published ORDER BY id DESC LIMIT 1) AS "to"`);
  const [from, to] = [rows[0]?.from, rows[0]?.to].map((uuid = '') => parseInt(uuid.replaceAll('-', '').slice(0, 12), 16)) as [number, number];
  return Array.from({ length: count }, (_, index) => {
    const time = Math.floor(from + share(index) * (to - from)).toString(16).padStart(12, '0');
    return { after: toCursor([fromUuid('prod', `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-${index.toString(16).padStart(12, '0')}`)]), currency: currencyOf(index) };
  });
}

/** Products with five variants; where there are too few of these, those with nearly as many. */
export async function productsOfFive(catalogue: pg.Client, count: number) {
  const { rows } = await catalogue.query<{ slug: string }>(`
    SELECT p.slug FROM product p JOIN variant v ON v.product_id = p.id WHERE p.is_published
    GROUP BY p.id HAVING count(*) BETWEEN 3 AND 7 ORDER BY greatest(abs(count(*) - 5), CASE WHEN count(*) = 5 THEN 0 ELSE 1 END), md5(p.slug) LIMIT $1`, [Math.max(Math.ceil(count / CURRENCIES.length), 50)]);
  // Of each product every currency, and no product twice among neighbours.
  return Array.from({ length: Math.min(count, rows.length * CURRENCIES.length) }, (_, index) => ({ slug: rows[index % rows.length]?.slug, currency: currencyOf(Math.floor(index / rows.length)) }));
}

/** A page of results is full with so many; of more than so many nobody would say that they were looking for something. */
const FULL_PAGE = 24;
const MOST_MATCHES = 400;

/**
 * What people type who look for something: a name's first word and its last; or one word, or as much of it as they have
 * typed so far. Of these the texts that fill a page of results, in a small shop as in a large one: pages are compared,
 * not how many there are.
 */
export async function searchTexts(catalogue: pg.Client, count: number) {
  const { rows } = await catalogue.query<{ text: string }>(`
    WITH live AS (SELECT live AS generation FROM search_state),
    typed AS (
      SELECT concat_ws(' ', split_part(name, ' ', 1), split_part(name, ' ', -1)) AS text FROM (SELECT name FROM product WHERE is_published ORDER BY md5(slug) LIMIT $1) named
      UNION SELECT left(word, letters) FROM live JOIN search_vocabulary USING (generation), generate_series(4, length(word)) AS letters WHERE locale = 'EN' AND uses BETWEEN $2 AND $3
    )
    SELECT text FROM typed CROSS JOIN LATERAL (
      SELECT count(*) AS matches FROM (
        SELECT FROM live JOIN search_text USING (generation), to_tsquery('english', array_to_string(string_to_array(text, ' '), ' & ') || ':*') AS meant
        WHERE locale = 'EN' AND document @@ meant LIMIT $3 + 1
      ) matching
    ) counted WHERE matches BETWEEN $2 AND $3 ORDER BY md5(text) LIMIT $1`, [count, FULL_PAGE, MOST_MATCHES]);
  return rows.map(({ text }, index) => ({ query: text, currency: currencyOf(index) }));
}
