import { describe, expect, it } from '@jest/globals';
import { buildSchema, graphql } from 'graphql';
import type { GraphQLObjectType } from 'graphql';
import { ANONYMOUS } from '@storegraph/kernel/caller';
import type { Caller } from '@storegraph/kernel/caller';
import { fromUuid } from '@storegraph/kernel/ids';
import { either, everyone, guard, loggedIn, only, owner } from './access.ts';
import type { AccessTable } from './access.ts';

const [ada, noor] = ['018f0000-0000-7000-8000-000000000001', '018f0000-0000-7000-8000-000000000002'].map((uuid) => fromUuid('user', uuid)) as [Caller['userId'] & string, Caller['userId'] & string];
const caller = (userId: Caller['userId'], ...roles: Caller['roles']): Caller => ({ userId, roles, client: 'test' });
const sdl = 'type Query { user: User } type User { id: ID! email: String }';
const table = (rules: AccessTable[string]): AccessTable => ({ Query: everyone, User: rules });

/** What a caller is answered who asks for Ada's e-mail address. */
async function ask(who: Caller, rules: AccessTable[string]) {
  const schema = guard<{ caller: Caller }>(buildSchema(sdl), table(rules));
  const { data, errors } = await graphql({ schema, source: '{ user { id email } }', rootValue: { user: { id: ada, email: 'canary' } }, contextValue: { caller: who } });
  return { email: (data as { user?: { email?: string } } | undefined)?.user?.email, code: (errors?.[0]?.originalError as { code?: string } | undefined)?.code };
}

describe('a guarded schema', () => {
  it('does not start with a field nobody decided about', () => {
    expect(() => guard(buildSchema(sdl), table({ id: everyone }))).toThrow('User.email');
  });

  it('does not start with a rule for a type it does not have', () => {
    expect(() => guard(buildSchema(sdl), { ...table(everyone), Usr: everyone })).toThrow('Usr');
  });

  const own = { id: everyone, email: either(owner(({ id }: { id: typeof ada }) => id), only('SUPPORT')) };
  it.each([
    ['its owner', caller(ada, 'CUSTOMER'), { email: 'canary', code: undefined }],
    ['support', caller(noor, 'SUPPORT'), { email: 'canary', code: undefined }],
    ['an administrator', caller(noor, 'ADMIN'), { email: 'canary', code: undefined }],
    ['another customer', caller(noor, 'CUSTOMER'), { email: null, code: 'FORBIDDEN' }],
    ['nobody', ANONYMOUS, { email: null, code: 'UNAUTHENTICATED' }],
  ])('shows a field to %s as its rule says', async (_who, who, outcome) => {
    expect(await ask(who, own)).toEqual(outcome);
  });

  it.each([['everyone', everyone, 'canary'], ['who is logged in', loggedIn, null]])('a rule for %s holds for the whole type', async (_whom, rule, email) => {
    expect((await ask(ANONYMOUS, { id: everyone, '*': rule })).email).toBe(email);
  });

  it('asks a field as before, once its rule is kept', async () => {
    const schema = buildSchema(sdl);
    const user = schema.getType('User') as GraphQLObjectType;
    user.getFields()['email']!.resolve = () => 'resolved';
    guard<{ caller: Caller }>(schema, table({ id: everyone, email: loggedIn }));
    const answer = (contextValue: { caller: Caller }) => graphql({ schema, source: '{ user { email } }', rootValue: { user: {} }, contextValue });
    expect([(await answer({ caller: caller(ada) })).data, (await answer({ caller: ANONYMOUS })).data]).toEqual([{ user: { email: 'resolved' } }, { user: { email: null } }]);
  });

  it('leaves what federation adds to federation, whose entities have rules of their own', () => {
    const federated = `${sdl} type _Service { sdl: String } union _Entity = User extend type Query { _service: _Service! _entities(keys: [String!]!): [_Entity]! }`;
    expect(() => guard(buildSchema(federated), { Query: { user: everyone }, User: everyone })).not.toThrow();
  });
});

describe('a rule', () => {
  it('for everyone is for nobody in particular, also beside another', () => {
    expect([everyone(ANONYMOUS, {}), either(loggedIn, everyone)(ANONYMOUS, {}), either(loggedIn, only('SUPPORT'))(ANONYMOUS, {})]).toEqual([true, true, false]);
  });
});
