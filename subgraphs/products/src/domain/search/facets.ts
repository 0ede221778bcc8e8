import type { FacetCount } from './search-engine.ts';

/** The kinds of facets, in the order they are shown. */
const FACET_KINDS = ['CATEGORY', 'BRAND', 'PRICE', 'OPTION', 'ATTRIBUTE', 'AVAILABILITY', 'RATING'] as const;

/** What a facet is about. */
export type FacetKind = (typeof FACET_KINDS)[number];

/** A facet with its values. */
export interface Facet {
  readonly kind: FacetKind;
  /** Which option or attribute it is of; null for all other kinds. */
  readonly name: string | null;
  readonly values: readonly { readonly value: string; readonly count: number }[];
}

/** No facet shows more values than this: those that most products have. */
const MAX_VALUES = 50;

/** Groups counts by facet. Numbers come by size, the prices from low to high, the stars from high to low; other values by how many products have them. */
export function groupFacets(counts: readonly FacetCount[]): readonly Facet[] {
  return [...Map.groupBy(counts, ({ facet }) => facet)]
    .map(([facet, values]): Facet => {
      const [kind = '', name] = splitOnce(facet);
      return { kind: kind as FacetKind, name: kind === 'OPTION' || kind === 'ATTRIBUTE' ? name : null, values: values.toSorted(ORDER[kind as FacetKind] ?? byCount).slice(0, MAX_VALUES) };
    })
    .sort((a, b) => FACET_KINDS.indexOf(a.kind) - FACET_KINDS.indexOf(b.kind) || compare(a.name ?? '', b.name ?? ''));
}

type Order = (a: FacetCount, b: FacetCount) => number;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const byCount: Order = (a, b) => b.count - a.count || compare(a.value, b.value);
const ORDER: Partial<Record<FacetKind, Order>> = {
  PRICE: (a, b) => Number(a.value) - Number(b.value),
  RATING: (a, b) => Number(b.value) - Number(a.value),
};

function splitOnce(facet: string): [string, string] {
  const colon = facet.indexOf(':');
  return colon < 0 ? [facet, ''] : [facet.slice(0, colon), facet.slice(colon + 1)];
}
