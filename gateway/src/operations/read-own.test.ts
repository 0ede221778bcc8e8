import { resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { readOwnOperations, toOwnOperation } from './read-own.ts';
import { hashOf } from './registry.ts';

describe('the shop’s own operations', () => {
  it('are those of schema/operations, known by the hash of their files', () => {
    const operations = readOwnOperations(resolve(import.meta.dirname, '../../../schema/operations'));
    expect(operations.length).toBeGreaterThan(20);
    expect(operations.every(({ id, body, clientId, state }) => id === hashOf(body) && clientId === 'storefront' && state === 'ACTIVE')).toBe(true);
    expect(operations.map(({ name, type }) => `${type} ${name}`)).toEqual(expect.arrayContaining(['query Categories', 'mutation AddToCart', 'subscription OrderStatusChanged']));
  });

  it('may say for how long answers that are the same for everybody can be kept', () => {
    expect(toOwnOperation('# What it is.\n# max-age: 30\nquery A { a }', 'a.graphql').maxAgeS).toBe(30);
    expect(toOwnOperation('query A { a }', 'a.graphql').maxAgeS).toBeUndefined();
    expect(toOwnOperation('query A { a(note: "# max-age: 30") }', 'a.graphql').maxAgeS).toBeUndefined();
  });

  it('are never kept when they change something', () => {
    expect(toOwnOperation('# max-age: 30\nmutation A { a }', 'a.graphql').maxAgeS).toBeUndefined();
  });

  it('have names', () => {
    expect(() => toOwnOperation('{ a }', 'a.graphql')).toThrow('a.graphql holds no named operation');
  });
});
