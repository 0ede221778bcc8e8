import type { FetchNode, PlanNode } from '@apollo/query-planner';
import type { ExecutionResult } from 'graphql';
import { AnswerText } from './answer-text.ts';
import { bodyOf } from './execute.ts';
import type { Execution, Fetch, SubgraphAnswer, SubgraphRequest } from './execute.ts';

/**
 * Remembers how queries went that are asked again and again. Subgraphs are asked each time; while they answer what they
 * answered before, to the byte, the answer is the one from before too, and is not put together again.
 */
export interface RevalidatedAnswers {
  /** Answers a query, by `run` unless everything is as it was the last time. */
  answer(execution: Execution & { readonly plan: PlanNode }, run: (fetch: Fetch) => Promise<ExecutionResult>): Promise<ExecutionResult>;
}

/** What one fetch of a plan asked, and what it was answered. */
interface Exchange {
  readonly request: SubgraphRequest;
  /** Undefined when it was not read from a text. */
  readonly text: string | undefined;
}

/** A run without errors: by the fetches of its plan, those that asked nothing left out. */
interface Recording {
  readonly exchanges: ReadonlyMap<FetchNode, Exchange>;
  readonly result: ExecutionResult;
  readonly characters: number;
}

/** A request that was sent already, and its answer. */
interface Sent {
  readonly body: string;
  readonly answer: Promise<SubgraphAnswer>;
}

/** In characters, requests and answers together. */
const MOST_KEPT = 32 * 1024 * 1024;
/** One that is larger would push out too many others. */
const LARGEST = MOST_KEPT / 16;
/** Queries of which it is known that they were asked, and no more. */
const MOST_SEEN = 4_000;
/** With so many characters of variables a query is hardly asked again. */
const LONGEST_KEY = 2_000;

/** The least recently asked are forgotten. What is asked once is not remembered. */
export function createRevalidatedAnswers(): RevalidatedAnswers {
  const recordings = new Map<string, Recording>();
  const numbers = new WeakMap<PlanNode, number>();
  let seen = new Set<string>();
  let count = 0;
  let characters = 0;

  const forget = (key: string): void => {
    characters -= recordings.get(key)?.characters ?? 0;
    recordings.delete(key);
  };
  const keep = (key: string, recording: Recording): void => {
    forget(key);
    if (recording.characters > LARGEST) return;
    recordings.set(key, recording);
    characters += recording.characters;
    for (const [oldest] of recordings) {
      if (characters <= MOST_KEPT) return;
      forget(oldest);
    }
  };
  const isSeen = (key: string): boolean => {
    if (seen.has(key)) return true;
    if (seen.size >= MOST_SEEN) seen = new Set();
    seen.add(key);
    return false;
  };
  // A plan is of one operation.
  const keyOf = (plan: PlanNode, variables: Execution['variables']): string => {
    const number = numbers.get(plan) ?? ++count;
    numbers.set(plan, number);
    return `${number} ${JSON.stringify(variables)}`;
  };

  return {
    async answer({ plan, variables, fetch }, run) {
      const key = keyOf(plan, variables);
      const known = recordings.get(key);
      if (!known && (key.length > LONGEST_KEY || !isSeen(key))) return run(fetch);
      const sent = new Map<FetchNode, Sent>();
      if (known) {
        recordings.delete(key);
        recordings.set(key, known);
        if (await isAsBefore(plan, known, fetch, sent)) return known.result;
      }
      const exchanges = new Map<FetchNode, Exchange>();
      const result = await run(recorded(resumed(fetch, sent, known), exchanges));
      if (result.errors || [...exchanges.values()].some(({ text }) => text === undefined)) forget(key);
      else keep(key, { exchanges, result, characters: key.length + lengthOf(exchanges, result) });
      return result;
    },
  };
}

/** Asks what a run asked, each request as soon as those before it were answered as then. False at the first that was not. */
async function isAsBefore(node: PlanNode, { exchanges }: Pick<Recording, 'exchanges'>, fetch: Fetch, sent: Map<FetchNode, Sent>): Promise<boolean> {
  switch (node.kind) {
    case 'Sequence':
      for (const child of node.nodes) if (!(await isAsBefore(child, { exchanges }, fetch, sent))) return false;
      return true;
    case 'Parallel': return (await Promise.all(node.nodes.map((child) => isAsBefore(child, { exchanges }, fetch, sent)))).every(Boolean);
    case 'Flatten': return isAsBefore(node.node, { exchanges }, fetch, sent);
    case 'Condition':
      // Of the branch that was not taken no fetch has asked anything.
      for (const child of [node.ifClause, node.elseClause]) if (child && !(await isAsBefore(child, { exchanges }, fetch, sent))) return false;
      return true;
    case 'Fetch': {
      const before = exchanges.get(node);
      if (!before) return true;
      const answer = fetch({ ...before.request, expected: before.text });
      sent.set(node, { body: bodyOf(before.request), answer });
      return answer.then(({ text }) => text === before.text, () => false);
    }
    case 'Defer': return false;
  }
}

/** What was sent already in this request is not sent again. */
function resumed(fetch: Fetch, sent: ReadonlyMap<FetchNode, Sent>, known: Recording | undefined): Fetch {
  if (!known) return fetch;
  return async (request) => {
    const before = request.part && sent.get(request.part);
    if (before?.body !== bodyOf(request)) return fetch(request);
    const answer = await before.answer;
    // What was expected was not read.
    return answer.data === undefined && answer.text !== undefined && !answer.errors ? { ...JSON.parse(answer.text) as SubgraphAnswer, text: answer.text } : answer;
  };
}

/** Notes what is asked and answered. */
function recorded(fetch: Fetch, exchanges: Map<FetchNode, Exchange>): Fetch {
  return async (asked) => {
    const request = { ...asked, body: bodyOf(asked) };
    const answer = await fetch(request);
    if (asked.part) exchanges.set(asked.part, { request, text: answer.text });
    return answer;
  };
}

function lengthOf(exchanges: ReadonlyMap<FetchNode, Exchange>, { data }: ExecutionResult): number {
  let length = data instanceof AnswerText ? data.text.length : 0;
  for (const { request, text } of exchanges.values()) length += 2 * bodyOf(request).length + (text?.length ?? 0);
  return length;
}
