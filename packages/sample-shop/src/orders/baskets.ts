import { itemAt } from '../item-at.ts';
import type { ListedProduct } from '../catalogue/products.ts';
import { createPopularity } from '../popularity.ts';
import type { Random } from '../random.ts';
import type { SampleShop } from '../shape.ts';

/** Fills a basket with so many different products that were listed by then. */
export type FillBasket = (lineCount: number, at: Date) => readonly ListedProduct[];

/**
 * Shoppers' taste: popular products more often, and a share of the larger baskets
 * starts with a planted pair, each pair in turn.
 */
export function createBaskets(products: readonly ListedProduct[], pairs: SampleShop['plantedPairs'], pairShare: number, random: Random): FillBasket {
  const byId = new Map(products.map((product) => [product.id, product]));
  const pairsInTurn = random.shuffle(pairs).map((pair) => pair.flatMap((id) => byId.get(id) ?? []));
  const favourite = createPopularity(byPopularity(products, pairs, random), random);
  let turn = 0;
  return (lineCount, at) => {
    const startsWithPair = lineCount > 1 && random.chance(pairShare);
    const basket = new Set(startsWithPair ? itemAt(pairsInTurn, turn++ % pairsInTurn.length) : []);
    while (basket.size < lineCount) {
      const product = favourite();
      if (product.createdAt < at) basket.add(product);
    }
    return [...basket];
  };
}

/** The favourites first: none of a planted pair, since what is in every basket goes with everything. Hidden products last. */
function byPopularity(products: readonly ListedProduct[], pairs: SampleShop['plantedPairs'], random: Random): ListedProduct[] {
  const paired = new Set(pairs.flat());
  const shuffled = random.shuffle(products.filter(({ isPublished }) => isPublished));
  const favourites = shuffled.filter(({ id, isFirstOfKind }) => isFirstOfKind && !paired.has(id)).slice(0, Math.floor(products.length / 6));
  const rest = shuffled.filter((product) => !favourites.includes(product));
  return [...favourites, ...rest, ...products.filter(({ isPublished }) => !isPublished)];
}
