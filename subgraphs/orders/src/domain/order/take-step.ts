import type { Id } from '@storegraph/kernel/ids';
import type { Stores } from '../ports.ts';
import type { Change, ChangedOrder } from './ports.ts';
import { STEPS } from './steps.ts';
import type { OrderEventName, StepName } from './steps.ts';
import { tellStep } from './tell-step.ts';
import type { News } from './tell-step.ts';

/** After these an order uses nothing any more. */
const GIVES_BACK: ReadonlySet<OrderEventName> = new Set<OrderEventName>(['orders.order-rejected', 'orders.order-cancelled', 'orders.order-expired']);

/**
 * The only way an order changes once it is placed: a step of the table, its timeline entry and its event, or nothing.
 * `news` is what the event tells besides. Undefined when the order does not stand where the step begins.
 */
export async function takeStep(
  { orders, outbox, shipments, promotions, giftCards }: Pick<Stores, 'orders' | 'outbox' | 'shipments' | 'promotions' | 'giftCards'>, id: Id<'order'>, name: StepName, change: Change, news?: News,
): Promise<ChangedOrder | undefined> {
  const order = await orders.take(id, STEPS[name], change);
  if (!order) return undefined;
  if (GIVES_BACK.has(STEPS[name].tells)) {
    await promotions.giveBack(id, change.at);
    if (order.giftCardMinor > 0n) await giftCards.giveBack(id, change.at);
  }
  if (name === 'cancel') await shipments.callOff(id, change.at);
  await tellStep(outbox, order, STEPS[name].tells, news);
  return order;
}
