import { describe, expect, it } from '@jest/globals';
import { broken, renewed } from './claims.ts';
import { noteRefusals, refusalsReached } from './reached.ts';

describe('the list of refusals that tests reach', () => {
  const said = new Map([['placeOrder CART_EMPTY', 'a.test.ts'], ['placeOrder CART_CLOSED', 'b.test.ts']]);

  it('is broken by a file that ran and reaches less than it is said to', () => {
    expect(broken(said, new Map([['a.test.ts', []]]))).toEqual(['a.test.ts is said to reach placeOrder CART_EMPTY, and does not']);
    expect(broken(said, new Map([['a.test.ts', ['placeOrder CART_EMPTY']]]))).toEqual([]);
  });

  it('says each refusal of one file: the one that was said before while it reaches it, another when it does not', () => {
    const ran = new Map([['a.test.ts', []], ['c.test.ts', ['placeOrder CART_CLOSED', 'placeOrder CART_EMPTY']]]);
    expect(renewed(said, ran)).toEqual(new Map([['placeOrder CART_EMPTY', 'c.test.ts'], ['placeOrder CART_CLOSED', 'b.test.ts']]));
  });

  it('is made of what mutations answer', () => {
    noteRefusals({ placeOrder: { userErrors: [{ code: 'CART_EMPTY' }] }, order: { id: 'x' }, nothing: null, __typename: 'Mutation' });
    expect(refusalsReached()).toEqual(['placeOrder CART_EMPTY']);
  });
});
