import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Client } from '../identity/client.ts';
import { createApqCache } from './apq-cache.ts';
import { STOREFRONT, createRegistry, hashOf } from './registry.ts';
import type { RegisteredOperation } from './registry.ts';
import { createResolveOperation } from './resolve-operation.ts';
import type { Asked, Lookup } from './resolve-operation.ts';

const NONSENSE = 'this } would never parse {{{';
const SHOP_QUERY = 'query Categories { categories { id } }';

const terms = { contract: 'partner', costPerSecond: 100, costBurst: 2_000 };
const operation = (clientId: string, id: string, state: RegisteredOperation['state'] = 'ACTIVE'): RegisteredOperation =>
  ({ clientId, id, name: `${clientId}-${id}`, type: 'query', body: `query Of { ${clientId} }`, state });

const registry = createRegistry({
  version: '1',
  partners: ['a', 'b'].map((id) => ({ id, name: id.toUpperCase(), status: 'ACTIVE', keyHashes: [hashOf(`sg_${id}`)], ...terms })),
  operations: [operation('a', 'mine'), operation('b', 'theirs'), operation('a', 'old', 'RETIRED'), operation('a', 'next', 'PENDING'), operation('a', 'revived', 'RETIRED'), operation('a', 'revived')],
}, [{ ...operation(STOREFRONT, hashOf(SHOP_QUERY)), body: SHOP_QUERY }]);

const partner = (id: string): Client => ({ key: `partner:${id}`, kind: 'partner', partner: { id, name: id, ...terms } });
const anybody: Client = { key: 'ip:127.0.0.1', kind: 'anonymous' };
const apollo = (sha256Hash: unknown, version: unknown = 1) => ({ extensions: { persistedQuery: { version, sha256Hash } } });

let lookups: Lookup[];
let resolve: (asked: Asked, client?: Client) => ReturnType<ReturnType<typeof createResolveOperation>>;
beforeEach(() => {
  lookups = [];
  const ask = createResolveOperation({ registry: () => registry, texts: createApqCache(10, 1_000), told: (_, lookup) => lookups.push(lookup) });
  resolve = (asked, client = anybody) => ask(asked, client);
});
const refusal = (code: string, status: number) => expect.objectContaining({ extensions: expect.objectContaining({ code, http: expect.objectContaining({ status }) }) });
const refusalOf = (asked: Asked, client?: Client): unknown => {
  try {
    return resolve(asked, client);
  } catch (error) {
    return error;
  }
};

describe('a partner', () => {
  it.each([['Apollo’s extension', apollo('mine')], ['documentId', { documentId: 'mine' }], ['documentId besides an empty text', { documentId: 'mine', query: '' }]])('runs its own active operation by %s', (_, asked) => {
    expect(resolve(asked, partner('a'))).toEqual({ text: 'query Of { a }', isNamed: true, operation: expect.objectContaining({ clientId: 'a', id: 'mine' }) });
  });

  it('runs what it published whatever text it sends besides', () => {
    expect(resolve({ ...apollo('mine'), query: NONSENSE }, partner('a')).text).toBe('query Of { a }');
  });

  it.each([
    ['an id nobody published', apollo('nowhere')],
    ['another partner’s', apollo('theirs')],
    ['one that is not active yet', apollo('next')],
    ['the shop’s own', apollo(hashOf(SHOP_QUERY))],
    ['a documentId nobody published', { documentId: `sha256:${hashOf('x')}` }],
  ])('is told the same of %s: not found', (_, asked) => {
    expect(refusalOf(asked, partner('a'))).toEqual(refusal('PERSISTED_QUERY_NOT_FOUND', 200));
    expect(lookups).toEqual(['not-found']);
  });

  it.each(['__proto__', 'constructor', '', ' mine', 'mine\0', 'a mine', 'sha256:'])('finds nothing of its own by the id %j', (id) => {
    expect(refusalOf({ documentId: id }, partner('a'))).toEqual(refusal('PERSISTED_QUERY_NOT_FOUND', 200));
    expect(refusalOf(apollo(id), partner('a'))).toEqual(refusal('PERSISTED_QUERY_NOT_FOUND', 200));
  });

  it.each([
    ['a text', { query: '{ categories { id } }' }],
    ['a text that would not parse', { query: NONSENSE }],
    ['a text with its hash, to be remembered', { ...apollo(hashOf(SHOP_QUERY)), query: SHOP_QUERY }],
    ['nothing', {}],
  ])('is refused with %s', (_, asked) => {
    expect(refusalOf(asked, partner('a'))).toEqual(refusal('PERSISTED_OPERATION_REQUIRED', 403));
  });

  it('is told by name that its operation is retired, unless another manifest keeps it active', () => {
    expect(refusalOf(apollo('old'), partner('a'))).toEqual(refusal('PERSISTED_OPERATION_RETIRED', 410));
    expect(refusalOf(apollo('old'), partner('a'))).toMatchObject({ message: 'The operation a-old is retired.' });
    expect(refusalOf(apollo('old'), partner('b'))).toEqual(refusal('PERSISTED_QUERY_NOT_FOUND', 200));
    expect(resolve(apollo('revived'), partner('a')).operation?.state).toBe('ACTIVE');
  });
});

describe('everybody else', () => {
  it('runs any text', () => {
    expect(resolve({ query: '{ a }' })).toEqual({ text: '{ a }', isNamed: false, operation: undefined });
    expect(resolve({ query: '{ a }', extensions: null }).text).toBe('{ a }');
  });

  it.each([[apollo(hashOf(SHOP_QUERY))], [{ documentId: `sha256:${hashOf(SHOP_QUERY)}` }], [{ documentId: hashOf(SHOP_QUERY) }]])('runs the shop’s own operations by hash: %j', (asked) => {
    expect(resolve(asked)).toMatchObject({ text: SHOP_QUERY, operation: { clientId: STOREFRONT } });
  });

  it('sends a text once and its hash from then on', () => {
    const asked = apollo(hashOf('{ a }'));
    expect(refusalOf(asked)).toEqual(refusal('PERSISTED_QUERY_NOT_FOUND', 200));
    expect(refusalOf(asked)).toMatchObject({ message: 'PersistedQueryNotFound' });
    expect(resolve({ ...asked, query: '{ a }' }).text).toBe('{ a }');
    expect(resolve(asked).text).toBe('{ a }');
    expect(lookups).toEqual(['not-found', 'not-found', 'automatic', 'remembered']);
  });

  it('cannot leave a text under the hash of another', () => {
    expect(refusalOf({ ...apollo(hashOf('{ a }')), query: '{ b }' })).toEqual(refusal('BAD_REQUEST', 400));
    expect(refusalOf(apollo(hashOf('{ a }')))).toEqual(refusal('PERSISTED_QUERY_NOT_FOUND', 200));
  });

  it('does not run what partners published', () => {
    expect(refusalOf(apollo('mine'))).toEqual(refusal('PERSISTED_QUERY_NOT_FOUND', 200));
  });

  it.each([[apollo('x', 2)], [apollo(7)], [apollo(undefined)], [{ documentId: 7 }], [{ extensions: { persistedQuery: 'x' } }]])('is refused with an id that is none: %j', (asked) => {
    expect(refusalOf(asked)).toEqual(refusal('BAD_REQUEST', 400));
    expect(lookups).toEqual(['refused']);
  });
});
