import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';
import { newCursors, productsOfFive, searchTexts } from './draw.ts';

export type PageName = 'list' | 'product' | 'search';

/** A page of the shop, and what it is asked with. */
export interface Page {
  readonly title: string;
  readonly operation: string;
  /** So many sets of variables that all have an answer, spread over the whole catalogue. */
  readonly draw: (catalogue: pg.Client, count: number) => Promise<readonly Readonly<Record<string, unknown>>[]>;
  /** What every answer holds. */
  readonly holds: string;
}

const operation = (name: string): string => readFileSync(join(import.meta.dirname, 'operations', `${name}.graphql`), 'utf8');

/** The pages that are measured. */
export const PAGES: Readonly<Record<PageName, Page>> = {
  list: { title: 'list page: 24 products', operation: operation('list'), draw: newCursors, holds: '"products":{"edges":[{' },
  product: { title: 'product page: 5 variants', operation: operation('product'), draw: productsOfFive, holds: '"product":{"id":' },
  search: { title: 'search with facets', operation: operation('search'), draw: searchTexts, holds: '"edges":[{' },
};
