import { describe, expect, it } from '@jest/globals';
import { ANONYMOUS, hasRole, isUser, requireRole, requireUser } from './caller.ts';
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

  it('who is somebody may go on as that user, and nobody is asked to log in', () => {
    const ada = withRoles();
    expect(requireUser(ada)).toBe(ada.userId);
    expect(() => requireUser(ANONYMOUS)).toThrow(expect.objectContaining({ code: 'UNAUTHENTICATED' }));
  });

  it('may go on with one of the roles, and is told whether that or a login is missing', () => {
    const ada = withRoles('FINANCE');
    expect(requireRole(ada, 'SUPPORT', 'FINANCE')).toBe(ada.userId);
    expect(() => requireRole(ada, 'SUPPORT')).toThrow(expect.objectContaining({ code: 'FORBIDDEN' }));
    expect(() => requireRole(ANONYMOUS, 'SUPPORT')).toThrow(expect.objectContaining({ code: 'UNAUTHENTICATED' }));
  });

  it('is also each customer without an account whose secret they have shown, and no other', () => {
    const [shown, other] = [newId('user'), newId('user')];
    const guest: Caller = { ...ANONYMOUS, guests: new Set([shown]) };
    expect([isUser(guest, shown), isUser(guest, other), isUser(guest, undefined)]).toEqual([true, false, false]);
  });

  it('is the user of their id, and no other', () => {
    const ada = withRoles('CUSTOMER');
    expect([isUser(ada, ada.userId), isUser(ada, newId('user')), isUser(ada, undefined)]).toEqual([true, false, false]);
  });
});
