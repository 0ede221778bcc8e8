import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { parse } from 'graphql';
import { inRepository } from '../../../schema/src/repository.ts';
import { KEEPS_NOTHING } from '../kept/keeping.ts';
import { readSupergraph } from '../supergraph/read-supergraph.ts';
import { warmUp } from './generation.ts';

it('plans before anybody asks what is known to be asked, and passes over what cannot be planned', async () => {
  const kept: boolean[] = [];
  const supergraph = readSupergraph(readFileSync(inRepository('schema/supergraph.graphql'), 'utf8'), { told: (wasKept) => kept.push(wasKept) });
  const text = 'query Known { categories { name } }';
  expect(await warmUp({ supergraph, keepings: KEEPS_NOTHING }, [{ text: 'no document', operationName: undefined }, { text: '{ noSuchField }', operationName: undefined }, { text, operationName: 'Known' }])).toBe(1);
  kept.length = 0;
  supergraph.planner.plan(parse(text), 'Known');
  expect(kept).toEqual([true]);
});
