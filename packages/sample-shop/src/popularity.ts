import { itemAt } from './item-at.ts';
import type { Random } from './random.ts';

/**
 * Draws from a list as shoppers do: the first item twice as often as the second,
 * three times as often as the third (Zipf's law with exponent 1).
 */
export function createPopularity<Item>(byPopularity: readonly Item[], random: Random): () => Item {
  let total = 0;
  const upTo = byPopularity.map((_, rank) => (total += 1 / (rank + 1)));
  return () => {
    const drawn = random.next() * total;
    return itemAt(byPopularity, upTo.findIndex((bound) => drawn < bound));
  };
}
