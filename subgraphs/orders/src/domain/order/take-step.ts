import type { Id } from '@storegraph/kernel/ids';
import type { Stores } from '../ports.ts';
import type { Change, ChangedOrder } from './ports.ts';
import { STEPS } from './steps.ts';
import type { StepName } from './steps.ts';
import { tellStep } from './tell-step.ts';

/**
 * The only way an order changes once it is placed: a step of the table, its timeline entry and its event, or nothing.
 * Undefined when the order does not stand where the step begins.
 */
export async function takeStep({ orders, outbox }: Pick<Stores, 'orders' | 'outbox'>, id: Id<'order'>, name: StepName, change: Change): Promise<ChangedOrder | undefined> {
  const order = await orders.take(id, STEPS[name], change);
  if (order) await tellStep(outbox, order, STEPS[name].tells);
  return order;
}
