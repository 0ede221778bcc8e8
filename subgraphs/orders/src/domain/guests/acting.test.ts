import { describe, expect, it } from '@jest/globals';
import { ANONYMOUS } from '@storegraph/kernel/caller';
import type { Caller } from '@storegraph/kernel/caller';
import type { GuestTokens } from '../cart/cart-holder.ts';
import { holderOf, isHeldBy } from '../cart/cart-holder.ts';
import { actorOn, countedAs } from './acting.ts';
import { shopperOf } from './shopper.ts';

const tokens: GuestTokens = { fresh: () => 'fresh', fromKey: (key) => `of ${key}`, forOrder: (token) => `order of ${token}`, hash: (secret) => `hash of ${secret}` };
const ada: Caller = { userId: 'user_ada', roles: ['CUSTOMER'], client: 'web' };
const withSecretOf = (customerId: `user_${string}`, caller: Caller = ANONYMOUS): Caller => ({ ...caller, guests: new Set([customerId]) });

describe('who does something with an order', () => {
  it('is counted as the user, whatever token they show, else by the token', () => {
    expect([countedAs(ada, 'token', tokens), countedAs(ada, undefined, tokens), countedAs(ANONYMOUS, 'token', tokens)]).toEqual(['user_ada', 'user_ada', 'hash of token']);
  });

  it.each([null, undefined])('is asked to log in without a token: %s', (token) => {
    expect(() => countedAs(ANONYMOUS, token, tokens)).toThrow(expect.objectContaining({ code: 'UNAUTHENTICATED' }));
  });

  it('is noted as the user, but as the guest whose token they show', () => {
    const order = { customerId: 'user_guest' } as const;
    expect([actorOn(ada, order), actorOn(withSecretOf('user_guest'), order), actorOn(withSecretOf('user_guest', ada), order), actorOn(withSecretOf('user_other', ada), order)]).toEqual(['user_ada', 'guest', 'guest', 'user_ada']);
  });
});

describe('a cart', () => {
  const [hers, guests, nobodys] = [{ customerId: 'user_ada', tokenHash: undefined }, { customerId: undefined, tokenHash: 'hash of token' }, { customerId: undefined, tokenHash: undefined }] as const;
  it.each([
    ['a customer\'s, by herself', hers, holderOf(ada, undefined, tokens), true],
    ['a customer\'s, by herself, whatever token she shows', hers, holderOf(ada, 'token', tokens), true],
    ['a customer\'s, by another', hers, holderOf({ ...ada, userId: 'user_bob' }, undefined, tokens), false],
    ['a customer\'s, by nobody', hers, holderOf(ANONYMOUS, undefined, tokens), false],
    ['a customer\'s, by the token it had before', { ...hers, tokenHash: 'hash of token' }, holderOf(ANONYMOUS, 'token', tokens), false],
    ['a guest\'s, by its token', guests, holderOf(ANONYMOUS, 'token', tokens), true],
    ['a guest\'s, by its token, also when its guest has logged in', guests, holderOf(ada, 'token', tokens), true],
    ['a guest\'s, by another token', guests, holderOf(ANONYMOUS, 'other', tokens), false],
    ['a guest\'s, by an empty token', guests, holderOf(ANONYMOUS, '', tokens), false],
    ['a guest\'s, by nobody', guests, holderOf(ANONYMOUS, null, tokens), false],
    ['nobody\'s, by nobody', nobodys, holderOf(ANONYMOUS, undefined, tokens), false],
  ])('is held, %s', (_by, cart, holder, isHeld) => {
    expect(isHeldBy(cart, holder)).toBe(isHeld);
  });
});

describe('who places an order', () => {
  it('is the customer who is logged in, whatever else they send', () => {
    expect(shopperOf(ada, { token: 'token', email: 'bob@example.com' }, tokens)).toEqual({
      holder: { customerId: 'user_ada', tokenHash: undefined }, actor: 'user_ada', promoted: 'user_ada', customerId: 'user_ada', guest: undefined,
    });
  });

  it('is a guest by the token of their cart; of secrets only hashes are kept, and their promotions are counted by their address', () => {
    expect(shopperOf(ANONYMOUS, { token: 'token', email: ' Bob@Example.com ' }, tokens)).toEqual({
      holder: { customerId: undefined, tokenHash: 'hash of token' }, actor: 'hash of token', promoted: 'guest hash of bob@example.com', customerId: undefined,
      guest: { email: 'bob@example.com', token: 'order of token', tokenHash: 'hash of order of token' },
    });
  });

  it.each<[string, { token?: string; email?: string | null }, string]>([
    ['a token', { email: 'bob@example.com' }, 'UNAUTHENTICATED'], ['an address', { token: 'token' }, 'EMAIL_REQUIRED'], ['an address', { token: 'token', email: null }, 'EMAIL_REQUIRED'], ['an address that is one', { token: 'token', email: 'bob' }, 'INVALID_EMAIL'],
  ])('is nobody without %s', (_what, shown, code) => {
    expect(() => shopperOf(ANONYMOUS, shown, tokens)).toThrow(expect.objectContaining({ code }));
  });
});
