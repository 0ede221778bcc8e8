import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ANONYMOUS } from '@storegraph/kernel/caller';
import type { Caller } from '@storegraph/kernel/caller';
import { newId, toUuid } from '@storegraph/kernel/ids';
import { codesOf, mutationText } from '@storegraph/testkit/graphql-client';
import { someone } from '@storegraph/testkit/internal-token';
import { openDesk } from './payments.desk.ts';
import type { PaymentsDesk } from './payments.desk.ts';

let desk: PaymentsDesk;
beforeAll(async () => {
  desk = await openDesk();
}, 60_000);
afterAll(() => desk?.close());

const METHOD = 'id brand last4 expiryMonth expiryYear isExpired isDefault';
type Mutation = 'savePaymentMethod' | 'removePaymentMethod' | 'setDefaultPaymentMethod';
interface SeenMethod {
  readonly id: string;
  readonly last4: string;
  readonly isDefault: boolean;
}
interface Payload { readonly paymentMethod?: SeenMethod | null; readonly removedPaymentMethodId?: string | null; readonly userErrors: readonly { readonly code: string; readonly field: readonly string[] | null }[] }

const send = (mutation: Mutation, input: object, caller: Caller) =>
  desk.ask<Record<Mutation, Payload>>(
    mutationText(mutation, `${mutation === 'removePaymentMethod' ? 'removedPaymentMethodId' : `paymentMethod { ${METHOD} }`} userErrors { code field }`),
    { input }, caller,
  );

const done = async (mutation: Mutation, input: object, caller: Caller): Promise<Payload> => {
  const { data, errors } = await send(mutation, mutation === 'savePaymentMethod' ? { idempotencyKey: newId('evt'), ...input } : input, caller);
  expect(errors).toEqual([]);
  return data![mutation];
};
const refusals = async (mutation: Mutation, input: object, caller: Caller) => (await done(mutation, input, caller)).userErrors.map(({ code, field }) => `${code} ${field?.join('.')}`);
const save = async (token: string, caller: Caller, more: object = {}): Promise<SeenMethod> => (await done('savePaymentMethod', { token, ...more }, caller)).paymentMethod!;

