import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parse, specifiedRules, validate } from 'graphql';
import { readSupergraph } from '../supergraph/read-supergraph.ts';
import { SHOP_LIMITS, limitRules } from './limits.ts';

const inSchema = (path: string) => new URL(`../../../schema/${path}`, import.meta.url);
const operations = readdirSync(inSchema('operations')).filter((file) => file.endsWith('.graphql'));

describe('the operations of our own clients', () => {
  const { apiSchema, keyFields, planner: { plan } } = readSupergraph(readFileSync(inSchema('supergraph.graphql'), 'utf8'));

  it.each(operations)('%s keeps the limits, and can be planned', (file) => {
    const document = parse(readFileSync(inSchema(`operations/${file}`), 'utf8'), { maxTokens: SHOP_LIMITS.tokens });
    expect(validate(apiSchema, document, [...specifiedRules, ...limitRules(SHOP_LIMITS, keyFields)])).toEqual([]);
    expect(plan(document, undefined).node).toBeDefined();
  });
});
