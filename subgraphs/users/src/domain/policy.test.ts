import { describe, expect, it } from '@jest/globals';
import { ANONYMOUS } from '@storegraph/kernel/caller';
import type { Caller, Role } from '@storegraph/kernel/caller';
import { newId } from '@storegraph/kernel/ids';
import { maySeeAccount, maySeeRoles } from './policy.ts';

const ada = newId('user');
const staff = (role: Role): Caller => ({ userId: newId('user'), roles: [role], client: 'test' });

/** Who asks about Ada, whether they may see her account, whether her roles. */
it.each<[string, Caller, boolean, boolean]>([
  ['herself', { userId: ada, roles: ['CUSTOMER'], client: 'test' }, true, true],
  ['nobody', ANONYMOUS, false, false],
  ['a customer', staff('CUSTOMER'), false, false],
  ['support', staff('SUPPORT'), true, false],
  ['a catalogue manager', staff('CATALOGUE_MANAGER'), false, false],
  ['fulfilment', staff('FULFILMENT'), false, false],
  ['finance', staff('FINANCE'), false, false],
  ['an administrator', staff('ADMIN'), true, true],
])('Ada is asked about by %s', (_who, caller, account, roles) => {
  expect([maySeeAccount(caller, ada), maySeeRoles(caller, ada)]).toEqual([account, roles]);
});

describe('a user who is not there', () => {
  it('is not taken for an anonymous caller', () => {
    expect(maySeeAccount({ ...ANONYMOUS, userId: undefined }, ada)).toBe(false);
  });
});
