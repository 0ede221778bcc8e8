import type { Figure } from '../shared/figures.ts';
import { writeTable } from '../shared/table.ts';
import type { Options } from './options.ts';

/** Each size and number of shoppers, beside the limit. */
export function writeCheckouts({ sizes, shoppers }: Options, all: readonly Figure[]): string {
  const value = (...path: readonly unknown[]): string => String(all.find(({ figure }) => figure === `checkout.${path.join('.')}`)?.value ?? '');
  return writeTable(
    ['size', 'shoppers', 'checkouts/s', 'bare SQL, checkouts/s', 'of it', 'placed to CONFIRMED, p50 ms', 'p99 ms', 'whole checkout, p50 ms', 'statements', 'commits', 'events'],
    sizes.flatMap((size) => shoppers.map((count, index) => [
      index === 0 ? size : '', String(count),
      ...['perSecond', 'bare', 'ofSql', 'confirmed.p50', 'confirmed.p99', 'whole.p50'].map((name) => value(size, count, name)),
      ...['statements', 'commits', 'events'].map((name) => (index === 0 ? value(size, name) : '')),
    ])),
  );
}
