import { START } from './stand.ts';
import type { FulfilmentStatus, OrderStatus, PaymentStatus, Stand } from './stand.ts';
import { STEPS, after } from './steps.ts';
import type { Step } from './steps.ts';

const ALL: { readonly [Part in keyof Stand]: Readonly<Record<Stand[Part], true>> } = {
  status: every<OrderStatus>({ PENDING: true, AWAITING_PAYMENT: true, CONFIRMED: true, COMPLETED: true, CANCELLED: true, REJECTED: true, EXPIRED: true }),
  fulfilmentStatus: every<FulfilmentStatus>({ UNFULFILLED: true, PACKED: true, PARTIALLY_SHIPPED: true, SHIPPED: true, PARTIALLY_DELIVERED: true, DELIVERED: true }),
  paymentStatus: every<PaymentStatus>({
    NONE: true, PENDING: true, REQUIRES_ACTION: true, PROCESSING: true, AUTHORIZED: true, PARTIALLY_PAID: true, CAPTURED: true, PARTIALLY_REFUNDED: true, REFUNDED: true, FAILED: true, CANCELLED: true,
  }),
};

/** Every stand that the steps lead to, from where orders begin. */
export function reachable(steps: Readonly<Record<string, Step>> = STEPS): readonly Stand[] {
  const found = new Map([[JSON.stringify(START), START]]);
  // A Map hands out what is put in while it is walked through.
  for (const stand of found.values()) {
    for (const step of Object.values(steps)) {
      const next = after(stand, step);
      if (next) found.set(JSON.stringify(next), next);
    }
  }
  return [...found.values()];
}

/** Looks at the table of steps. Throws, naming them, when there are statuses no order comes to or steps that none can take. */
export function checkSteps(steps: Readonly<Record<string, Step>> = STEPS): void {
  const stands = reachable(steps);
  const faults = [
    ...(Object.keys(ALL) as (keyof Stand)[]).flatMap((part) =>
      Object.keys(ALL[part]).filter((value) => !stands.some((stand) => stand[part] === value)).map((value) => `no order comes to ${part} ${value}`)),
    ...Object.entries(steps).filter(([, step]) => !stands.some((stand) => after(stand, step))).map(([name]) => `no order can take the step ${name}`),
  ];
  if (faults.length > 0) throw new Error(`The table of an order's steps is wrong: ${faults.join('; ')}.`);
}

/** The type check sees to it that none is missing. */
function every<Value extends string>(all: Readonly<Record<Value, true>>): Readonly<Record<Value, true>> {
  return all;
}
