import { describe, expect, it } from '@jest/globals';
import { createCountedName } from './operation-names.ts';

describe('the name an operation is counted by', () => {
  it('is its own when it is registered, and one for all others', () => {
    const countedAs = createCountedName((name) => name === 'ProductPage');
    expect(['ProductPage', 'Made_Up_By_A_Client', undefined, null].map(countedAs)).toEqual(['ProductPage', '(other)', '(none)', '(none)']);
  });

  it('costs no more memory the more names clients think of, where nobody registers them', () => {
    const countedAs = createCountedName();
    const counted = new Set(Array.from({ length: 10_000 }, (_, at) => countedAs(`Operation${at}`)));
    expect(counted.size).toBe(501);
    expect([countedAs('Operation7'), countedAs('Operation9999')]).toEqual(['Operation7', '(other)']);
  });
});
