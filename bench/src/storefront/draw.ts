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

/** What people type who know what they want: a name's first word and its last. All are of products that are there. */
export async function searchTexts(catalogue: pg.Client, count: number) {
  const { rows } = await catalogue.query<{ name: string }>('SELECT name FROM product WHERE is_published ORDER BY md5(slug) LIMIT $1', [count]);
  return rows.map(({ name }, index) => {
    const words = name.split(' ');
    return { query: `${words[0]} ${words.at(-1)}`, currency: currencyOf(index) };
  });
}
