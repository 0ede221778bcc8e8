import { toThree } from '../shared/figures.ts';
import type { Figure } from '../shared/figures.ts';
import { writeTable } from '../shared/table.ts';
import type { Contender } from './measure.ts';
import { keyOf, medianOf } from './measured.ts';
import type { Measured } from './measured.ts';
import type { Options } from './options.ts';
import { PAGES } from './pages.ts';

const shown = (value: number): string => (Number.isNaN(value) ? '' : String(toThree(value)));

/** Each page at each size, beside its limits. */
export function writePages({ only, sizes }: Options, measured: Measured, all: readonly Figure[]): string {
  const statements = (page: string, size: string): string => String(all.find(({ figure }) => figure === `storefront.${page}.${size}.statements`)?.value ?? '');
  return writeTable(
    ['page', 'size', 'requests/s', 'p50 ms', 'p99 ms', 'statements', 'bare SQL, pages/s', 'of it', 'answers cached, requests/s', 'bare server, requests/s', 'of it'],
    only.flatMap((page) => sizes.map((size, index) => {
      const cell = (contender: Contender, of: 'perSecond' | 'p50' | 'p99'): number => medianOf(measured, keyOf(page, size, contender), of);
      return [
        index === 0 ? PAGES[page].title : '', size,
        ...[cell('gateway', 'perSecond'), cell('gateway', 'p50'), cell('gateway', 'p99')].map(shown),
        statements(page, size), shown(cell('sql', 'perSecond')),
        shown(cell('gateway', 'perSecond') / cell('sql', 'perSecond')),
        shown(cell('kept', 'perSecond')), shown(cell('http', 'perSecond')), shown(cell('kept', 'perSecond') / cell('http', 'perSecond')),
      ];
    })),
  );
}
