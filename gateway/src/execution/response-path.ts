import { read } from './merge.ts';
import type { Obj, Shared } from './merge.ts';

/** Where a part of a plan's answer goes, as a `Flatten` says it: names of fields as they are answered, and `@` for each item of a list. */
export type ResponsePath = readonly (string | number)[];

/** An object at a path, and what it is held by. */
export interface Target {
  readonly object: Obj;
  readonly holder: Obj | unknown[];
  readonly key: string | number;
}

/** The objects at a path of an answer, each once, in order. What is null or missing is left out. */
export function targetsAt(root: Obj, path: ResponsePath, shared: Shared): Target[] {
  const found: Target[] = [];
  const seen = new Set<object>();
  // A shared object is at the same path wherever it is.
  const isNew = (value: object): boolean => !shared.has(value) || (!seen.has(value) && seen.add(value).has(value));
  visit(root, path, 0, { root }, 'root', (object, holder, key) => found.push({ object, holder, key }), isNew);
  return found;
}

/** Every place at a path, and the object there. */
export function placesAt(root: Obj, path: ResponsePath): { readonly object: Obj; readonly place: readonly (string | number)[] }[] {
  const found: { object: Obj; place: (string | number)[] }[] = [];
  const place: (string | number)[] = [];
  visit(root, path, 0, { root }, 'root', (object) => found.push({ object, place: [...place] }), () => true, place);
  return found;
}

type Found = (object: Obj, holder: Obj | unknown[], key: string | number) => void;

function visit(value: unknown, path: ResponsePath, at: number, holder: Obj | unknown[], key: string | number, found: Found, enter: (value: object) => boolean, place?: (string | number)[]): void {
  if (typeof value !== 'object' || value === null || !enter(value)) return;
  const step = path[at];
  if (Array.isArray(value)) {
    // A list at the end of a path, or one that the path does not speak of: each of its items.
    const next = step === '@' ? at + 1 : at;
    for (let index = 0; index < value.length; index++) {
      place?.push(index);
      visit(value[index], path, next, value, index, found, enter, place);
      place?.pop();
    }
    return;
  }
  if (step === undefined) return found(value as Obj, holder, key);
  if (step === '@') return;
  place?.push(step);
  visit(read(value as Obj, String(step)), path, at + 1, value as Obj, step, found, enter, place);
  place?.pop();
}
