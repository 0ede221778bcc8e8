import { describe, expect, it } from '@jest/globals';
import { ANONYMOUS } from '@storegraph/kernel/caller';
import type { Caller, Role } from '@storegraph/kernel/caller';
import { accessClassOf, publicClassOf } from './access-class.ts';
import { clientOf } from './client.ts';

const caller = (name: string, ...roles: Role[]): Caller => ({ userId: `user_${name}`, roles, client: 'web' });

describe('an answer that is the same for everybody', () => {
  it('is shared by customers, but not between graphs, or where subgraphs are told different things', () => {
    const ada = publicClassOf(caller('ada', 'CUSTOMER'), 'main', {});
    expect(publicClassOf(caller('bob', 'CUSTOMER'), 'main', {})).toBe(ada);
    expect([publicClassOf(caller('ada', 'CUSTOMER'), 'partner', {}), publicClassOf(caller('ada', 'CUSTOMER'), 'main', { 'x-tenant': 'blue' }), publicClassOf(ANONYMOUS, 'main', {})]).not.toContain(ada);
    expect(publicClassOf(ANONYMOUS, 'main', { 'x-tenant': 'blue' })).not.toBe(publicClassOf(ANONYMOUS, 'main', { 'x-tenant': 'red' }));
  });

  it.each<Role>(['SUPPORT', 'CATALOGUE_MANAGER', 'FULFILMENT', 'FINANCE', 'ADMIN'])('is not shared with who is %s, also as a customer', (role) => {
    expect([publicClassOf(caller('ada', role), 'main', {}), publicClassOf(caller('ada', 'CUSTOMER', role), 'main', {})]).toEqual([undefined, undefined]);
  });
});

it('any other answer is shared only by the same caller of the same graph with the same headers', () => {
  const ada = caller('ada', 'CUSTOMER');
  const classes = [
    accessClassOf(ada, 'main'), accessClassOf(caller('bob', 'CUSTOMER'), 'main'), accessClassOf(caller('ada', 'CUSTOMER', 'SUPPORT'), 'main'), accessClassOf({ ...ada, client: 'app' }, 'main'),
    accessClassOf(ada, 'partner'), accessClassOf(ada, 'main', { 'x-tenant': 'blue' }), accessClassOf(ANONYMOUS, 'main'),
  ];
  expect(new Set(classes).size).toBe(classes.length);
  expect(accessClassOf({ ...ada }, 'main', {})).toBe(classes[0]);
});

it('who is accounted is the partner, else the user, else the address', () => {
  const partner = { id: 'p1', name: 'P', contract: 'small', costPerSecond: 1, costBurst: 2 };
  expect([clientOf(caller('ada'), '10.0.0.1', partner), clientOf(caller('ada'), '10.0.0.1'), clientOf(ANONYMOUS, '10.0.0.1')]).toEqual([
    { key: 'partner:p1', kind: 'partner', partner }, { key: 'user:user_ada', kind: 'user' }, { key: 'ip:10.0.0.1', kind: 'anonymous' },
  ]);
});
