import { describe, expect, it } from '@jest/globals';
import { EXPERIMENTS } from '@storegraph/proof/security/experiments';
import { targetOf } from '@storegraph/proof/security/target';
import { theShop } from '../shop/the-shop.ts';

/** What pnpm security does, on the shop that all tests share: without what would alter it for them. */
describe('the shop withstands', () => {
  const target = targetOf(theShop(), false);
  it.each(EXPERIMENTS.map((experiment) => [experiment.id, experiment.promise, experiment] as const))('%s: %s', async (_id, _promise, experiment) => {
    const { cases, broken } = await experiment.run(target);
    expect(broken.join('\n')).toBe('');
    expect(cases).toBeGreaterThan(0);
  }, 300_000);
});
