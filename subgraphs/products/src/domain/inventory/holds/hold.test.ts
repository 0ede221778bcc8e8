import { describe, expect, it } from '@jest/globals';
import { stepsTo } from './hold.ts';
import type { HoldState } from './hold.ts';

const nothing = { onHand: 0, allocated: 0, reserved: 0 };

describe('a hold', () => {
  it.each<[Exclude<HoldState, 'HELD'>, object[]]>([
    ['COMMITTED', [{ from: 'HELD', ...nothing, allocated: 1, reserved: -1 }]],
    ['RELEASED', [{ from: 'HELD', ...nothing, reserved: -1 }, { from: 'COMMITTED', ...nothing, allocated: -1 }, { from: 'EXPIRED', ...nothing }]],
    ['SHIPPED', [{ from: 'HELD', ...nothing, onHand: -1, reserved: -1 }, { from: 'COMMITTED', ...nothing, onHand: -1, allocated: -1 }, { from: 'EXPIRED', ...nothing, onHand: -1 }]],
    ['EXPIRED', [{ from: 'HELD', ...nothing, reserved: -1 }]],
  ])('becomes %s from where it may, and the books follow', (to, steps) => {
    expect(stepsTo(to)).toEqual(steps);
  });

  it('that is released or shipped moves no more', () => {
    const from = (['COMMITTED', 'RELEASED', 'SHIPPED', 'EXPIRED'] as const).flatMap((to) => stepsTo(to).map((step) => step.from));
    expect(from).not.toContain('RELEASED');
    expect(from).not.toContain('SHIPPED');
  });
});
