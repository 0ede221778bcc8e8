import type { Readable } from 'node:stream';

/** What is known of an object without reading it. */
export interface ObjectHead { readonly key: string; readonly bytes: number; readonly changedAt: Date }

/**
 * Where pictures are kept. A key is one or more names of letters, digits, `.`, `_` and `-`, divided by `/`;
 * each method throws `BadObjectKey` for any other.
 */
export interface ObjectStore {
  /** Keeps all of `body` under `key`, in place of what was there, or, when `body` fails, leaves that as it was. */
  put(key: string, body: Readable): Promise<ObjectHead>;
  /** The bytes; undefined when there is no such object. Whoever asked reads it to its end or destroys it. */
  get(key: string): Promise<Readable | undefined>;
  head(key: string): Promise<ObjectHead | undefined>;
  /** Deleting what is not there is no error. */
  delete(key: string): Promise<void>;
  /** All objects whose key begins with the names of `folder`, in no order. */
  list(folder: string): AsyncIterable<ObjectHead>;
}

/** A key that is none: it could lead out of the store. */
export class BadObjectKey extends Error {
  override readonly name = 'BadObjectKey';
}

const NAME = /^[A-Za-z0-9_-][A-Za-z0-9._-]{0,199}$/;

/** Gives the names of a key. @throws BadObjectKey */
export function namesOf(key: string): readonly string[] {
  const names = key.split('/');
  if (names.length > 8 || !names.every((name) => NAME.test(name))) throw new BadObjectKey(`No key of an object: ${JSON.stringify(key.slice(0, 80))}`);
  return names;
}
