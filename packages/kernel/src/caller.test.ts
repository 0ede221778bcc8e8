import { describe, expect, it } from '@jest/globals';
import { ANONYMOUS, hasRole, isUser } from './caller.ts';
import type { Caller, Role } from './caller.ts';
import { newId } from './ids.ts';

const withRoles = (...roles: Role[]): Caller => ({ userId: newId('user'), roles, client: 'test' });

describe('a caller', () => {
  it.each<[Role[], Role[], boolean]>([
    [['CUSTOMER'], ['CUSTOMER'], true],
    [['CUSTOMER'], ['SUPPORT'], false],
    [['CUSTOMER', 'FINANCE'], ['SUPPORT', 'FINANCE'], true],
    [['ADMIN'], ['FULFILMENT'], true],
    [['CUSTOMER', 'ADMIN'], ['SUPPORT', 'FINANCE'], true],
    [[], ['CUSTOMER'], false],
    [['SUPPORT'], [], false],
  ])('with the roles %j has one of %j: %s', (own, asked, has) => {
    expect(hasRole(withRoles(...own), ...asked)).toBe(has);
  });

  it('who is anonymous has no role and is no user, also not one that is not known', () => {
    expect(hasRole(ANONYMOUS, 'CUSTOMER', 'ADMIN')).toBe(false);
    expect(isUser(ANONYMOUS, newId('user'))).toBe(false);
    expect(isUser(ANONYMOUS, undefined)).toBe(false);
  });

  it('is the user of their id, and no other', () => {
    const ada = withRoles('CUSTOMER');
    expect([isUser(ada, ada.userId), isUser(ada, newId('user')), isUser(ada, undefined)]).toEqual([true, false, false]);
  });
});
