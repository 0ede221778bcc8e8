import { NOW, later } from '../clock.ts';
import { itemAt } from '../item-at.ts';
import type { Random } from '../random.ts';
import type { SampleOrderChange } from '../shape.ts';
import { STEPS } from './courses.ts';
import type { Course, Step } from './courses.ts';

/** A step that was taken. */
export interface Taken extends Step {
  readonly occurredAt: Date;
}

/** Takes the steps of a course one after the other, the quicker the less time is left until the story ends. */
export function takeSteps(course: Course, placedAt: Date, random: Random): Taken[] {
  const steps: Step[] = course.steps.map((name) => STEPS[name]);
  const pauses = steps.map(({ after: [min, max] }) => random.between(min, max));
  const needed = pauses.reduce((total, pause) => total + pause, 0);
  const pace = Math.min(1, (NOW.getTime() - placedAt.getTime()) * 0.95 / needed);
  let passed = 0;
  return steps.map((step, index) => {
    passed += itemAt(pauses, index) * pace;
    return { ...step, occurredAt: later(placedAt, passed + index) };
  });
}

/** The order's history: one entry per step, each saying where the order stood after it. */
export function toHistory(taken: readonly Taken[]): SampleOrderChange[] {
  let state: Pick<SampleOrderChange, 'status' | 'fulfilmentStatus' | 'paymentStatus'> = { status: 'PENDING', fulfilmentStatus: 'UNFULFILLED', paymentStatus: null };
  return taken.map(({ event, status = state.status, fulfilmentStatus = state.fulfilmentStatus, paymentStatus = state.paymentStatus, occurredAt }, index) => {
    state = { status, fulfilmentStatus, paymentStatus };
    return { version: index + 1, event, ...state, occurredAt };
  });
}
