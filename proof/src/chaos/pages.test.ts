import { describe, expect, it } from '@jest/globals';
import { comparePages } from './pages.ts';

const WHOLE = { product: { id: 'p1', reviews: { edges: [{ node: { author: { name: 'Ann' } } }, { node: { author: { name: 'Ben' } } }] }, brand: null } };
const changed = (change: (page: any) => void): unknown => {
  const page = structuredClone(WHOLE);
  change(page);
  return page;
};

describe('a page held against what it is when it is whole', () => {
  it.each<[string, unknown, readonly string[], readonly string[]]>([
    ['has lost nothing', WHOLE, [], []],
    ['has lost a part', changed(({ product }) => (product.reviews = null)), ['product.reviews'], []],
    ['has lost parts of items', changed(({ product }) => (product.reviews.edges[1].node.author = null)), ['product.reviews.edges.1.node.author'], []],
    ['says something else', changed(({ product }) => (product.id = 'p2')), [], ['product.id']],
    ['has fewer items', changed(({ product }) => product.reviews.edges.pop()), [], ['product.reviews.edges.1']],
    ['knows what there is not', changed(({ product }) => (product.brand = 'Acme')), [], ['product.brand']],
  ])('%s', (_what, page, lost, others) => {
    expect(comparePages(WHOLE, page)).toEqual({ lost, others });
  });
});
