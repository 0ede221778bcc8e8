import type { Obj } from './merge.ts';
import { read } from './merge.ts';

/** Where a part of a plan's answer goes: names of fields as they are answered, and `@` for each item of a list. */
export type TargetPath = readonly (string | number)[];

/** The objects at a path of an answer, in order. What is null or missing is left out. */
export function targetsAt(root: Obj, path: TargetPath): Obj[] {
  const found: Obj[] = [];
  visit(root, path, 0, (target) => found.push(target));
  return found;
}

/** Where each of them is, in the same order. */
export function placesAt(root: Obj, path: TargetPath): (string | number)[][] {
  const found: (string | number)[][] = [];
  const place: (string | number)[] = [];
  visit(root, path, 0, () => found.push([...place]), place);
  return found;
}

function visit(value: unknown, path: TargetPath, at: number, found: (target: Obj) => void, place?: (string | number)[]): void {
  if (typeof value !== 'object' || value === null) return;
  const step = path[at];
  if (Array.isArray(value)) {
    // A list at the end of a path, or one that the path does not speak of: each of its items.
    const next = step === '@' ? at + 1 : at;
    for (let index = 0; index < value.length; index++) {
      place?.push(index);
      visit(value[index], path, next, found, place);
      place?.pop();
    }
    return;
  }
  if (step === undefined) return found(value as Obj);
  if (step === '@') return;
  place?.push(step);
  visit(read(value as Obj, String(step)), path, at + 1, found, place);
  place?.pop();
}
