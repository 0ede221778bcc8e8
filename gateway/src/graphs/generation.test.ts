import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { parse } from 'graphql';
import { inRepository } from '../../../schema/src/repository.ts';
import { NOTHING_CACHED } from '../cache/cache-policy.ts';
import { readSupergraph } from '../supergraph/read-supergraph.ts';
import { warmUp } from './generation.ts';

it('plans before anybody asks what is known to be asked, and passes over what cannot be planned', async () => {
  const hits: boolean[] = [];
  const supergraph = readSupergraph(readFileSync(inRepository('schema/supergraph.graphql'), 'utf8'), { told: (isHit) => hits.push(isHit) });
  const text = 'query Known { categories { name } }';
  expect(await warmUp({ supergraph, policies: NOTHING_CACHED }, [{ text: 'no document', operationName: undefined }, { text: '{ noSuchField }', operationName: undefined }, { text, operationName: 'Known' }])).toBe(1);
  hits.length = 0;
  supergraph.planner.plan(parse(text), 'Known');
  expect(hits).toEqual([true]);
});
