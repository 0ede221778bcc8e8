import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Kind, parse } from 'graphql';
import type { Caller } from '@storegraph/kernel/caller';
import { newId, toUuid } from '@storegraph/kernel/ids';
import { readSchemaFolder } from '@storegraph/subgraph/schema-text';
import { codesOf } from '@storegraph/testkit/graphql-client';
import type { AnsweredError } from '@storegraph/testkit/graphql-client';
import { someone } from '@storegraph/testkit/internal-token';
import { CATEGORIES, createPartnersDesk, manifestOf, sha256 } from './partners.desk.ts';
import type { PartnersDesk } from './partners.desk.ts';
import { PASSWORD } from './users.desk.ts';

const address = { recipient: 'Ada Lovelace', street: '12 St James’s Square', postalCode: 'SW1Y 4JH', city: 'London', country: 'GB' };
const account = { email: 'new@example.com', password: PASSWORD, displayName: 'New' };

const terms = { name: 'New', contract: 'partner', costPerSecond: 100, costBurst: 2_000 };
const COSTLY = 'query Costly { products(first: 10) { edges { node { variants { options { name } } } } } }';

let desk: PartnersDesk;
let ada: Awaited<ReturnType<PartnersDesk['register']>>;
let partnerId: string;

beforeAll(async () => {
  desk = await createPartnersDesk();
  ada = await desk.register({ email: 'ada@example.com' });
  partnerId = await desk.partner({ name: 'Taken' });
});
afterAll(() => desk?.close());

