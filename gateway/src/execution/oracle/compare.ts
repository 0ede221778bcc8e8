import { GraphQLError } from 'graphql';
import type { ExecutionResult } from 'graphql';
import type { Execute, Fetch, SubgraphRequest } from '../execute.ts';
import { hashOf } from './chance.ts';
import type { Asking, MemoryGraph } from './graph.ts';
import type { Mishaps } from './mishaps.ts';
import { stable } from './world.ts';

/** An answer, such that equal ones are equal texts. */
export interface Answer {
  readonly data: string;
  /** Message, path and code of each, in order. */
  readonly errors: readonly string[];
  /** The mutations that were asked for, in the order they were sent. */
  readonly mutations: readonly string[];
}

export interface Difference {
  readonly stock: Answer;
  readonly ours: Answer;
}

export interface Comparison {
  /** Undefined when both answer the same. */
  readonly difference: Difference | undefined;
  /** Whether the answer had errors. */
  readonly failed: boolean;
}

/**
 * Runs an operation with both executors over equal subgraphs, and with ours twice more while they answer in another
 * order: the first time it is remembered, the second time answered from memory where nothing changed. An executor that
 * throws has that for an answer.
 */
export async function compare(graph: MemoryGraph, asking: Asking, mishaps: Mishaps, stock: Execute, ours: Execute): Promise<Comparison> {
  const expected = await run(asking, stock, (told) => graph.fetch(mishaps, told));
  const given = await run(asking, ours, (told) => graph.fetch(mishaps, told));
  const inAnotherOrder = await run(asking, ours, (told) => unevenly(graph.fetch(mishaps, told)));
  const again = await run(asking, ours, (told) => unevenly(graph.fetch(mishaps, told)));
  const wrong = isSame(given, expected) ? [inAnotherOrder, again].find((other) => !isSame(other, orderless(other, expected))) : given;
  return { difference: wrong && { stock: expected, ours: wrong }, failed: expected.errors.length > 0 };
}

const isSame = (one: Answer, other: Answer): boolean => stable(one) === stable(other);

/** Where one subgraph says null of what another is being asked for, it is chance whether an error of the other still has a place there. */
const orderless = (given: Answer, expected: Answer): Answer => (expected.errors.length === 0 ? expected : { ...expected, errors: given.errors });

async function run(asking: Asking, execute: Execute, fetchTelling: (told: (request: SubgraphRequest) => void) => Fetch): Promise<Answer> {
  const mutations: string[] = [];
  const note = ({ subgraph, query }: SubgraphRequest): void => void (query.startsWith('mutation') && mutations.push(`${subgraph} ${query.replace(/^mutation \w*/, '')}`));
  const { data, errors = [] } = await execute({ ...asking, fetch: fetchTelling(note) }).catch(thrown);
  return { data: readable(data), errors: withReason(data, errors).map(toText).sort(), mutations };
}

/** Some answers come at once, others some turns later. */
const unevenly = (fetch: Fetch): Fetch => async (request) => {
  for (let turns = hashOf(request.subgraph, request.query) % 12; turns > 0; turns--) await Promise.resolve();
  return fetch(request);
};

const thrown = (error: unknown): ExecutionResult => ({ errors: [new GraphQLError(`It threw ${error instanceof Error ? error.stack : String(error)}`)] });

function readable(data: ExecutionResult['data']): string {
  return data === undefined ? '(none)' : stable(JSON.parse(JSON.stringify(data)));
}

/** An answer that is null as a whole says why; the stock executor says it in its extensions. */
function withReason(data: ExecutionResult['data'], errors: readonly GraphQLError[]): readonly GraphQLError[] {
  return data === null && errors.length === 0 ? [new GraphQLError('A value is null that must not be.')] : errors;
}

/** How many entities were asked for differs where equal ones are asked for once. */
const WRONG_ENTITIES = /^Expected "data\._entities"|answered (no|\d+) of \d+ entities/;

function toText({ message, path, extensions }: GraphQLError): string {
  if (WRONG_ENTITIES.test(message)) return 'not the entities that were asked for';
  const code = typeof extensions.code === 'string' ? extensions.code : '';
  return `${message} at ${(path ?? []).join('.')} ${code}`;
}
