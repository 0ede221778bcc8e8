import { describe, expect, it } from '@jest/globals';
import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { buildSchema, isEnumType } from 'graphql';

const top = resolve(import.meta.dirname, '../..');
const schema = buildSchema(readFileSync(resolve(top, 'schema/api.graphql'), 'utf8'));
const declared = new Set(Object.values(schema.getTypeMap()).flatMap((type) => (isEnumType(type) && type.name.endsWith('ErrorCode') ? type.getValues().map(({ name }) => name) : [])));

/** Every refusal in the code: its code and the file it is in. */
const refusals = globSync(['packages/*/src/**/*.ts', 'subgraphs/*/src/**/*.ts'], { cwd: top })
  .filter((file) => !file.endsWith('.test.ts'))
  .flatMap((file) => [...readFileSync(resolve(top, file), 'utf8').matchAll(/new Refusal\('([A-Z_]+)'/g)].map(([, code = '']) => [code, file] as const));

describe('the codes of refusals', () => {
  it.each([...new Map(refusals)])('%s of %s is declared in the graph, or the gateway would not pass it on', (code) => {
    expect(declared).toContain(code);
  });
});
