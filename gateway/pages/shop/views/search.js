// What matches a search.
import { element } from '../../element.js';
import { ask } from '../graph.js';
import { card, grid, notice } from '../parts.js';

export async function search(_parts, parameters) {
  const query = parameters.get('q') ?? '';
  const { searchProducts } = await ask('search-products', { query });
  return [
    element('h1', {}, `“${query}”`),
    searchProducts.edges.length === 0 ? notice('Nothing matches. Try fewer or other words.') : grid(searchProducts.edges.map(({ node }) => card(node))),
  ];
}
