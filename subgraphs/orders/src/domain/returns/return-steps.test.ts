import { expect, it } from '@jest/globals';
import { FIRST_RETURN_STATUS, RETURN_STEPS, afterReturn, returnTransitionsOf } from './return-steps.ts';
import type { ReturnStatus, ReturnTransition } from './return-steps.ts';

const TRANSITIONS = Object.keys(RETURN_STEPS) as ReturnTransition[];
const found = new Set([FIRST_RETURN_STATUS]);
for (const status of found) for (const transition of TRANSITIONS) {
  const next = afterReturn(status, transition);
  if (next) found.add(next);
}

it('leads to every status, and every step can be taken', () => {
  expect(found.size).toBe(10);
  expect(new Set([...found].flatMap(returnTransitionsOf))).toEqual(new Set(TRANSITIONS));
});

it('never gives money back for what did not come back', () => {
  const before = (target: ReturnStatus) => [...found].filter((status) => TRANSITIONS.some((transition) => afterReturn(status, transition) === target));
  expect([before('REFUNDED'), before('REFUNDING'), before('RECEIVED')]).toEqual([['REFUNDING'], ['RECEIVED'], ['APPROVED', 'IN_TRANSIT', 'REPLACING']]);
});

it('rests where its money is back, or what was sent instead has arrived; or where it was refused or called off', () => {
  expect([...found].filter((status) => returnTransitionsOf(status).length === 0).sort()).toEqual(['CANCELLED', 'CLOSED', 'REFUNDED', 'REJECTED']);
});

it.each<[ReturnStatus, string[]]>([
  ['REQUESTED', ['APPROVE → APPROVED', 'REJECT → REJECTED', 'CANCEL → CANCELLED']],
  ['APPROVED', ['SEND → IN_TRANSIT', 'RECEIVE → RECEIVED', 'CANCEL → CANCELLED']],
  ['IN_TRANSIT', ['RECEIVE → RECEIVED']],
  ['RECEIVED', ['REFUND → REFUNDING', 'REPLACE → REPLACING']],
  ['REFUNDING', ['MONEY_BACK → REFUNDED']],
  ['REPLACING', ['REPLACE_FAILED → RECEIVED', 'CLOSE → CLOSED']],
])('a return that is %s can take the steps that were agreed on, and no others', (status, steps) => {
  expect(returnTransitionsOf(status).map((transition) => `${transition} → ${afterReturn(status, transition)}`)).toEqual(steps);
});
