import { describe, expect, it } from '@jest/globals';
import { CATALOGUE, subjectOf } from './catalogue.ts';

describe('the event catalogue', () => {
  it.each([...CATALOGUE])('%s shows an example that fits its shape', (_name, { payload, example }) => {
    expect(payload.parse(example)).toEqual(example);
  });

  it('names each event once', () => {
    const subjects = [...CATALOGUE.keys()].map((name) => subjectOf(name, 'x'));
    expect(new Set(subjects).size).toBe(subjects.length);
  });

  it.each([...CATALOGUE])('%s says what it means in a sentence', (_name, { meaning }) => expect(meaning).toMatch(/^[A-Z].*\.$/));

  it('puts an event where those who follow one order find it', () => {
    expect(subjectOf('orders.order-placed', 'order_1')).toBe('shop.orders.order.placed.v1.order_1');
  });
});
