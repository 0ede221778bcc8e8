import { expect, it } from '@jest/globals';
import { ANONYMOUS } from '@storegraph/kernel/caller';
import type { Caller, Role } from '@storegraph/kernel/caller';
import type { Payment } from '../domain/payment.ts';
import { maySee, maySeeStatus } from './access.ts';

const staff = (role: Role): Caller => ({ userId: 'user_eve', roles: [role], client: 'test' });

it.each<[string, Caller, boolean, boolean]>([
  ['who pays', { userId: 'user_ada', roles: ['CUSTOMER'], client: 'test' }, true, true],
  ['a guest with the secret of who pays', { ...ANONYMOUS, guests: new Set(['user_ada'] as const) }, true, true],
  ['another customer', staff('CUSTOMER'), false, false], ['nobody', ANONYMOUS, false, false],
  ['support', staff('SUPPORT'), true, true], ['finance', staff('FINANCE'), true, true], ['an administrator', staff('ADMIN'), true, true],
  ['fulfilment', staff('FULFILMENT'), false, true], ['a catalogue manager', staff('CATALOGUE_MANAGER'), false, false],
])('a payment, and where it stands, is seen by %s', (_who, caller, payment, status) => {
  const ofAda = { customerId: 'user_ada' } as unknown as Payment;
  expect([maySee(caller, ofAda), maySeeStatus(caller, ofAda)]).toEqual([payment, status]);
});
