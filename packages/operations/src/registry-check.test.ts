import { describe, expect, it } from '@jest/globals';
import { buildSchema } from 'graphql';
import { brokenOperations, readSnapshot } from './registry-check.ts';
import type { RegistrySnapshot } from './registry-check.ts';

const operation = (name: string, body: string, changes: object = {}) => ({ clientId: 'partner_a', id: name, name, body, state: 'ACTIVE' as const, ...changes });
const BEFORE = 'type Query { lamp: Lamp } type Lamp { id: ID! watts: Int @deprecated(reason: "use power") power: Int }';
const AFTER = 'type Query { lamp: Lamp } type Lamp { id: ID! power: Int }';
const snapshot: RegistrySnapshot = {
  takenAt: '2026-11-21T00:00:00.000Z',
  partners: [{ id: 'partner_a', name: 'Lamp Finder', contract: 'partner', costBurst: 100 }],
  operations: [
    operation('Watts', 'query Watts {\n  lamp {\n    watts\n  }\n}', { lastUsedAt: '2026-11-20T10:00:00.000Z' }),
    operation('Power', 'query Power { lamp { power } }'),
    operation('Old', 'query Old { lamp { watts } }', { state: 'RETIRED' }),
    operation('Next', 'query Next { lamp { watts } }', { state: 'PENDING' }),
  ],
};
const brokenBy = (sdl: string) => brokenOperations(snapshot, (contract) => (contract === 'partner' ? { schema: buildSchema(sdl), keyFields: new Map() } : undefined));

describe('a change of the graph', () => {
  it('breaks no operation while what it uses is there, deprecated or not', () => {
    expect(brokenBy(BEFORE)).toEqual([]);
  });

  it('that removes a deprecated field breaks the active operation that uses it: its partner, place and last use are named', () => {
    expect(brokenBy(AFTER)).toEqual([
      { partner: 'Lamp Finder', operation: 'Watts', severity: 'ERROR', code: 'UNKNOWN_FIELD', message: expect.stringContaining('"watts"'), line: 3, column: 5, lastUsedAt: '2026-11-20T10:00:00.000Z' },
    ]);
  });

  it('that takes a contract away breaks all of its operations', () => {
    expect(brokenOperations(snapshot, () => undefined).map(({ operation: name, message }) => `${name} ${message}`)).toEqual(['Watts There is no contract partner.', 'Power There is no contract partner.']);
  });
});

describe('a snapshot', () => {
  it('is read as it was written', () => {
    expect(readSnapshot(JSON.stringify(snapshot))).toEqual(snapshot);
  });

  it.each([['null', '`partners`'], ['{"partners":[]}', '`operations`'], ['{"partners":[{}],"operations":[]}', 'partners[0]'], ['{"partners":[],"operations":[{"clientId":"x"}]}', 'operations[0]']])('is refused when it is %s', (text, where) => {
    expect(() => readSnapshot(text)).toThrow(where);
  });
});
