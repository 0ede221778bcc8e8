import { itemAt } from './item-at.ts';

/** Chance that repeats itself: the same seed gives the same draws. */
export interface Random {
  /** A number from 0 up to, but not including, 1. */
  next(): number;
  /** A whole number, `min` and `max` included. */
  int(min: number, max: number): number;
  /** A number from `min` up to `max`. */
  between(min: number, max: number): number;
  /** True this often: 0 never, 1 always. */
  chance(probability: number): boolean;
  pick<Item>(list: readonly Item[]): Item;
  /** Picks an item as often as its weight says. */
  pickWeighted<Item>(list: readonly (readonly [item: Item, weight: number])[]): Item;
  /** A new list with the same items in another order (Fisher–Yates). */
  shuffle<Item>(list: readonly Item[]): Item[];
}

/**
 * Chance from a seed. Each concern draws from a stream of its own (`shop/reviews`), so that
 * a change in one leaves the others as they were.
 */
export function createRandom(seed: string): Random {
  const next = mulberry32(fnv1a(seed));
  const int = (min: number, max: number) => min + Math.floor(next() * (max - min + 1));
  return {
    next,
    int,
    between: (min, max) => min + next() * (max - min),
    chance: (probability) => next() < probability,
    pick: (list) => itemAt(list, int(0, list.length - 1)),
    pickWeighted(list) {
      let left = next() * list.reduce((total, [, weight]) => total + weight, 0);
      const found = list.find(([, weight]) => (left -= weight) < 0);
      return (found ?? itemAt(list, list.length - 1))[0];
    },
    shuffle(list) {
      const shuffled = [...list];
      for (let last = shuffled.length - 1; last > 0; last--) {
        const other = int(0, last);
        const moved = itemAt(shuffled, other);
        shuffled[other] = itemAt(shuffled, last);
        shuffled[last] = moved;
      }
      return shuffled;
    },
  };
}

/** A 32-bit hash of a text (http://www.isthe.com/chongo/tech/comp/fnv/). */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}

/** Tommy Ettinger's generator of 2^32 numbers, in the public domain. */
function mulberry32(state: number): () => number {
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
