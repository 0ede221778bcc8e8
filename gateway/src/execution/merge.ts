/** An object of a subgraph's answer. */
export type Obj = Record<string, unknown>;

export const isObj = (value: unknown): value is Obj => typeof value === 'object' && value !== null && !Array.isArray(value);

/** How a key is read from an object: undefined when the object itself has none, though every object has a `constructor`. */
export function reader(key: string): (object: Obj) => unknown {
  return key in Object.prototype ? (object) => (Object.hasOwn(object, key) ? object[key] : undefined) : (object) => object[key];
}

/** The same for keys that are met once; whatever is not an object or a list of the object's own may be a function that every object has. */
export const read = (object: Obj, key: string): unknown => (key === '__proto__' && !Object.hasOwn(object, key) ? undefined : object[key]);

/** Sets a key as the object's own, whatever its name. */
export function write(object: Obj, key: string, value: unknown): void {
  if (key === '__proto__') Object.defineProperty(object, key, { value, writable: true, enumerable: true, configurable: true });
  else object[key] = value;
}

/**
 * Objects that are part of several others, since they stand for the same thing at each place: what is put
 * into one of those others must not show in the rest.
 */
export class Shared extends Set<object> {
  /** The copies that were made so that a part of one object could become another's own, in order. */
  readonly copies: { readonly of: object; readonly copy: object }[] = [];
}

/** Puts everything of `from` into `into`: objects are joined, and lists of equal length item by item. Parts of `from` are parts of `into` afterwards. */
export function merge(into: Obj, from: Obj, shared: Shared): void {
  for (const key of Object.keys(from)) {
    const value = from[key];
    if (value !== undefined) write(into, key, joined(read(into, key), value, shared));
  }
}

/** Says that the parts of a value are about to be parts of several. */
export function share(value: object, shared: Shared): void {
  for (const part of Object.values(value) as unknown[]) if (typeof part === 'object' && part !== null) shared.add(part);
}

function joined(present: unknown, value: unknown, shared: Shared): unknown {
  if (typeof value !== 'object' || value === null || typeof present !== 'object' || present === null) return value;
  if (Array.isArray(value) !== Array.isArray(present)) return value;
  if (Array.isArray(value) && value.length !== (present as unknown[]).length) return value;
  if (shared.has(value)) share(value, shared);
  const own = owned(present, shared);
  if (Array.isArray(value)) value.forEach((item, index) => ((own as unknown[])[index] = joined((own as unknown[])[index], item, shared)));
  else merge(own as Obj, value as Obj, shared);
  return own;
}

/** The value itself or, where others have it too, a copy that has the same parts. */
function owned(value: object, shared: Shared): object {
  if (!shared.has(value)) return value;
  share(value, shared);
  const copy = Array.isArray(value) ? [...(value as unknown[])] : { ...value };
  shared.copies.push({ of: value, copy });
  return copy;
}
