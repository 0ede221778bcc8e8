import { describe, expect, it } from '@jest/globals';
import { Refusal, Refusals, forbidden } from '@storegraph/kernel/refusal';
import { answer } from './answer.ts';

describe('the answer to a mutation', () => {
  it('is its payload without errors', async () => {
    expect(await answer(async () => ({ review: 1 }))).toEqual({ review: 1, userErrors: [] });
  });

  it('is a refusal with what the client needs to act', async () => {
    const refused = answer(() => Promise.reject(new Refusal('PRICE_CHANGED', 'It costs more now.', { field: ['expectedTotal'], extra: { currentTotal: 3 } })));
    expect(await refused).toEqual({ userErrors: [{ code: 'PRICE_CHANGED', message: 'It costs more now.', field: ['expectedTotal'], currentTotal: 3 }] });
  });

  it('is every refusal when there are several', async () => {
    const refused = answer(() => Promise.reject(new Refusals(new Refusal('A', 'One.', { field: ['lines', '0'] }), new Refusal('B', 'Two.'))));
    expect(await refused).toEqual({ userErrors: [{ code: 'A', message: 'One.', field: ['lines', '0'] }, { code: 'B', message: 'Two.', field: null }] });
  });

  it.each([['a fault', new Error('defect')], ['a refusal of the caller', forbidden()]])('is no userError for %s', async (_what, error) => {
    await expect(answer(() => Promise.reject(error))).rejects.toBe(error);
  });
});
