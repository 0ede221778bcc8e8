import type { SampleShop } from '../shape.ts';
import { COMPLEMENTS } from '../words/complements.ts';
import type { ListedProduct } from './products.ts';

/** The products that belong together, by their kinds: the first of each. */
export function plantPairs(products: readonly ListedProduct[], count: number): SampleShop['plantedPairs'] {
  const firsts = new Map(products.filter(({ isFirstOfKind }) => isFirstOfKind).map(({ noun, id }) => [noun, id]));
  return COMPLEMENTS.flatMap(([noun, partner]) => {
    const [one, other] = [firsts.get(noun), firsts.get(partner)];
    return one && other ? [[one, other] as const] : [];
  }).slice(0, count);
}
