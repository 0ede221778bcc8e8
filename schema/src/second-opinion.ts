import { composeServices } from '@theguild/federation-composition';
import { buildSchema, Kind, lexicographicSortSchema, parse, print, printSchema, type DefinitionNode } from 'graphql';
import type { ComposedGraph } from './compose.ts';
import type { Subgraph } from './read-subgraphs.ts';

const EXECUTABLE = new Set(['QUERY', 'MUTATION', 'SUBSCRIPTION', 'FIELD', 'FRAGMENT_DEFINITION', 'FRAGMENT_SPREAD', 'INLINE_FRAGMENT', 'VARIABLE_DEFINITION']);

/**
 * Composes with another, independent composer and names each definition on which the two
 * disagree in what clients see; empty when they agree. Order and layout do not matter.
 */
export function secondOpinion(subgraphs: readonly Subgraph[], { apiSdl }: ComposedGraph): readonly string[] {
  const second = composeServices(subgraphs.map(({ name, url, sdl }) => ({ name, url, typeDefs: parse(sdl) })));
  if (second.errors) return second.errors.map(({ message }) => `the second composer refuses: ${message}`);
  return differences(apiSdl, second.publicSdl);
}

/** The definitions that differ between two API schemas, each with what either has. */
export function differences(first: string, second: string): readonly string[] {
  const [ours, theirs] = [definitionsOf(first), definitionsOf(second)];
  return [...new Set([...ours.keys(), ...theirs.keys()])]
    .filter((name) => ours.get(name) !== theirs.get(name))
    .map((name) => `the composers disagree on ${name}:\n${ours.get(name) ?? '(absent)'}\nagainst\n${theirs.get(name) ?? '(absent)'}`);
}

function definitionsOf(sdl: string): ReadonlyMap<string, string> {
  const sorted = printSchema(lexicographicSortSchema(buildSchema(sdl)));
  return new Map(
    parse(sorted, { noLocation: true })
      .definitions.filter(isForClients)
      .map((definition) => [nameOf(definition), print(definition)]),
  );
}

/** A directive that operations cannot carry tells clients nothing, and only one of the composers keeps it. */
function isForClients(definition: DefinitionNode): boolean {
  return definition.kind !== Kind.DIRECTIVE_DEFINITION || definition.locations.some(({ value }) => EXECUTABLE.has(value));
}

function nameOf(definition: DefinitionNode): string {
  return 'name' in definition && definition.name ? `${definition.kind} ${definition.name.value}` : definition.kind;
}