/** Every refusal of every mutation: how it comes about, and the path it points to. */
const REFUSALS: readonly (readonly [mutation: string, code: string, field: readonly string[] | null, input: () => object | Promise<object>])[] = [
  ['register', 'INVALID_EMAIL', ['email'], () => ({ ...account, email: 'nobody' })],
  ['register', 'EMAIL_TAKEN', ['email'], () => ({ ...account, email: ' ADA@example.com' })],
  ['register', 'PASSWORD_TOO_WEAK', ['password'], () => ({ ...account, password: 'password123' })],
  ['register', 'INVALID_NAME', ['displayName'], () => ({ ...account, displayName: ' ' })],
  ['login', 'INVALID_CREDENTIALS', null, () => ({ email: 'ada@example.com', password: 'wrong' })],
  ['login', 'TOO_MANY_ATTEMPTS', null, async () => {
    await Promise.all(Array.from({ length: 5 }, () => desk.call('login', { email: 'bob@example.com', password: 'wrong' })));
    return { email: 'bob@example.com', password: 'wrong' };
  }],
  ['refreshSession', 'INVALID_REFRESH_TOKEN', ['refreshToken'], () => ({ refreshToken: 'unknown' })],
  ['updateProfile', 'INVALID_NAME', ['displayName'], () => ({ displayName: 'x'.repeat(81) })],
  ['addAddress', 'INVALID_ADDRESS', ['address', 'city'], () => ({ address: { ...address, city: '' } })],
  ['addAddress', 'INVALID_IDEMPOTENCY_KEY', ['idempotencyKey'], () => ({ address, idempotencyKey: '' })],
  ['addAddress', 'IDEMPOTENCY_CONFLICT', ['idempotencyKey'], async () => {
    await desk.call('addAddress', { address, idempotencyKey: 'once' }, ada);
    return { address: { ...address, city: 'Ockham' }, idempotencyKey: 'once' };
  }],
  ['addAddress', 'ADDRESS_BOOK_FULL', null, async () => {
    for (let count = 0; count < 50; count += 1) await desk.call('addAddress', { address }, ada);
    return { address };
  }],
  ['removeAddress', 'INVALID_ID', ['addressId'], () => ({ addressId: newId('user') })],
  ['removeAddress', 'ADDRESS_NOT_FOUND', ['addressId'], () => ({ addressId: newId('addr') })],
  ['createPartner', 'INVALID_NAME', ['name'], () => ({ ...terms, name: ' ' })],
  ['createPartner', 'NAME_TAKEN', ['name'], () => ({ ...terms, name: ' Taken ' })],
  ['createPartner', 'UNKNOWN_CONTRACT', ['contract'], () => ({ ...terms, contract: '../api' })],
  ['createPartner', 'INVALID_BUDGET', ['costBurst'], () => ({ ...terms, costBurst: 99 })],
  ['createPartner', 'INVALID_IDEMPOTENCY_KEY', ['idempotencyKey'], () => ({ ...terms, idempotencyKey: '' })],
  ['createPartner', 'IDEMPOTENCY_CONFLICT', ['idempotencyKey'], () => twice('createPartner', { ...terms, name: 'First' }, { ...terms, name: 'Second' })],
  ['updatePartner', 'INVALID_ID', ['partnerId'], () => ({ partnerId: newId('user') })],
  ['updatePartner', 'PARTNER_NOT_FOUND', ['partnerId'], () => ({ partnerId: newId('partner') })],
  ['updatePartner', 'INVALID_NAME', ['name'], () => ({ partnerId, name: 'x'.repeat(81) })],
  ['updatePartner', 'NAME_TAKEN', ['name'], async () => ({ partnerId: await desk.partner(), name: 'Taken' })],
  ['updatePartner', 'UNKNOWN_CONTRACT', ['contract'], () => ({ partnerId, contract: 'nowhere' })],
  ['updatePartner', 'INVALID_BUDGET', ['costPerSecond'], () => ({ partnerId, costPerSecond: 0 })],
  ['updatePartner', 'OPERATIONS_REFUSED', ['costBurst'], async () => {
    const id = await desk.partner({ costBurst: 5_000 });
    await desk.manage('activateManifest', { manifestId: await desk.publish(id, COSTLY) });
    return { partnerId: id, costBurst: 100 };
  }],
  ['issueApiKey', 'INVALID_ID', ['partnerId'], () => ({ partnerId: 'x', label: 'web' })],
  ['issueApiKey', 'PARTNER_NOT_FOUND', ['partnerId'], () => ({ partnerId: newId('partner'), label: 'web' })],
  ['issueApiKey', 'INVALID_LABEL', ['label'], () => ({ partnerId, label: '' })],
  ['issueApiKey', 'TOO_MANY_API_KEYS', null, async () => {
    const id = await desk.partner();
    for (let count = 0; count < 10; count += 1) await desk.manage('issueApiKey', { partnerId: id, label: 'web' });
    return { partnerId: id, label: 'web' };
  }],
  ['issueApiKey', 'INVALID_IDEMPOTENCY_KEY', ['idempotencyKey'], () => ({ partnerId, label: 'web', idempotencyKey: 'x'.repeat(101) })],
  ['issueApiKey', 'IDEMPOTENCY_CONFLICT', ['idempotencyKey'], () => twice('issueApiKey', { partnerId, label: 'web' }, { partnerId, label: 'app' })],
  ['revokeApiKey', 'INVALID_ID', ['apiKeyId'], () => ({ apiKeyId: partnerId })],
  ['revokeApiKey', 'API_KEY_NOT_FOUND', ['apiKeyId'], () => ({ apiKeyId: newId('key') })],
  ['publishOperations', 'INVALID_ID', ['partnerId'], () => ({ partnerId: '', manifest: manifestOf(CATEGORIES), label: '1' })],
  ['publishOperations', 'PARTNER_NOT_FOUND', ['partnerId'], () => ({ partnerId: newId('partner'), manifest: manifestOf(CATEGORIES), label: '1' })],
  ['publishOperations', 'INVALID_LABEL', ['label'], () => ({ partnerId, manifest: manifestOf(CATEGORIES), label: '\n' })],
  ['publishOperations', 'INVALID_MANIFEST', ['manifest'], () => ({ partnerId, manifest: JSON.stringify({ [sha256('x')]: CATEGORIES }), label: '1' })],
  ['publishOperations', 'OPERATIONS_REFUSED', ['manifest'], () => ({ partnerId, manifest: manifestOf('query Users { users { id } }'), label: '1' })],
  ['publishOperations', 'OPERATION_ID_TAKEN', ['manifest'], async () => {
    await desk.manage('publishOperations', { partnerId, manifest: JSON.stringify({ mine: CATEGORIES }), label: '1' });
    return { partnerId, manifest: JSON.stringify({ mine: `${CATEGORIES} ` }), label: '2' };
  }],
  ['publishOperations', 'INVALID_IDEMPOTENCY_KEY', ['idempotencyKey'], () => ({ partnerId, manifest: manifestOf(CATEGORIES), label: '1', idempotencyKey: '' })],
  ['publishOperations', 'IDEMPOTENCY_CONFLICT', ['idempotencyKey'], () => twice('publishOperations', { partnerId, manifest: manifestOf(CATEGORIES), label: '1' }, { partnerId, manifest: manifestOf(CATEGORIES), label: '2' })],
  ['activateManifest', 'INVALID_ID', ['manifestId'], () => ({ manifestId: partnerId })],
  ['activateManifest', 'MANIFEST_NOT_FOUND', ['manifestId'], () => ({ manifestId: newId('manifest') })],
  ['activateManifest', 'MANIFEST_RETIRED', ['manifestId'], async () => {
    const manifestId = await desk.publish(partnerId, CATEGORIES);
    await desk.manage('retireManifest', { manifestId });
    return { manifestId };
  }],
  ['activateManifest', 'OPERATIONS_REFUSED', ['manifestId'], async () => {
    const id = await desk.partner({ costBurst: 5_000 });
    const manifestId = await desk.publish(id, COSTLY);
    await desk.manage('updatePartner', { partnerId: id, costBurst: 100 });
    return { manifestId };
  }],
  ['retireManifest', 'INVALID_ID', ['manifestId'], () => ({ manifestId: 'manifest_' })],
  ['retireManifest', 'MANIFEST_NOT_FOUND', ['manifestId'], () => ({ manifestId: newId('manifest') })],
  ['createCustomerGroup', 'INVALID_NAME', ['name'], () => ({ name: ' ', idempotencyKey: 'nameless' })],
  ['createCustomerGroup', 'NAME_TAKEN', ['name'], async () => ({ name: (await group('Club')).name, idempotencyKey: 'taken' })],
  ['createCustomerGroup', 'INVALID_IDEMPOTENCY_KEY', ['idempotencyKey'], () => ({ name: 'It', idempotencyKey: '' })],
  ['createCustomerGroup', 'IDEMPOTENCY_CONFLICT', ['idempotencyKey'], async () => {
    await group('One');
    return { name: 'Other', idempotencyKey: 'One' };
  }],
  ['renameCustomerGroup', 'INVALID_ID', ['groupId'], () => ({ groupId: ada.userId, name: 'It' })],
  ['renameCustomerGroup', 'INVALID_NAME', ['name'], async () => ({ groupId: (await group('Named')).id, name: ' ' })],
  ['renameCustomerGroup', 'GROUP_NOT_FOUND', ['groupId'], () => ({ groupId: newId('cgroup'), name: 'It' })],
  ['renameCustomerGroup', 'NAME_TAKEN', ['name'], async () => ({ groupId: (await group('Named')).id, name: (await group('Club')).name })],
  ['deleteCustomerGroup', 'INVALID_ID', ['groupId'], () => ({ groupId: ada.userId })],
  ['deleteCustomerGroup', 'GROUP_NOT_FOUND', ['groupId'], () => ({ groupId: newId('cgroup') })],
  ['deleteCustomerGroup', 'GROUP_IN_USE', ['groupId'], async () => {
    const { id } = await group('In use');
    await desk.query(`INSERT INTO group_promotion (promotion_id, version, group_ids) VALUES (gen_random_uuid(), 1, ARRAY[$1::uuid])`, [toUuid(id as `cgroup_${string}`)]);
    return { groupId: id };
  }],
  ['addToCustomerGroup', 'INVALID_ID', ['groupId'], () => ({ groupId: ada.userId, userIds: [ada.userId] })],
  ['addToCustomerGroup', 'TOO_MANY_AT_ONCE', ['userIds'], async () => ({ groupId: (await group('Twice')).id, userIds: [ada.userId, ada.userId] })],
  ['addToCustomerGroup', 'GROUP_NOT_FOUND', ['groupId'], () => ({ groupId: newId('cgroup'), userIds: [ada.userId] })],
  ['addToCustomerGroup', 'USER_NOT_FOUND', ['userIds', '1'], async () => ({ groupId: (await group('Nobody')).id, userIds: [ada.userId, newId('user')] })],
  ['addToCustomerGroup', 'TOO_MANY_GROUPS', ['userIds', '0'], async () => {
    for (let count = 0; count < 20; count += 1) await desk.call('addToCustomerGroup', { groupId: (await group(`Group ${count}`)).id, userIds: [ada.userId] }, support);
    return { groupId: (await group('One too many')).id, userIds: [ada.userId] };
  }],
  ['removeFromCustomerGroup', 'INVALID_ID', ['userIds', '0'], async () => {
    const { id } = await group('Itself');
    return { groupId: id, userIds: [id] };
  }],
  ['removeFromCustomerGroup', 'TOO_MANY_AT_ONCE', ['userIds'], async () => ({ groupId: (await group('Hundred')).id, userIds: Array.from({ length: 101 }, () => newId('user')) })],
  ['removeFromCustomerGroup', 'GROUP_NOT_FOUND', ['groupId'], () => ({ groupId: newId('cgroup'), userIds: [ada.userId] })],
  ['removeFromCustomerGroup', 'USER_NOT_FOUND', ['userIds', '0'], async () => ({ groupId: (await group('Left')).id, userIds: [newId('user')] })],
];

