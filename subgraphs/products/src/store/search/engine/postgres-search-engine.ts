import type { EntityManager } from 'typeorm';
import { fromUuid, toUuid } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import { pageOf } from '@storegraph/kernel/page';
import type { Position } from '../../../domain/catalogue/product-list.ts';
import type { FacetCount, Generation, Hit, SearchEngine, SearchResult } from '../../../domain/search/search-engine.ts';
import { createCounting } from '../counting/figures.ts';
import { lookUp } from './look-up.ts';
import { putDocuments } from '../indexing/put-documents.ts';
import { pageStatement } from './search-statements.ts';
import { createSharedReads } from './shared-reads.ts';

/** So many statements of searches run at once, of the ten connections that a subgraph has. */
const AT_ONCE = 6;

interface HitRow {
  product_id: string | null;
  sort_key: string | number | null;
  facts?: Buffer | null;
}

/** PostgreSQL as a search engine: full text, and trigrams and edit distances for words that are not found as they are spelled. */
export function createPostgresSearchEngine(manager: EntityManager): SearchEngine {
  const read = createSharedReads(manager, AT_ONCE);
  const count = createCounting(read);
  return {
    async search(request) {
      const found = await lookUp(read, request);
      const { terms } = found;
      // Words of which none says anything match nothing; no words match everything.
      if (request.words && !terms) return NOTHING;
      const search = { request, found };
      // The facts of all that matches, where the first page told them.
      let matching: Buffer | undefined;
      return {
        // As it is spelled in the language that it was asked in, before it is in another.
        didYouMean: terms?.find(({ isCorrected }) => isCorrected)?.spelled.join(' '),
        async page(page) {
          const rows = await read<HitRow>(pageStatement(search, page.first + 1, page.after?.map(toParameter)));
          matching ??= rows.find(({ facts }) => facts)?.facts ?? undefined;
          return pageOf(rows.flatMap(toHit), page);
        },
        count: async () => (await count(search, matching)).total,
        facets: async () => addUpRatings((await count(search, matching)).facets),
      };
    },
    async clearNext() {
      const next = await numberOf(manager, 'next');
      const counts = [];
      for (const part of PARTS) {
        // By the name of the partition: a row's place is only known within it.
        const table = part.replace(':n', String(next));
        const [, count] = await manager.query<[unknown, number]>(`DELETE FROM ${table} WHERE ctid = ANY (ARRAY(SELECT ctid FROM ${table} WHERE generation = $1 LIMIT ${CLEARED_AT_ONCE}))`, [next]);
        counts.push(count);
      }
      return counts.some((count) => count > 0);
    },
    goLive: async () => void (await manager.query('UPDATE search_state SET live = 1 - live')),
    put: async (generation, documents, gone) => putDocuments(manager, await numberOf(manager, generation), documents, gone),
  };
}

/** All that belongs to one generation. */
const PARTS = ['search_product_:n', 'search_price_:n', 'search_text_:n', 'search_vocabulary', 'search_token_use'];
const CLEARED_AT_ONCE = 5_000;

const NOTHING: SearchResult = {
  didYouMean: undefined,
  page: (page) => Promise.resolve(pageOf([], page)),
  count: () => Promise.resolve(0),
  facets: () => Promise.resolve([]),
};

async function numberOf(manager: EntityManager, generation: Generation): Promise<number> {
  const [{ live }] = await manager.query<[{ live: number }]>('SELECT live FROM search_state');
  return generation === 'live' ? live : 1 - live;
}

const toParameter = (part: string | number, index: number, { length }: Position) => (index === length - 1 ? toUuid(part as Id<'prod'>) : part);

function toHit({ product_id, sort_key }: HitRow): Hit[] {
  if (product_id === null) return [];
  const productId = fromUuid('prod', product_id);
  return [{ productId, position: sort_key === null ? [productId] : [sort_key, productId] }];
}

/** Whoever chooses three stars gets those with four and five too. */
function addUpRatings(counts: readonly FacetCount[]): readonly FacetCount[] {
  const ratings = counts.filter(({ facet }) => facet === 'RATING');
  const atLeast = (stars: number) => ratings.filter(({ value }) => Number(value) >= stars).reduce((sum, { count }) => sum + count, 0);
  return [
    ...counts.filter(({ facet }) => facet !== 'RATING'),
    ...[1, 2, 3, 4, 5].map((stars) => ({ facet: 'RATING' as const, value: String(stars), count: atLeast(stars) })).filter(({ count }) => count > 0),
  ];
}
