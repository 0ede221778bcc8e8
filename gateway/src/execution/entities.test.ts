import { describe, expect, it } from '@jest/globals';
import { buildSchema } from 'graphql';
import { distinctEntities } from './entities.ts';
import { Shared } from './merge.ts';
import type { Obj } from './merge.ts';
import { compileRepresentation } from './representations.ts';
import { targetsAt } from './response-path.ts';

const schema = buildSchema('type Query { users: [User] } type User { id: ID! code: ID! size: Size } type Size { width: Int height: Int }');
const field = (name: string, ...selections: unknown[]) => ({ kind: 'Field', name, ...(selections.length > 0 ? { selections } : {}) });
const representing = (...fields: unknown[]) => compileRepresentation(schema, { requires: [{ kind: 'InlineFragment', typeCondition: 'User', selections: [field('__typename'), ...fields] }] } as never);

/** The distinct users of an answer, and the answer afterwards. */
function distinct(users: unknown[], { represent, keyOf } = representing(field('id'))) {
  const root = { users } as Obj;
  const shared = new Shared();
  const entities = distinctEntities(targetsAt(root, ['users', '@'], shared), { represent, keyOf }, shared, new Map());
  return { entities, users: root.users as Obj[], shared };
}
const user = (id: unknown, more: object = {}) => ({ __typename: 'User', id, ...more });

describe('objects that stand for the same entity', () => {
  it('become one object when they say the same all the way down, in whatever order', () => {
    const reviews = () => [{ id: 'r1', product: { upc: 'p1' } }, { id: 'r2', product: null }];
    const { entities, users, shared } = distinct([user('1', { reviews: reviews() }), user('2'), { reviews: reviews(), id: '1', __typename: 'User' }]);
    expect(entities.map(({ representation }) => representation.id)).toEqual(['1', '2']);
    expect(users[2]).toBe(users[0]);
    expect([...shared]).toEqual([users[0]]);
  });

  const other: readonly [string, object, object][] = [
    ['a value', { name: 'Ada' }, { name: 'Eve' }],
    ['a value deep down', { reviews: [{ product: { upc: 'p1' } }] }, { reviews: [{ product: { upc: 'p2' } }] }],
    ['a key more', {}, { name: null }],
    ['another key', { name: 'Ada' }, { alias: 'Ada' }],
    ['a longer list', { tags: ['a'] }, { tags: ['a', 'b'] }],
    ['a list for an object', { tags: [] }, { tags: {} }],
    ['a key that every object has', JSON.parse('{ "__proto__": {} }') as object, { name: 1 }],
  ];
  it.each(other)('stay two that are asked for once when they differ in %s', (_, one, another) => {
    const { entities, users, shared } = distinct([user('1', one), user('1', another)]);
    expect(users[1]).not.toBe(users[0]);
    expect(entities.map(({ objects }) => objects.length)).toEqual([2]);
    expect(shared.size).toBe(0);
  });
});

describe('which entity an object stands for', () => {
  const pairs: readonly [string, Obj, Obj][] = [
    ['where a text ends', user('1', { code: '2' }), user('12', { code: '' })],
    ['a text from a number', user('1', { code: 'x' }), user(1, { code: 'x' })],
    ['a text that looks like a key', user('a"b', { code: 'c' }), user('a', { code: 'b"c' })],
    ['null from a text', user(null, { code: 'x' }), user('null', { code: 'x' })],
  ];
  it.each(pairs)('tells %s', (_, one, another) => {
    expect(distinct([one, another], representing(field('id'), field('code'))).entities).toHaveLength(2);
  });

  it('is told by what is nested too', () => {
    const sized = representing(field('id'), field('size', field('width')));
    expect(distinct([user('1', { size: { width: 1, height: 1 } }), user('1', { size: { width: 1, height: 2 } }), user('1', { size: { width: 2 } })], sized).entities.map(({ representation }) => representation.size)).toEqual([{ width: 1 }, { width: 2 }]);
  });

  it('is unknown of an object that lacks what is needed, and of one without a type', () => {
    expect(distinct([user(undefined), { id: '1' }, { ...user('1'), __typename: 'Stranger' }]).entities).toEqual([]);
  });
});
