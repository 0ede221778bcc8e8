import { read } from './merge.ts';
import type { Obj, Shared } from './merge.ts';
import type { Representing } from './representations.ts';
import type { Target } from './response-path.ts';

/** An entity that a subgraph is asked for, and the objects that stand for it. */
export interface Entity {
  readonly representation: Obj;
  readonly objects: Obj[];
}

/** What objects were replaced by: another that stands for the same and had nothing that they had not. */
export type Replaced = Map<Obj, Obj>;

/**
 * The entities at some targets, each once. Objects that say exactly the same, and will be asked for the same
 * below, become one object, held at several places: it is completed, walked through and written once. Entities in an order of their own, so that requests for
 * the same ones are the same.
 */
export function distinctEntities(targets: readonly Target[], { represent, keyOf }: Representing, shared: Shared, replaced: Replaced): Entity[] {
  const entities = new Map<string, Entity>();
  for (const { object, holder, key } of targets) {
    const identity = keyOf(object);
    const known = entities.get(identity);
    const first = known?.objects[0];
    if (!known || !first) {
      const representation = represent(object);
      if (representation) entities.set(identity, { representation, objects: [object] });
    } else if (!shared.has(object) && saysTheSame(object, first)) {
      // What is held at several places would have to be replaced at each.
      (holder as Obj)[key] = first;
      shared.add(first);
      replaced.set(object, first);
    } else {
      known.objects.push(object);
    }
  }
  return [...entities].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, entity]) => entity);
}

/** Whether two values of an answer are the same all the way down. Keys may stand in another order. */
function saysTheSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one)) return Array.isArray(other) && one.length === other.length && one.every((item, index) => saysTheSame(item, other[index]));
  if (Array.isArray(other)) return false;
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length && keys.every((key) => saysTheSame(read(one as Obj, key), read(other as Obj, key)));
}

/** The object that stands for this one now. */
function standIn(object: Obj, replaced: Replaced): Obj {
  let present = object;
  for (let next = replaced.get(present); next; next = replaced.get(present)) present = next;
  return present;
}

/**
 * The objects that stand for these now: what they were replaced by, and the copies that were made of them since they
 * were found. What another part of the plan copied meanwhile is as much meant as what it was copied from.
 */
export function standIns(objects: readonly Obj[], replaced: Replaced, copies: Shared['copies']): readonly Obj[] {
  const present = objects.map((object) => standIn(object, replaced));
  if (copies.length === 0) return present;
  const meant = new Set<object>([...objects, ...present]);
  const found = new Set(present);
  for (const { of, copy } of copies) {
    if (!meant.has(of)) continue;
    const stand = standIn(copy as Obj, replaced);
    meant.add(copy).add(stand);
    found.add(stand);
  }
  return [...found];
}
