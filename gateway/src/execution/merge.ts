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

/** Puts everything of `from` into `into`: objects are joined, and lists of equal length item by item. `from` is part of `into` afterwards. */
export function merge(into: Obj, from: Obj): void {
  for (const key of Object.keys(from)) {
    const value = from[key];
    if (value !== undefined) write(into, key, joined(read(into, key), value));
  }
}

function joined(present: unknown, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || typeof present !== 'object' || present === null) return value;
  if (Array.isArray(value)) {
    if (!Array.isArray(present) || present.length !== value.length) return value;
    for (let index = 0; index < value.length; index++) present[index] = joined(present[index], value[index]);
    return present;
  }
  if (Array.isArray(present)) return value;
  merge(present as Obj, value as Obj);
  return present;
}

/** A copy that shares nothing with `value`. */
export function copy<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(copy) as Value;
  const copied: Obj = {};
  for (const key of Object.keys(value)) write(copied, key, copy((value as Obj)[key]));
  return copied as Value;
}
