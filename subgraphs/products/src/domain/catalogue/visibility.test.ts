import { describe, expect, it } from '@jest/globals';
import { ANONYMOUS } from '@storegraph/kernel/caller';
import type { Role } from '@storegraph/kernel/caller';
import { isVisibleTo } from './visibility.ts';

describe('what is not published', () => {
  it.each<[Role | undefined, boolean]>([
    [undefined, false], ['CUSTOMER', false], ['SUPPORT', false], ['FULFILMENT', false], ['FINANCE', false], ['CATALOGUE_MANAGER', true], ['ADMIN', true],
  ])('is visible to %s: %s', (role, isVisible) => {
    const caller = { ...ANONYMOUS, roles: role ? [role] : [] };
    expect(isVisibleTo(caller)({ isPublished: false })).toBe(isVisible);
    expect(isVisibleTo(caller)({ isPublished: true })).toBe(true);
  });
});