/** Calls with one input, and answers another of the same idempotency key. */
async function twice(mutation: string, first: object, second: object): Promise<object> {
  await desk.manage(mutation, { ...first, idempotencyKey: mutation });
  return { ...second, idempotencyKey: mutation };
}

/** A customer group of this name, made once. */
async function group(name: string): Promise<{ id: string; name: string }> {
  return (await desk.call('createCustomerGroup', { name, idempotencyKey: name }, support)).customerGroup as { id: string; name: string };
}

const ABOUT_PARTNERS = /Partner$|ApiKey$|Operations$|Manifest$/;
const support = someone('SUPPORT');
const askedBy = (mutation: string): Caller => (ABOUT_PARTNERS.test(mutation) ? desk.admin : mutation.endsWith('CustomerGroup') ? support : ada);

describe('a refusal', () => {
  for (const [mutation, code, field, prepare] of REFUSALS) {
    it(`${mutation}: ${code}`, async () => {
      const input = await prepare();
      const rows = () => desk.query('SELECT (SELECT count(*) FROM customer_group) AS groups, (SELECT count(*) FROM customer_group_member) AS members, (SELECT count(*) FROM outbox) AS told');
      const before = await rows();
      const payload = await desk.call(mutation, input, askedBy(mutation));
      expect(await rows()).toEqual(before);
      expect(payload.userErrors).toEqual([expect.objectContaining({ code, field, message: expect.any(String) })]);
      expect(Object.values(payload).filter((value) => value !== null)).toEqual([payload.userErrors]);
    });
  }

  it('comes about here for each that the schema names', () => {
    const definitions = readSchemaFolder(new URL('../schema/', import.meta.url)).flatMap(({ text }) => parse(text).definitions);
    const named = definitions.flatMap((type) => (type.kind === Kind.ENUM_TYPE_DEFINITION && type.name.value.endsWith('ErrorCode')
      ? (type.values ?? []).map(({ name }) => `${type.name.value.charAt(0).toLowerCase()}${type.name.value.slice(1, -'ErrorCode'.length)}: ${name.value}`) : []));
    expect(REFUSALS.map(([mutation, code]) => `${mutation}: ${code}`).sort()).toEqual(named.sort());
  });

  it('for too many attempts says when to come back', async () => {
    const { userErrors } = await desk.call('login', { email: 'bob@example.com', password: PASSWORD });
    const [{ retryAfterSeconds }] = userErrors as unknown as [{ retryAfterSeconds: number }];
    expect(retryAfterSeconds).toBeGreaterThan(0);
    expect(retryAfterSeconds).toBeLessThanOrEqual(60);
  });

  it('keeps nothing: the account that was refused is not there', async () => {
    expect((await desk.call('login', { email: account.email, password: PASSWORD })).userErrors).toMatchObject([{ code: 'INVALID_CREDENTIALS' }]);
  });
});

describe('who is not logged in', () => {
  it.each<[string, object]>([
    ['updateProfile', { displayName: 'Ada' }],
    ['addAddress', { address }],
    ['removeAddress', { addressId: newId('addr') }],
  ])('cannot %s', async (mutation, input) => {
    const { errors } = (await desk.call(mutation, input).catch((error: unknown) => error)) as { errors: AnsweredError[] };
    expect(codesOf({ errors })).toEqual(['UNAUTHENTICATED']);
  });

  it('has an account that is gone: so says everything they do', async () => {
    const gone: Caller = { userId: newId('user'), roles: ['CUSTOMER'], client: 'test' };
    expect((await desk.ask('{ me { id } }', {}, gone)).data).toEqual({ me: null });
    const { errors } = (await desk.call('updateProfile', { displayName: 'Ada' }, gone).catch((error: unknown) => error)) as { errors: AnsweredError[] };
    expect(codesOf({ errors })).toEqual(['UNAUTHENTICATED']);
  });
});
