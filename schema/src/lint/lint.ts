import { getLocation } from 'graphql';
import { cached } from './cached.ts';
import { degrades } from './degrades.ts';
import { deprecations } from './deprecations.ts';
import { described } from './described.ts';
import { federationTraps } from './federation-traps.ts';
import { lists, staleBoundedLists } from './lists.ts';
import { mergeExtensions } from './merge-extensions.ts';
import { mutations } from './mutations.ts';
import { names } from './names.ts';
import { ownedOnce } from './owned-once.ts';
import type { Problem, Rule, SchemaFile } from './rule.ts';

const RULES: Readonly<Record<string, Rule>> = {
  cached,
  described,
  'owned-once': ownedOnce,
  degrades,
  mutations,
  lists,
  deprecations,
  'federation-traps': federationTraps,
  names,
};

/** Holds the schema files against the conventions of the graph. Each line names the place, the rule and the mend. */
export function lint(written: readonly SchemaFile[]): readonly string[] {
  const files = written.map((file) => ({ ...file, document: mergeExtensions(file.document) }));
  return [
    ...files.flatMap((file) =>
      Object.entries(RULES).flatMap(([name, rule]) => rule(file, files).map((problem) => `${placeOf(file, problem)} ${problem.message} (${name})`)),
    ),
    ...staleBoundedLists(files).map((name) => `schema/src/lint/bounded-lists.ts ${name} is in no schema any more (lists)`),
  ];
}

function placeOf({ path }: SchemaFile, { at }: Problem): string {
  return at.loc ? `${at.loc.source.name}:${getLocation(at.loc.source, at.loc.start).line}` : path;
}
