import { exactlyOneOf } from '../../domain/catalogue/refusals.ts';

/** Loads a thing by the one of its keys that a client gave. Refuses with EXACTLY_ONE_KEY when it gave none, or several. */
export function byOneKey<Thing>(
  given: Readonly<Record<string, string | null | undefined>>, loads: Readonly<Record<string, (key: string) => Promise<Thing>>>,
): Promise<Thing> {
  const [only, ...others] = Object.entries(loads).flatMap(([name, load]) => (given[name] == null ? [] : [{ key: given[name], load }]));
  if (!only || others.length > 0) throw exactlyOneOf(...Object.keys(loads));
  return only.load(only.key);
}
