import type { Caller } from '@storegraph/kernel/caller';
import type { Id } from '@storegraph/kernel/ids';
import { actorOn } from '../guests/acting.ts';
import type { Stores } from '../ports.ts';
import { ACTIONS } from './order-actions.ts';
import type { OrderAction } from './order-actions.ts';
import type { Change } from './ports.ts';
import { illegalTransition, orderNotFound } from './refusals.ts';
import { takeStep } from './take-step.ts';
import type { News } from './tell-step.ts';

/** Does with an order what a caller asks for; who is not logged in must have shown its token. Refuses with ORDER_NOT_FOUND when they may not, with ILLEGAL_TRANSITION when it does not stand there. */
export async function actOnOrder(stores: Stores, caller: Caller, action: OrderAction, orderId: Id<'order'>, change: Omit<Change, 'actor'>, newsOf?: () => Promise<News>): Promise<Id<'order'>> {
  const { step, orElse, may } = ACTIONS[action];
  const [order] = await stores.orders.byIds([orderId]);
  if (!order || !may(caller, order)) throw orderNotFound();
  // Where it stands is asked by the step itself: it may have moved since it was read.
  const actor = actorOn(caller, order);
  if (await takeStep(stores, orderId, step, { ...change, actor })) return orderId;
  if (orElse && (await takeStep(stores, orderId, orElse, { ...change, actor }, await newsOf?.()))) return orderId;
  throw illegalTransition(order);
}
