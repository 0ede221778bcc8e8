import { hasRole, isUser } from '@storegraph/kernel/caller';
import type { Caller } from '@storegraph/kernel/caller';
import type { Order } from './order.ts';
import { STEPS, after } from './steps.ts';
import type { StepName } from './steps.ts';

/** What can be done with an order. */
export type OrderAction = 'RETRY_PAYMENT' | 'CANCEL' | 'PACK' | 'SHIP' | 'DELIVER';

type Owned = Pick<Order, 'customerId'>;
const isOwn = (caller: Caller, { customerId }: Owned) => isUser(caller, customerId);
const isFulfilment = (caller: Caller) => hasRole(caller, 'FULFILMENT');

/** What each action is, and who may do it. */
export const ACTIONS: Readonly<Record<OrderAction, { readonly step: StepName; /** Where the first does not begin. */ readonly orElse?: StepName; readonly may: (caller: Caller, order: Owned) => boolean }>> = {
  RETRY_PAYMENT: { step: 'payment-retried', orElse: 'payment-asked-again', may: isOwn },
  CANCEL: { step: 'cancel', may: (caller, order) => isOwn(caller, order) || hasRole(caller, 'SUPPORT') },
  PACK: { step: 'pack', may: isFulfilment },
  SHIP: { step: 'ship', may: isFulfilment },
  DELIVER: { step: 'deliver', may: isFulfilment },
};

/** Whether a caller may see an order: the customer who placed it, and staff who work with orders. */
export function maySee(caller: Caller, order: Owned): boolean {
  return isOwn(caller, order) || hasRole(caller, 'SUPPORT', 'FULFILMENT', 'FINANCE');
}

/** What a caller can do with an order as it stands. */
export function availableActions(caller: Caller, order: Order): readonly OrderAction[] {
  return (Object.keys(ACTIONS) as OrderAction[]).filter((action) => {
    const { step, orElse = step, may } = ACTIONS[action];
    return may(caller, order) && [step, orElse].some((name) => after(order, STEPS[name]) !== undefined);
  });
}
