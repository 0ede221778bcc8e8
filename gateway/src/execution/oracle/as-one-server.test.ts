import { describe, expect, it } from '@jest/globals';
import { parse } from 'graphql';
import { AnswerText } from '../answer-text.ts';
import { createCompiledExecutor } from '../compiled-executor.ts';
import { answerAsOneServer } from './as-one-server.ts';
import { createMemoryGraph } from './graph.ts';
import { NO_MISHAPS } from './mishaps.ts';
import { randomOperation } from './random-operation.ts';
import { KEYS } from './supergraphs/keys.ts';
import { LISTS } from './supergraphs/lists.ts';
import { MUTATIONS } from './supergraphs/mutations.ts';
import { NESTED } from './supergraphs/nested.ts';
import { OWN_SHOP } from './supergraphs/own-shop.ts';
import { REQUIRES } from './supergraphs/requires.ts';
import { SHARING } from './supergraphs/sharing.ts';

// Not the graphs in which subgraphs know a part of the types that a value may be of: there each picks from its own.
const WHOLE = [OWN_SHOP, KEYS, REQUIRES, SHARING, MUTATIONS, LISTS, NESTED];
const EACH = 100;

describe('the compiled executor answers what one server would that had the whole graph to itself', () => {
  it.each(WHOLE.map((source) => [source.name, source] as const))('to the byte, on %s', async (_, source) => {
    const graph = createMemoryGraph(source);
    const execute = createCompiledExecutor(graph.supergraph);
    // What these are made of depends on what a subgraph is told.
    const requiring = [...graph.supergraph.sdl.matchAll(/^ {2}(\w+).*@join__field\([^)]*requires:/gm)].map(([, name]) => name);
    const asksForThem = new RegExp(`\\b(${['no-such-field', ...requiring].join('|')})\\b`);
    let compared = 0;
    for (let number = 0; number < EACH; number++) {
      const { text, document, operationName, variables: [variables = {}] } = randomOperation(graph, `one server ${source.name} ${number}`);
      if (asksForThem.test(text)) continue;
      const asking = graph.ask(document, operationName, variables);
      const expected = await answerAsOneServer(graph, asking);
      const { data, errors } = await execute({ ...asking, fetch: graph.fetch(NO_MISHAPS) });
      const answered = (data as unknown as AnswerText).text;
      // Nothing is asked of something: see the exception below.
      if (answered !== expected && expected.includes('{}')) continue;
      expect({ text, errors, data: answered }).toEqual({ text, errors: undefined, data: expected });
      expect(data).toBeInstanceOf(AnswerText);
      compared += 1;
    }
    expect(compared).toBeGreaterThan(EACH / 8);
  }, 60_000);
});

it('except where the planner leaves out a field of which nothing is asked: it should be an empty object', async () => {
  const graph = createMemoryGraph(NESTED);
  const execute = createCompiledExecutor(graph.supergraph);
  const asking = graph.ask(parse('query ($on: Boolean!) { me { name reviews @include(if: $on) { body @skip(if: $on) } } }'), undefined, { on: true });
  const { data } = await execute({ ...asking, fetch: graph.fetch(NO_MISHAPS) });
  expect(JSON.stringify(data)).toContain('"reviews":null');
  expect(await answerAsOneServer(graph, asking)).toMatch(/"reviews":\[(\{\},?)*\]/);
});
