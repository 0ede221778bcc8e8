/** A 32-bit hash of texts and numbers: FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/) with murmur's last mixing, so that neighbours differ. */
export function hashOf(...parts: readonly (string | number)[]): number {
  let hash = 0x811c9dc5;
  const text = parts.join('\u0000');
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** A number from 0 up to, but not including, 1. */
export const partOf = (...parts: readonly (string | number)[]): number => hashOf(...parts) / 0x1_0000_0000;

/** The item that a hash falls on. Throws a `RangeError` when there is none. */
export function itemOf<Item>(items: readonly Item[], hash: number): Item {
  if (items.length === 0) throw new RangeError('There is nothing to pick from.');
  return items[hash % items.length] as Item;
}

/** Chance that repeats itself: the same seed gives the same draws. */
export interface Chance {
  /** A whole number, `least` and `most` included. */
  int(least: number, most: number): number;
  /** True this often: 0 never, 1 always. */
  is(probability: number): boolean;
  pick<Item>(items: readonly Item[]): Item;
}

export function createChance(seed: string): Chance {
  let draws = 0;
  const draw = (): number => hashOf(seed, draws++);
  return {
    int: (least, most) => least + (draw() % (most - least + 1)),
    is: (probability) => draw() / 0x1_0000_0000 < probability,
    pick: (items) => itemOf(items, draw()),
  };
}
