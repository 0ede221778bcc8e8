import type { Obj, Shared } from './merge.ts';
import type { Represent } from './representations.ts';
import type { Target } from './targets.ts';

/** An entity that a subgraph is asked for, and the objects that stand for it. */
export interface Entity {
  readonly representation: Obj;
  readonly objects: Obj[];
}

/** What objects were replaced by: another that stands for the same and had nothing that they had not. */
export type Replaced = Map<Obj, Obj>;

/**
 * The entities at some targets, each once. Objects that say exactly the same become one object, held at
 * several places: it is completed, walked through and written once. Entities in an order of their own, so that requests for
 * the same ones are the same.
 */
export function distinctEntities(targets: readonly Target[], represent: Represent, shared: Shared, replaced: Replaced): Entity[] {
  const entities = new Map<string, Entity>();
  for (const { object, holder, key } of targets) {
    const representation = represent(object);
    if (!representation) continue;
    const text = JSON.stringify(representation);
    const known = entities.get(text);
    const [first] = known?.objects ?? [];
    if (!known || !first) {
      entities.set(text, { representation, objects: [object] });
    } else if (saysTheSame(object, first)) {
      (holder as Obj)[key] = first;
      shared.add(first);
      replaced.set(object, first);
    } else {
      known.objects.push(object);
    }
  }
  return [...entities].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, entity]) => entity);
}

/** Whether two objects have the same keys with the same values, none of which is an object itself. */
function saysTheSame(one: Obj, other: Obj): boolean {
  if (one === other) return true;
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length && keys.every((key) => one[key] === other[key] && (typeof one[key] !== 'object' || one[key] === null));
}

/** The object that stands for this one now. */
export function standIn(object: Obj, replaced: Replaced): Obj {
  let present = object;
  for (let next = replaced.get(present); next; next = replaced.get(present)) present = next;
  return present;
}
