import DataLoader from 'dataloader';

/** Loads one thing by its key; what is asked for in one wave is read in one go. Null when there is none. */
export type Load<Key, Value> = (key: Key) => Promise<Value | null>;

/** Batches reads by key. `read` answers what there is, in any order; `keyOf` tells what belongs to which key. */
export function createLoad<Key extends string, Value>(
  read: (keys: readonly Key[]) => Promise<readonly Value[]>, keyOf: (value: Value) => Key,
): Load<Key, Value> {
  const loader = new DataLoader<Key, Value | null>(async (keys) => {
    const byKey = new Map((await read(keys)).map((value) => [keyOf(value), value]));
    return keys.map((key) => byKey.get(key) ?? null);
  });
  return (key) => loader.load(key);
}

/** Batches reads of lists by key, in the order in which `read` answers. Empty when there is nothing. */
export function createLoadMany<Key extends string, Value>(
  read: (keys: readonly Key[]) => Promise<readonly Value[]>, keyOf: (value: Value) => Key,
): (key: Key) => Promise<readonly Value[]> {
  const loader = new DataLoader<Key, readonly Value[]>(async (keys) => {
    const byKey = Map.groupBy(await read(keys), keyOf);
    return keys.map((key) => byKey.get(key) ?? []);
  });
  return (key) => loader.load(key);
}

/**
 * Batches reads that take the same arguments besides the key (`reviews(first: 3)` of many
 * products): one batch for each set of arguments.
 */
export function createLoadWith<Key extends string, Args, Value>(
  read: (keys: readonly Key[], args: Args) => Promise<ReadonlyMap<Key, Value>>, none: Value,
): (key: Key, args: Args) => Promise<Value> {
  const loaders = new Map<string, DataLoader<Key, Value>>();
  return (key, args) => {
    const name = JSON.stringify(args);
    let loader = loaders.get(name);
    if (!loader) {
      loader = new DataLoader<Key, Value>(async (keys) => {
        const found = await read(keys, args);
        return keys.map((each) => found.get(each) ?? none);
      });
      loaders.set(name, loader);
    }
    return loader.load(key);
  };
}