async function methodsOf(owner: Caller, caller = owner): Promise<readonly string[] | null> {
  const query = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on User { paymentMethods { ${METHOD} } } } }`;
  const { data } = await desk.ask<{ _entities: [{ paymentMethods: SeenMethod[] | null }] }>(query, { r: [{ __typename: 'User', id: owner.userId }] }, caller);
  return data!._entities[0].paymentMethods?.map(({ last4, isDefault }) => `${last4}${isDefault ? ' default' : ''}`) ?? null;
}

describe('saved payment methods', () => {
  it('show as much of a card as may be shown, the first one being the default', async () => {
    const shopper = someone();
    expect(await save('tok_success', shopper)).toEqual({ id: expect.stringMatching(/^pm_/), brand: 'visa', last4: '4242', expiryMonth: 12, expiryYear: 2034, isExpired: false, isDefault: true });
    await save('tok_mastercard', shopper);
    expect(await methodsOf(shopper)).toEqual(['4242 default', '5556']);
    await save('tok_late', shopper, { isDefault: true });
    expect(await methodsOf(shopper)).toEqual(['4444 default', '5556', '4242']);
  });

  it('are kept once, however often and with however many keys they are saved', async () => {
    const shopper = someone();
    const saved = await Promise.all(Array.from({ length: 20 }, (_, index) => save('tok_success', shopper, { idempotencyKey: `key ${index % 4}` })));
    expect(new Set(saved.map(({ id }) => id)).size).toBe(1);
    expect(await methodsOf(shopper)).toEqual(['4242 default']);
    expect(await refusals('savePaymentMethod', { token: 'tok_mastercard', idempotencyKey: 'key 1' }, shopper)).toEqual(['IDEMPOTENCY_CONFLICT idempotencyKey']);
  });

  it('have one default at any moment, whoever sets it at once', async () => {
    const shopper = someone();
    const ids = [await save('tok_success', shopper), await save('tok_mastercard', shopper), await save('tok_late', shopper)].map(({ id }) => id);
    await Promise.all(Array.from({ length: 12 }, (_, index) => done('setDefaultPaymentMethod', { paymentMethodId: ids[index % 3] }, shopper)));
    expect((await methodsOf(shopper))?.filter((method) => method.endsWith('default'))).toHaveLength(1);
  });

  it('are forgotten, the default going to the latest saved of the others, and can be saved again', async () => {
    const shopper = someone();
    const { id } = await save('tok_success', shopper);
    await save('tok_mastercard', shopper);
    await save('tok_late', shopper);
    expect((await done('removePaymentMethod', { paymentMethodId: id }, shopper)).removedPaymentMethodId).toBe(id);
    expect(await methodsOf(shopper)).toEqual(['4444 default', '5556']);
    expect(await refusals('removePaymentMethod', { paymentMethodId: id }, shopper)).toEqual(['PAYMENT_METHOD_NOT_FOUND paymentMethodId']);
    expect((await save('tok_success', shopper)).id).not.toBe(id);
  });

  it('are seen by nobody else, and another\'s is answered like one there is not', async () => {
    const [shopper, other] = [someone(), someone()];
    const { id } = await save('tok_success', shopper);
    expect([await methodsOf(shopper, other), await methodsOf(shopper, desk.support), await methodsOf(shopper, desk.finance), await methodsOf(shopper, ANONYMOUS)]).toEqual([null, null, null, null]);
    for (const mutation of ['removePaymentMethod', 'setDefaultPaymentMethod'] as const) {
      expect(await refusals(mutation, { paymentMethodId: id }, other)).toEqual(['PAYMENT_METHOD_NOT_FOUND paymentMethodId']);
      expect(await refusals(mutation, { paymentMethodId: newId('pm') }, other)).toEqual(['PAYMENT_METHOD_NOT_FOUND paymentMethodId']);
      expect(await refusals(mutation, { paymentMethodId: 'pm_1' }, other)).toEqual(['INVALID_ID paymentMethodId']);
    }
    const query = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on PaymentMethod { last4 } } }`;
    expect((await desk.ask(query, { r: [id, newId('pm')].map((each) => ({ __typename: 'PaymentMethod', id: each })) }, other)).data).toEqual({ _entities: [null, null] });
    expect(await methodsOf(shopper)).toEqual(['4242 default']);
  });

  it.each([
    ['INVALID_PAYMENT_METHOD token', { token: 'tok_nobody_gave_out' }], ['INVALID_PAYMENT_METHOD token', { token: ' ' }], ['INVALID_PAYMENT_METHOD token', { token: 'x'.repeat(201) }],
    ['INVALID_PAYMENT_METHOD token', { token: '__proto__' }], ['CARD_EXPIRED token', { token: 'tok_expired_card' }],
    ['INVALID_IDEMPOTENCY_KEY idempotencyKey', { idempotencyKey: '' }],
  ])('are not saved: %s', async (refusal, wrong) => {
    const shopper = someone();
    expect(await refusals('savePaymentMethod', { token: 'tok_success', ...wrong }, shopper)).toEqual([refusal]);
    expect(await methodsOf(shopper)).toEqual([]);
  });

  it('are 20 at most', async () => {
    const shopper = someone();
    await desk.database.query(
      `INSERT INTO payment_method (id, customer_id, provider_token, brand, last4, expiry_month, expiry_year, is_default, saved_at)
       SELECT gen_random_uuid(), $1, 'tok_' || n, 'visa', '0001', 1, 2040, false, now() FROM generate_series(1, 19) n`, [toUuid(shopper.userId)],
    );
    const answers = await Promise.all(['tok_success', 'tok_mastercard', 'tok_late'].map((token) => refusals('savePaymentMethod', { token }, shopper)));
    expect(answers.flat()).toEqual(['TOO_MANY_PAYMENT_METHODS token', 'TOO_MANY_PAYMENT_METHODS token']);
  });

  it('are for who is logged in', async () => {
    for (const [mutation, input] of [['savePaymentMethod', { token: 't', idempotencyKey: 'k' }], ['removePaymentMethod', { paymentMethodId: 'x' }], ['setDefaultPaymentMethod', { paymentMethodId: 'x' }]] as const) {
      expect(codesOf(await send(mutation, input, ANONYMOUS))).toEqual(['UNAUTHENTICATED']);
    }
  });
});

describe('an order paid with a saved method', () => {
  it('is charged with the token behind it', async () => {
    const { id } = await save('tok_success', desk.customer);
    const order = desk.newOrder(desk.customer.userId);
    await desk.request(order, { methodToken: id });
    await desk.until(order, 'CAPTURED');
  });

  it.each(['another\'s', 'one that was forgotten', 'one there is not'])('fails with %s', async (which) => {
    const shopper = someone();
    const { id } = await save('tok_success', shopper);
    if (which === 'one that was forgotten') await done('removePaymentMethod', { paymentMethodId: id }, shopper);
    const order = desk.newOrder(which === 'another\'s' ? newId('user') : shopper.userId);
    await desk.request(order, { methodToken: which === 'one there is not' ? newId('pm') : id });
    expect(await desk.until(order, 'FAILED')).toMatchObject({ failure: { code: 'unknown_method' } });
  });
});
