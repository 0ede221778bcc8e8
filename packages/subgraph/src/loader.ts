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

/** Loads one thing by its key and what is asked of it besides. */
export interface LoadWith<Key, Args, Value> {
  (key: Key, args: Args): Promise<Value>;
  /** What was loaded before; undefined when it was not, or is still being read. */
  readonly loaded: (key: Key, args: Args) => Value | undefined;
}

/**
 * Batches reads that take the same arguments besides the key (`reviews(first: 3)` of many
 * products): one batch for each set of arguments.
 */
export function createLoadWith<Key extends string, Args, Value>(
  read: (keys: readonly Key[], args: Args) => Promise<ReadonlyMap<Key, Value>>, none: Value,
): LoadWith<Key, Args, Value> {
  const batches = new Map<string, { readonly loader: DataLoader<Key, Value>; readonly loaded: Map<Key, Value> }>();
  const nameOf = (args: Args): string => (typeof args === 'string' ? args : JSON.stringify(args));
  const begin = (args: Args) => {
    const loaded = new Map<Key, Value>();
    const loader = new DataLoader<Key, Value>(async (keys) => {
      const found = await read(keys, args);
      for (const key of keys) loaded.set(key, found.get(key) ?? none);
      return keys.map((key) => loaded.get(key) ?? none);
    });
    return { loader, loaded };
  };
  const load = (key: Key, args: Args): Promise<Value> => {
    const name = nameOf(args);
    const batch = batches.get(name) ?? begin(args);
    batches.set(name, batch);
    return batch.loader.load(key);
  };
  return Object.assign(load, { loaded: (key: Key, args: Args) => batches.get(nameOf(args))?.loaded.get(key) });
}

/**
 * Loads something and goes on with it: at once where it was loaded before. What hundreds of fields of a page share is
 * then waited for once, not hundreds of times.
 */
export function onceLoaded<Key, Args, Value, Answer>(load: LoadWith<Key, Args, Value>, key: Key, args: Args, goOn: (value: Value) => Answer): Answer | Promise<Answer> {
  const loaded = load.loaded(key, args);
  return loaded === undefined ? load(key, args).then(goOn) : goOn(loaded);
}
