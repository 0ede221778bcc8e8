import { buildSubgraphSchema } from '@apollo/subgraph';
import { graphql, parse } from 'graphql';
import { FIRST_REVISION } from './operation.ts';
import { RESOLVERS } from './resolvers.ts';
import { SCHEMAS } from './schemas.ts';
import type { SubgraphName } from './schemas.ts';

/** Answers a request's body with the body of an answer. */
export type Answer = (body: string) => string | Promise<string>;

const AS_OF = /"asOf":(\d+)/;
const MAX_REMEMBERED = 10_000;

/**
 * A subgraph that has the answer to every request ready once it was asked for the first time: what is measured is the
 * gateway. Requests that differ in `asOf` alone have the same answer, but for the revision in it.
 */
export function createAnswer(name: SubgraphName): Answer {
  const schema = buildSubgraphSchema([{ typeDefs: parse(SCHEMAS[name]), resolvers: RESOLVERS[name] as never }]);
  const ready = new Map<string, { text: string; tellsRevision: boolean }>();

  const work = async (body: string): Promise<{ text: string; tellsRevision: boolean }> => {
    const { query, variables, operationName } = JSON.parse(body) as { query: string; variables?: Record<string, unknown>; operationName?: string };
    const result = await graphql({ schema, source: query, ...(variables ? { variableValues: variables } : {}), ...(operationName ? { operationName } : {}) });
    const text = JSON.stringify(result);
    return { text, tellsRevision: text.includes(String(FIRST_REVISION)) };
  };
  return (body) => {
    const asOf = AS_OF.exec(body)?.[1] ?? String(FIRST_REVISION);
    const key = asOf === String(FIRST_REVISION) ? body : body.replace(asOf, String(FIRST_REVISION));
    const told = ({ text, tellsRevision }: { text: string; tellsRevision: boolean }): string => (tellsRevision ? text.replace(String(FIRST_REVISION), asOf) : text);
    const known = ready.get(key);
    if (known) return told(known);
    return work(key).then((answer) => {
      if (ready.size < MAX_REMEMBERED) ready.set(key, answer);
      return told(answer);
    });
  };
}
