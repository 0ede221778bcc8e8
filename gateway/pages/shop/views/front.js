// The front page: what is trending, and the newest products.
import { element } from '../../element.js';
import { ask } from '../graph.js';
import { card, grid } from '../parts.js';

export async function front() {
  const [{ trendingProducts }, { products }] = await Promise.all([ask('trending-products', { first: 4 }), ask('product-list', { first: 24 })]);
  const trending = (trendingProducts ?? []).filter(({ product }) => product);
  return [
    element('h1', {}, 'Things for the house, made well'),
    trending.length > 0 && [element('h2', {}, 'Trending'), grid(trending.map(({ product }) => card(product)))],
    element('h2', {}, 'New in the shop'),
    grid(products.edges.map(({ node }) => card(node))),
  ];
}
